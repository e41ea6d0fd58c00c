import { authorize, grantClassicAdministration } from "../../access/index.ts";
import { acceptAgreement, lastAcceptance, type ShownText } from "../../agreements/index.ts";
import { findOrganization, findProgram, type OrganizationRow, type Program } from "../../organizations/index.ts";
import {
  actingOrganization,
  actingUser,
  type Context,
  DomainError,
  type NewEvent,
  type Refusal,
  record,
  type Tx,
  transact,
} from "../../platform/index.ts";
import { listCustomersOf } from "../customers/store.ts";
import { relationshipEvents } from "../events.ts";
import { type Outcome, outcomeOf, refuseAdministration, refuseDelegation, refuseParties } from "../rules.ts";
import { countOtherAdministrators, insertRelationship, type RelationshipRow, selectActive, updateRelationship } from "../store.ts";
import { openLink, ownerOf, sameInvitation } from "./link.ts";
import { next } from "./rules.ts";
import { type InvitationRow, updateInvitation } from "./store.ts";

/**
 * A customer's global administrator says yes. One transaction: agreement, relationship, grant, both sides' lists, events.
 * Whoever accepts what the organization has accepted already gets the same relationship back; nothing is done twice.
 */
export async function acceptInvitation(
  ctx: Context,
  id: string,
  token: string,
  shown: ShownText,
): Promise<{ relationship: RelationshipRow; outcome: Outcome }> {
  const customerId = actingOrganization(ctx);
  const { organizationId: partnerId } = ownerOf(token);
  return await transact(ctx, [partnerId], async (tx) => {
    const invitation = await openLink(tx, token, "change");
    sameInvitation(ctx, invitation, id);
    const [partner, customer, program] = await Promise.all([
      findOrganization(tx, partnerId),
      findOrganization(tx, customerId),
      findProgram(tx, invitation.program_id),
    ]);
    if (!partner || !customer || !program) throw new Error("both organizations and their program exist");
    refuseIf("invalid", refuseParties(partner, customer));
    await onlyGlobalAdministrator(authorize(tx, ctx, customerId, "relationships:invitation:accept"));

    const existing = await selectActive(tx, customerId, partnerId, "change");
    const outcome = outcomeOf(existing, invitation.include_delegated_administration);
    if (outcome === "nothing-new" && existing) return { relationship: existing, outcome };
    const step = next("accept", invitation, ctx.now);
    if ("refusal" in step) throw new DomainError("conflict", step.refusal);
    if (invitation.include_delegated_administration) await checkAdministration(tx, program, customer, partnerId);

    const party: Parties = { invitation, partner, customer, program };
    const organization = { id: customerId, name: customer.name, country: customer.country };
    await acceptAgreement(tx, ctx, organization, program.rules.customerAgreement, shown, {
      kind: "invitation",
      id: invitation.id,
      alsoKnownTo: [partnerId],
    });
    const relationship = existing ?? (await startRelationship(tx, ctx, party));
    const granted = invitation.include_delegated_administration ? await grantAdministration(tx, ctx, party, relationship) : relationship;
    await Promise.all([
      listAtPartner(tx, party, granted),
      updateInvitation(tx, invitation, {
        status: step.status,
        acceptance_count: invitation.acceptance_count + 1,
        last_accepted_by_id: customerId,
        last_accepted_by_name: customer.name,
        last_accepted_at: ctx.now,
      }),
      record(tx, ctx, eventsOf(party, granted, outcome)),
    ]);
    return { relationship: granted, outcome };
  });
}

interface Parties {
  readonly invitation: InvitationRow;
  readonly partner: OrganizationRow;
  readonly customer: OrganizationRow;
  readonly program: Program;
}

async function startRelationship(tx: Tx, ctx: Context, { invitation, partner, customer }: Parties): Promise<RelationshipRow> {
  const person = actingUser(ctx);
  const started = await insertRelationship(tx, {
    organization_id: customer.organization_id,
    id: ctx.newId(),
    kind: "reseller",
    status: "active",
    partner_id: partner.organization_id,
    partner_name: partner.name,
    partner_domain: partner.domain,
    partner_country: partner.country,
    partner_network_id: partner.partner_network_id,
    source_kind: "invitation",
    invitation_id: invitation.id,
    administration: "none",
    started_at: ctx.now,
    started_by_id: person.id,
    started_by_name: person.name,
  });
  // Another invitation of the same partner was accepted at the same moment: its relationship is this one.
  const first = started ?? (await selectActive(tx, customer.organization_id, partner.organization_id, "change"));
  if (!first) throw new Error("a relationship that could not be inserted exists");
  return first;
}

async function grantAdministration(
  tx: Tx,
  ctx: Context,
  { partner, customer }: Parties,
  relationship: RelationshipRow,
): Promise<RelationshipRow> {
  const person = actingUser(ctx);
  const grantId = await grantClassicAdministration(tx, ctx, {
    customerId: customer.organization_id,
    partner: { id: partner.organization_id, name: partner.name },
    source: { kind: "relationship", id: relationship.id },
    consentedBy: { id: person.id, name: person.name },
  });
  return await updateRelationship(tx, relationship, {
    grant_id: grantId,
    administration: "active",
    administration_since: ctx.now,
    administration_removed_at: null,
    administration_removed_by: null,
  });
}

async function listAtPartner(tx: Tx, { partner, customer, program }: Parties, relationship: RelationshipRow): Promise<void> {
  const agreement = await lastAcceptance(tx, customer.organization_id, program.rules.customerAgreement);
  await listCustomersOf(tx, partner.organization_id, [
    {
      customer_id: customer.organization_id,
      relationship_id: relationship.id,
      kind: relationship.kind,
      status: relationship.status,
      name: customer.name,
      domain: customer.domain,
      country: customer.country,
      source_kind: relationship.source_kind,
      administration: relationship.administration,
      administration_since: relationship.administration_since,
      agreement_version: agreement?.version ?? null,
      agreement_accepted_at: agreement?.accepted_at ?? null,
      started_at: relationship.started_at,
    },
  ]);
}

function eventsOf({ invitation, partner, customer }: Parties, relationship: RelationshipRow, outcome: Outcome): NewEvent[] {
  const both = [partner.organization_id, customer.organization_id];
  const subject = { kind: "relationship", id: relationship.id, name: `${partner.name} – ${customer.name}` };
  const data = {
    partnerId: partner.organization_id,
    partnerName: partner.name,
    customerId: customer.organization_id,
    customerName: customer.name,
    invitationId: invitation.id,
    invitedById: invitation.created_by_id,
    includesDelegatedAdministration: invitation.include_delegated_administration,
  };
  const granted = { ...data, grantId: relationship.grant_id };
  return [
    {
      kind: relationshipEvents.invitationAccepted,
      organizations: both,
      subject: { kind: "invitation", id: invitation.id, name: partner.name },
      data,
    },
    ...(outcome === "start" ? [{ kind: relationshipEvents.relationshipStarted, organizations: both, subject, data }] : []),
    ...(invitation.include_delegated_administration
      ? [{ kind: relationshipEvents.administrationGranted, organizations: both, subject, data: granted }]
      : []),
  ];
}

async function checkAdministration(tx: Tx, program: Program, customer: OrganizationRow, partnerId: string): Promise<void> {
  refuseIf("invalid", refuseDelegation(customer));
  refuseIf("conflict", refuseAdministration(program.rules, await countOtherAdministrators(tx, customer.organization_id, partnerId)));
}

function refuseIf(kind: "invalid" | "conflict", refusal: Refusal | null): void {
  if (refusal) throw new DomainError(kind, refusal);
}

/** Consent is the global administrator's: said in those words rather than as a missing role. */
export async function onlyGlobalAdministrator<T>(authorized: Promise<T>): Promise<T> {
  try {
    return await authorized;
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== "forbidden") throw error;
    throw new DomainError(
      "forbidden",
      {
        code: "global-administrator-required",
        message: {
          en: "Only a global administrator of your organization can decide this.",
          it: "Solo un amministratore globale della tua organizzazione può decidere.",
        },
        nextStep: { en: "Send the link to one of them.", it: "Inoltra il link a uno di loro." },
      },
      { cause: error },
    );
  }
}
