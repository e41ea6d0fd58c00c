import { acceptancePortal, findProgram } from "../../organizations/index.ts";
import type { Tx } from "../../platform/index.ts";
import type { InvitationRow } from "./store.ts";

export interface Portal {
  readonly name: string;
  /** Of a portal other than this installation's. */
  readonly url: string | null;
}

/** The portal that the program names for customers' invitations of that day. Resellers authorize providers here, whatever it says. */
export async function whereAccepted(
  tx: Tx,
  { kind, program_id }: Pick<InvitationRow, "kind" | "program_id">,
  sentAt: Date,
): Promise<Portal | null> {
  const program = kind === "partnership" ? undefined : await findProgram(tx, program_id);
  const portal = program ? acceptancePortal(program.rules, sentAt) : null;
  return portal && { name: portal.name, url: portal.url };
}
