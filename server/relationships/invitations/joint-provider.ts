import { findOrganization, type OrganizationRow } from "../../organizations/index.ts";
import { allInOrder, alsoSee, type Context, invalidField, type Refusal, type Tx } from "../../platform/index.ts";
import { askingRefusal } from "../asking/asking-refusal.ts";
import { selectAsking } from "../asking/store.ts";
import { selectActivePartnership } from "../partnerships/store.ts";
import { partnershipOver } from "../rules.ts";
import type { InvitationRow } from "./store.ts";

/** The provider that comes with a joint invitation; null of every other one. */
export async function providerOf(tx: Tx, invitation: InvitationRow): Promise<OrganizationRow | null> {
  const id = invitation.provider_id;
  if (id === null) return null;
  await alsoSee(tx, [id]);
  const provider = await findOrganization(tx, id);
  if (!provider) throw new Error("a joint invitation's provider exists");
  return provider;
}

/** Why the provider can't become this customer's reseller with the sender, if so: a blocked one comes in by no door. */
export async function refuseProvider(
  tx: Tx,
  ctx: Context,
  { invitation, provider, customer }: { invitation: InvitationRow; provider: OrganizationRow; customer: OrganizationRow },
): Promise<Refusal | null> {
  const [partnership, asking] = await allInOrder([
    selectActivePartnership(tx, invitation.organization_id, provider.organization_id, "read"),
    selectAsking(tx, customer.organization_id, provider.organization_id),
  ]);
  if (!partnership) return partnershipOver;
  // Who may ask is about the sender, so that the provider counts as known.
  return askingRefusal(ctx, customer.organization_id, invitation, asking, true);
}

/** The provider of a joint invitation. Throws DomainError `not-your-provider` (422). */
export async function requireProvider(tx: Tx, sender: OrganizationRow, kind: string, providerId: string) {
  const partnership = kind === "reseller" ? await selectActivePartnership(tx, sender.organization_id, providerId, "read") : undefined;
  if (partnership?.counterpart === "provider") return { id: providerId, name: partnership.other_name };
  throw invalidField(
    "providerId",
    "not-your-provider",
    {
      en: "A joint invitation is a reseller's, with an indirect provider that it works with",
      it: "Un invito congiunto è di un rivenditore, con un provider indiretto con cui collabora",
    },
    {
      en: "Choose one of your indirect providers, or ask for a reseller relationship alone.",
      it: "Scegli uno dei tuoi provider indiretti, oppure chiedi soltanto la relazione di rivendita.",
    },
  );
}
