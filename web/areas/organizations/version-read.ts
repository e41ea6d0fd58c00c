import type { Organization } from "@procura/sdk";
import { useState } from "react";

/**
 * The version over which a form saves that shows a part of the organization. A change of other parts is no conflict for it,
 * so the version follows; a change of its own part is one, so it does not.
 */
export function useVersionRead(profile: Organization, partOf: (profile: Organization) => object): [number, (read: Organization) => void] {
  const [read, setRead] = useState(profile);
  const isSamePart = JSON.stringify(partOf(profile)) === JSON.stringify(partOf(read));
  if (profile.version > read.version && isSamePart) setRead(profile);
  return [read.version, setRead];
}
