import { authorize, grantClassicAdministration } from "../../access/index.ts";
import { type Consent, consentTo, type ShownText, saveConsent, textsKnownTo } from "../../agreements/index.ts";
import { requireFreshSignIn } from "../../identity/index.ts";
import { findOrganization, findWithProgram, type OrganizationRow } from "../../organizations/index.ts";
import {
  actingOrganization,
  actingUser,
  allInOrder,
  type Context,
  DomainError,
  type NewEvent,
  Overtaken,
  type Refusal,
  record,
  type Tx,
  transact,
} from "../../platform/index.ts";
import { refusalOf, requireAskable } from "../asking/require-askable.ts";
import { selectAsking } from "../asking/store.ts";
import { listCustomersOf } from "../customers/store.ts";
import { relationshipEvents } from "../events.ts";
import {
  type Outcome,
  offeredAdministration,
  outcomeOf,
  refuseAdministration,
  refuseChoice,
  refuseDelegation,
  refuseParties,
} from "../rules.ts";
import { insertRelationship, type RelationshipRow, selectAllActive, updateRelationship } from "../store.ts";
import { openLink, ownerOf, sameInvitation } from "./link.ts";
import { onlyGlobalAdministrator } from "./only-global-administrator.ts";
import { next } from "./rules.ts";
import { countAcceptance, type InvitationRow } from "./store.ts";

/**
 * A customer's global administrator says yes. One transaction: agreement, relationship, grant, both sides' lists, events.
 * wished: false leaves administration out where the program lets a customer; without it, what the invitation asks. Whoever accepts what the organization has accepted already gets the same relationship back; nothing is done twice.
 */
export async function acceptInvitation(
  ctx: Context,
  id: string,
  token: string,
  shown: ShownText,
  wished?: boolean,
): Promise<{ relationship: RelationshipRow; outcome: Outcome }> {
  const { organizationId: partnerId } = ownerOf(token);
  return await transact(ctx, [partnerId], async (tx) => {
    const { invitation, partner, program, customer, refused, existing, others, texts, unasked } = await load(tx, ctx, token, shown);
    sameInvitation(ctx, invitation, id, "reseller");
    refuseIf("invalid", refuseParties(partner, customer));
    if (refused) throw refused;
    const administration = wished ?? invitation.include_delegated_administration;
    const outcome = outcomeOf(existing, administration);
    if (outcome === "nothing-new" && existing) return { relationship: existing, outcome };
    const step = next("accept", invitation, ctx.now);
    if ("refusal" in step) throw new DomainError("conflict", step.refusal);
    requireAskable(unasked(existing !== undefined));
    refuseIf("invalid", refuseChoice(offeredAdministration(invitation, program.rules), administration));
    if (administration) {
      requireFreshSignIn(ctx);
      refuseIf("invalid", refuseDelegation(customer));
      refuseIf("conflict", refuseAdministration(program.rules, others.filter((one) => one.administration === "active").length));
    }
    const consent = consentTo(ctx, { key: program.rules.customerAgreement, texts }, shown, asParty(customer), {
      kind: "invitation",
      id: invitation.id,
      alsoKnownTo: [partnerId],
    });

    const party = { invitation, partner, customer };
    const relationship = { id: existing?.id ?? ctx.newId(), grantId: administration ? ctx.newId() : null };
    // One round trip for all that is written.
    const [saved, counted] = await allInOrder([
      existing ? addGrant(tx, ctx, existing, relationship.grantId) : insertRelationship(tx, newRelationship(ctx, party, relationship)),
      countAcceptance(tx, invitation, step.status, { ...asParty(customer), at: ctx.now }),
      saveConsent(tx, consent),
      relationship.grantId === null ? undefined : grantAdministration(tx, ctx, party, relationship.id, relationship.grantId),
      listAtPartner(tx, ctx, party, existing, relationship, consent),
      record(tx, ctx, [...(consent.fresh ? [consent.fresh.event] : []), ...eventsOf(party, relationship, outcome)]),
    ]);
    // Withdrawn, used up or made a relationship of by an import, all since it was read.
    if (!saved || !counted) throw new Overtaken();
    return { relationship: saved, outcome };
  });
}

/** All that the decision needs, in one round trip. The customer is held still: of two acceptances at once the second sees the first. */
async function load(tx: Tx, ctx: Context, token: string, shown: ShownText) {
  const customerId = actingOrganization(ctx);
  const partnerId = ownerOf(token).organizationId;
  const [invitation, customer, partner, refused, relationships, texts, asking] = await allInOrder([
    openLink(tx, token, "read"),
    findOrganization(tx, customerId, "change"),
    findWithProgram(tx, partnerId),
    onlyGlobalAdministrator(authorize(tx, ctx, customerId, "relationships:invitation:accept")).then(
      () => null,
      (refusal: unknown) => refusal,
    ),
    selectAllActive(tx, customerId, partnerId),
    textsKnownTo(tx, customerId, shown.key, ctx.now),
    selectAsking(tx, customerId, partnerId),
  ]);
  if (!partner || !customer) throw new Error("both organizations exist");
  const [existing, others] = [
    relationships.find((one) => one.partner_id === partnerId),
    relationships.filter((one) => one.partner_id !== partnerId),
  ];
  return {
    invitation,
    partner: partner.organization,
    program: partner.program,
    customer,
    refused,
    existing,
    others,
    texts,
    unasked: refusalOf(ctx, customerId, invitation, asking),
  };
}

interface Parties {
  readonly invitation: InvitationRow;
  readonly partner: OrganizationRow;
  readonly customer: OrganizationRow;
}

interface Ids {
  readonly id: string;
  readonly grantId: string | null;
}

function asParty({ organization_id, name, country }: OrganizationRow) {
  return { id: organization_id, name, country };
}

function newRelationship(ctx: Context, { invitation, partner, customer }: Parties, { id, grantId }: Ids) {
  const person = actingUser(ctx);
  return {
    organization_id: customer.organization_id,
    id,
    kind: "reseller",
    status: "active",
    partner_id: partner.organization_id,
    partner_name: partner.name,
    partner_domain: partner.domain,
    partner_country: partner.country,
    partner_network_id: partner.partner_network_id,
    source_kind: "invitation",
    invitation_id: invitation.id,
    ...administrationOf(ctx, grantId),
    started_at: ctx.now,
    started_by_id: person.id,
    started_by_name: person.name,
  };
}

function administrationOf({ now }: Context, grantId: string | null) {
  return grantId === null
    ? { grant_id: null, administration: "none", administration_since: null }
    : { grant_id: grantId, administration: "active", administration_since: now };
}

async function addGrant(tx: Tx, ctx: Context, relationship: RelationshipRow, grantId: string | null): Promise<RelationshipRow> {
  return await updateRelationship(tx, relationship, {
    ...administrationOf(ctx, grantId),
    administration_removed_at: null,
    administration_removed_by: null,
  });
}

async function grantAdministration(
  tx: Tx,
  ctx: Context,
  { partner, customer }: Parties,
  relationshipId: string,
  id: string,
): Promise<void> {
  const person = actingUser(ctx);
  await grantClassicAdministration(tx, ctx, {
    id,
    customerId: customer.organization_id,
    partner: asParty(partner),
    source: { kind: "relationship", id: relationshipId },
    consentedBy: { id: person.id, name: person.name },
  });
}

async function listAtPartner(
  tx: Tx,
  ctx: Context,
  { partner, customer }: Parties,
  existing: RelationshipRow | undefined,
  { id, grantId }: Ids,
  consent: Consent,
): Promise<void> {
  const { administration, administration_since } = administrationOf(ctx, grantId);
  await listCustomersOf(tx, partner.organization_id, [
    {
      customer_id: customer.organization_id,
      relationship_id: id,
      kind: "reseller",
      status: "active",
      name: customer.name,
      country: customer.country,
      source_kind: existing?.source_kind ?? "invitation",
      administration,
      administration_since,
      agreement_version: consent.version,
      agreement_accepted_at: consent.acceptedAt,
      started_at: existing?.started_at ?? ctx.now,
    },
  ]);
}

function eventsOf({ invitation, partner, customer }: Parties, relationship: Ids, outcome: Outcome): NewEvent[] {
  const both = [partner.organization_id, customer.organization_id];
  const subject = { kind: "relationship", id: relationship.id, name: `${partner.name} – ${customer.name}` };
  const data = {
    partnerId: partner.organization_id,
    partnerName: partner.name,
    customerId: customer.organization_id,
    customerName: customer.name,
    invitationId: invitation.id,
    invitedById: invitation.created_by_id,
    includesDelegatedAdministration: relationship.grantId !== null,
  };
  const granted = { ...data, grantId: relationship.grantId };
  return [
    {
      kind: relationshipEvents.invitationAccepted,
      organizations: both,
      subject: { kind: "invitation", id: invitation.id, name: partner.name },
      data,
    },
    ...(outcome === "start" ? [{ kind: relationshipEvents.relationshipStarted, organizations: both, subject, data }] : []),
    ...(relationship.grantId !== null
      ? [{ kind: relationshipEvents.administrationGranted, organizations: both, subject, data: granted }]
      : []),
  ];
}

function refuseIf(kind: "invalid" | "conflict", refusal: Refusal | null): void {
  if (refusal) throw new DomainError(kind, refusal);
}
