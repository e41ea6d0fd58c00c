import { regionOf } from "../../organizations/index.ts";

/*
 *   partner agreement, per region   unsigned ──a global administrator signs──▶ signed        for good: a new version changes nothing
 */

interface Signature {
  readonly country: string;
  readonly accepted_at: Date;
}

/** The first signature of the partner agreement that counts in the region of `country`. */
export function signatureFor<S extends Signature>(signatures: readonly S[], country: string): S | undefined {
  const region = regionOf(country).id;
  return signatures
    .filter((signature) => regionOf(signature.country).id === region)
    .toSorted((a, b) => a.accepted_at.getTime() - b.accepted_at.getTime())[0];
}
