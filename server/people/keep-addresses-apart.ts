import { claimAddress } from "../identity/index.ts";
import type { OrganizationRow } from "../organizations/index.ts";
import type { Tx } from "../platform/index.ts";
import { refuse } from "./load-person.ts";
import { addressTaken } from "./refusals.data.ts";

/** Two people of a partner have two addresses, so that a mail about somebody's rights reaches that one. Customers share as they like. */
export async function keepAddressesApart(
  tx: Tx,
  { organization_id, partner_kind }: Pick<OrganizationRow, "organization_id" | "partner_kind">,
  email: string,
  except: string | null,
): Promise<void> {
  if (partner_kind === null) return;
  if (!(await claimAddress(tx, organization_id, email, except))) refuse(addressTaken, "email");
}
