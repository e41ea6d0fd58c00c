import { authorize, grantAdministration } from "../../access/index.ts";
import { requirePartnerAgreement } from "../../agreements/index.ts";
import { requireFreshSignIn } from "../../identity/index.ts";
import { findOrganization, findWithProgram, type OrganizationRow } from "../../organizations/index.ts";
import {
  actingOrganization,
  actingUser,
  type Context,
  DomainError,
  type NewEvent,
  Overtaken,
  type Refusal,
  record,
  type Tx,
  transact,
} from "../../platform/index.ts";
import { askingRefusal } from "../asking/asking-refusal.ts";
import { selectAsking } from "../asking/store.ts";
import { relationshipEvents } from "../events.ts";
import { kindOf } from "../invitations/kinds.ts";
import { openLink, ownerOf, sameInvitation } from "../invitations/link.ts";
import { onlyGlobalAdministrator } from "../invitations/only-global-administrator.ts";
import { next } from "../invitations/rules.ts";
import { countAcceptance, type InvitationRow } from "../invitations/store.ts";
import { offeredAdministration } from "../rules.ts";
import { effectOf, refuseChoice } from "./rules.ts";
import { insertPartnerships, lockPartnership, type PartnershipRow, selectActivePartnership, updatePartnership } from "./store.ts";

interface Parties {
  readonly invitation: InvitationRow;
  readonly provider: OrganizationRow;
  readonly reseller: OrganizationRow;
}

/**
 * A reseller's global administrator authorizes an indirect provider: partnership on both sides, administrator access if that was
 * agreed to, events, all in one transaction. Whoever authorizes a provider that is authorized already gets the same partnership back.
 */
export async function authorizeProvider(
  ctx: Context,
  id: string,
  token: string,
  administration: boolean,
): Promise<{ partnership: PartnershipRow; isNew: boolean }> {
  const resellerId = actingOrganization(ctx);
  const { organizationId: providerId } = ownerOf(token);
  return await transact(ctx, [providerId], async (tx) => {
    const invitation = await openLink(tx, token, "read");
    sameInvitation(ctx, invitation, id, "partner");
    // Of two who authorize at once the second sees what the first has done.
    const [reseller, sender] = await Promise.all([findOrganization(tx, resellerId, "change"), findWithProgram(tx, providerId)]);
    if (!reseller || !sender) throw new Error("both organizations exist");
    const parties = { invitation, provider: sender.organization, reseller };
    refuseIf("invalid", kindOf(invitation).refuseParties(parties.provider, reseller));
    await onlyGlobalAdministrator(authorize(tx, ctx, resellerId, "partnerships:invitation:accept"));
    const active = await selectActivePartnership(tx, resellerId, providerId, "read");
    const existing = active && (await lockPartnership(tx, active));
    const effect = effectOf(administration ? "authorize-with-administration" : "authorize", existing);
    if (effect === "nothing-new" && existing) return { partnership: existing, isNew: false };
    const step = next("accept", invitation, ctx.now, resellerId);
    if ("refusal" in step) throw new DomainError("conflict", step.refusal);
    const asking = await selectAsking(tx, resellerId, providerId);
    refuseIf("conflict", askingRefusal(ctx, resellerId, invitation, asking, existing !== undefined));
    await requirePartnerAgreement(tx, reseller, sender.program.rules);
    refuseIf("invalid", refuseChoice(offeredAdministration(invitation, sender.program.rules), administration));
    if (administration) requireFreshSignIn(ctx);

    const partnershipId = effect === "start" || !existing ? ctx.newId() : existing.id;
    const access = await giveAccess(tx, ctx, parties, partnershipId, administration);
    const partnership =
      effect === "start" || !existing
        ? await begin(tx, ctx, parties, partnershipId, access)
        : await updatePartnership(tx, existing, access);
    const organization = { id: resellerId, name: reseller.name };
    const answer = { id: ctx.newId(), organization, person: actingUser(ctx), at: ctx.now };
    // Withdrawn or used up since it was read.
    if (!(await countAcceptance(tx, invitation, step.status, answer))) throw new Overtaken();
    await record(tx, ctx, eventsOf(parties, partnership, effect === "start", administration));
    return { partnership, isNew: true };
  });
}

function refuseIf(kind: "invalid" | "conflict", refusal: Refusal | null): void {
  if (refusal) throw new DomainError(kind, refusal);
}

/** Administrator access is a grant like every consent; its source is the partnership, which ends it. */
async function giveAccess(tx: Tx, ctx: Context, { provider, reseller }: Parties, partnershipId: string, administration: boolean) {
  const person = actingUser(ctx);
  const none = { grant_id: null, administration: "none", administration_since: null };
  const fresh = { administration_removed_at: null, administration_removed_by: null };
  if (!administration) return { ...none, ...fresh };
  const grantId = ctx.newId();
  await grantAdministration(tx, ctx, {
    kind: "classic",
    id: grantId,
    customerId: reseller.organization_id,
    partner: { id: provider.organization_id, name: provider.name },
    services: null,
    source: { kind: "partnership", id: partnershipId },
    consentedBy: { id: person.id, name: person.name },
  });
  return { grant_id: grantId, administration: "active", administration_since: ctx.now, ...fresh };
}

async function begin(
  tx: Tx,
  ctx: Context,
  { invitation, provider, reseller }: Parties,
  id: string,
  access: Awaited<ReturnType<typeof giveAccess>>,
): Promise<PartnershipRow> {
  const person = actingUser(ctx);
  const side = (owner: OrganizationRow, other: OrganizationRow, counterpart: "provider" | "reseller") => ({
    organization_id: owner.organization_id,
    id,
    counterpart,
    other_id: other.organization_id,
    other_name: other.name,
    other_domain: other.domain,
    other_country: other.country,
    other_network_id: other.partner_network_id,
    status: "active",
    invitation_id: invitation.id,
    ...access,
    started_at: ctx.now,
    authorized_by_id: person.id,
    authorized_by_name: person.name,
  });
  const sides = await insertPartnerships(tx, [side(reseller, provider, "provider"), side(provider, reseller, "reseller")]);
  const own = sides.find((row) => row.organization_id === reseller.organization_id);
  if (!own || sides.length !== 2) throw new Overtaken();
  return own;
}

function eventsOf({ invitation, provider, reseller }: Parties, partnership: PartnershipRow, isNew: boolean, access: boolean): NewEvent[] {
  const both = [provider.organization_id, reseller.organization_id];
  const subject = { kind: "partnership", id: partnership.id, name: `${provider.name} – ${reseller.name}` };
  const data = {
    kind: "partnership",
    partnershipId: partnership.id,
    partnerId: provider.organization_id,
    partnerName: provider.name,
    customerId: reseller.organization_id,
    customerName: reseller.name,
    invitationId: invitation.id,
    invitedById: invitation.created_by_id,
    includesDelegatedAdministration: access,
  };
  return [
    {
      kind: relationshipEvents.invitationAccepted,
      organizations: both,
      subject: { kind: "invitation", id: invitation.id, name: provider.name },
      data,
    },
    ...(isNew ? [{ kind: relationshipEvents.partnershipStarted, organizations: both, subject, data }] : []),
    ...(access
      ? [{ kind: relationshipEvents.providerAccessGranted, organizations: both, subject, data: { ...data, grantId: partnership.grant_id } }]
      : []),
  ];
}
