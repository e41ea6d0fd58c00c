import { type Context, type Refusal, sameHash } from "../../platform/index.ts";
import type { InvitationRow } from "../invitations/store.ts";
import { hashOfCode, requestCodeOf } from "./request-code.ts";
import { refuseAsking } from "./rules.ts";
import type { PartnerAsking } from "./store.ts";

/**
 * Why the rules of the organization do not let this invitation in, if so: `partner-blocked`, `requests-not-taken`,
 * `request-code-missing`. related: the two work together already.
 */
export function askingRefusal(
  { settings }: Pick<Context, "settings">,
  organizationId: string,
  { asked_with }: Pick<InvitationRow, "asked_with">,
  { whoMayAsk, codeNumber, blocked }: PartnerAsking,
  related: boolean,
): Refusal | null {
  const code = hashOfCode(settings, requestCodeOf(settings, organizationId, codeNumber));
  const carriesCode = asked_with !== null && code !== null && sameHash(asked_with, code);
  return refuseAsking({ whoMayAsk, blocked, carriesCode, related });
}
