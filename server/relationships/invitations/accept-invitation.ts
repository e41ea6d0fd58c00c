import { authorize, endGrants, grantAdministration } from "../../access/index.ts";
import { type Consent, consentTo, type ShownText, saveConsent, textsKnownTo } from "../../agreements/index.ts";
import { requireFreshSignIn } from "../../identity/index.ts";
import { findOrganization, findWithProgram, type OrganizationRow } from "../../organizations/index.ts";
import {
  actingOrganization,
  actingUser,
  allInOrder,
  type Context,
  DomainError,
  invalidField,
  type NewEvent,
  Overtaken,
  type Refusal,
  record,
  type Tx,
  transact,
} from "../../platform/index.ts";
import { administratorsOf, asksToAdminister, refuseAdministration, servicesGiven, takenBy } from "../administrators/rules.ts";
import { askingRefusal } from "../asking/asking-refusal.ts";
import { selectAsking } from "../asking/store.ts";
import { selectOwnRules } from "../consent-rules/store.ts";
import { listingOf } from "../customers/listing.ts";
import { listCustomersOf } from "../customers/store.ts";
import { relationshipEvents } from "../events.ts";
import { type RelationshipKind, rulesOfKind } from "../kinds.data.ts";
import { offeredAdministration, refuseChoice, refuseDelegation, refuseParties } from "../rules.ts";
import { secondPairOfEyes } from "../second-administrator/second-pair-of-eyes.ts";
import type { WaitingRow } from "../second-administrator/store.ts";
import { insertRelationship, type RelationshipRow, selectAllActive, selectSuspended, updateRelationship } from "../store.ts";
import { refuseAnew } from "../suspensions/rules.ts";
import { providerOf, refuseProvider } from "./joint-provider.ts";
import { openLink, ownerOf, sameInvitation } from "./link.ts";
import { onlyGlobalAdministrator } from "./only-global-administrator.ts";
import { type Part, partOf } from "./parts.ts";
import { next } from "./rules.ts";
import { countAcceptance, type InvitationRow } from "./store.ts";

export interface Accepted {
  /** With the partner that sent the invitation. */
  readonly relationship: RelationshipRow;
  /** Of a joint invitation also with its provider. */
  readonly together: readonly RelationshipRow[];
  readonly isNew: boolean;
}

/**
 * A customer's global administrator says yes. One transaction: agreement, relationships (of a joint invitation with reseller and
 * provider), grant, both sides' lists, events. shown: needed by the kinds that come with the agreement. wished: false leaves
 * administration out where the program lets a customer; without it, what the invitation asks. Whoever accepts what the organization
 * has accepted already gets the same relationships back; nothing is done twice. Where the customer wants two administrators, the first
 * one's yes waits for another's.
 */
export async function acceptInvitation(
  ctx: Context,
  id: string,
  token: string,
  shown: ShownText | undefined,
  wished?: boolean,
): Promise<Accepted | { readonly waiting: WaitingRow }> {
  const { organizationId: partnerId } = ownerOf(token);
  return await transact(ctx, [partnerId], async (tx) => {
    const loaded = await load(tx, ctx, token, shown);
    const { invitation, partner, program, customer, refused, active, suspended, texts, asking, rules } = loaded;
    sameInvitation(ctx, invitation, id, "customer");
    refuseIf("invalid", refuseParties(partner, customer));
    if (refused) throw refused;
    const administration = wished ?? invitation.include_delegated_administration;
    const kind = invitation.kind as RelationshipKind;
    const provider = await providerOf(tx, invitation);
    const services = servicesGiven(invitation, program.rules, administration);
    const parts = [
      partOf({ partner, kind, administration, services }, active, ctx.newId),
      ...(provider ? [partOf({ partner: provider, kind, administration: false, services: null }, active, ctx.newId)] : []),
    ];
    const wanted = parts.filter((part) => part.outcome !== "nothing-new");
    if (wanted.length === 0) return acceptedAs(parts, []);
    const step = next("accept", invitation, ctx.now, customer.organization_id);
    refuseIf(
      "conflict",
      refuseAnew(
        parts.map((part) => part.partner.organization_id),
        suspended,
      ),
    );
    if ("refusal" in step) throw new DomainError("conflict", step.refusal);
    const related = active.some((one) => one.partner_id === partnerId);
    refuseIf("conflict", askingRefusal(ctx, customer.organization_id, invitation, asking, related));
    if (provider) {
      refuseIf("conflict", await refuseProvider(tx, ctx, { invitation, provider, customer }));
      refuseIf("invalid", refuseParties(provider, customer));
    }
    refuseIf("invalid", refuseChoice(offeredAdministration(invitation, program.rules), administration));
    if (administration) {
      requireFreshSignIn(ctx);
      refuseIf("invalid", refuseDelegation(customer));
      if (asksToAdminister({ kind, include_delegated_administration: true }))
        refuseIf("conflict", refuseAdministration(takenBy(program.rules, administratorsOf(active), { partnerId, services })));
    }
    const consent = agreementOf(ctx, { invitation, customer, texts, key: program.rules.customerAgreement }, shown, parts);

    const waiting = rules.secondAdministrator && (await secondPairOfEyes(tx, ctx, { invitation, partner, customer, administration }));
    if (waiting) return { waiting };

    // One round trip for all that is written.
    const [counted, , , ...saved] = await allInOrder([
      countAcceptance(tx, invitation, step.status, {
        id: ctx.newId(),
        organization: asParty(customer),
        person: actingUser(ctx),
        at: ctx.now,
      }),
      consent ? saveConsent(tx, consent) : undefined,
      record(tx, ctx, [
        ...(consent?.fresh ? [consent.fresh.event] : []),
        acceptedEvent(invitation, customer, parts),
        ...wanted.flatMap((part) => eventsOf({ invitation, partner, customer }, part)),
      ]),
      ...wanted.map((part) => write(tx, ctx, { invitation, customer, consent }, part)),
    ]);
    // Withdrawn, used up or made a relationship of by an import, all since it was read.
    if (!counted || saved.some((row) => !row)) throw new Overtaken();
    return acceptedAs(parts, saved as RelationshipRow[]);
  });
}

function acceptedAs(parts: readonly Part[], saved: readonly RelationshipRow[]): Accepted {
  const [relationship, ...together] = parts.flatMap((part) => saved.find((row) => row.id === part.id) ?? part.existing ?? []);
  if (!relationship) throw new Error("an acceptance has a relationship");
  return { relationship, together, isNew: saved.length > 0 };
}

/** All that the decision needs, in one round trip. The customer is held still: of two acceptances at once the second sees the first. */
async function load(tx: Tx, ctx: Context, token: string, shown: ShownText | undefined) {
  const customerId = actingOrganization(ctx);
  const partnerId = ownerOf(token).organizationId;
  const [invitation, customer, partner, refused, relationships, suspended, texts, asking, rules] = await allInOrder([
    openLink(tx, token, "read"),
    findOrganization(tx, customerId, "change"),
    findWithProgram(tx, partnerId),
    onlyGlobalAdministrator(authorize(tx, ctx, customerId, "relationships:invitation:accept")).then(
      () => null,
      (refusal: unknown) => refusal,
    ),
    selectAllActive(tx, customerId, partnerId),
    selectSuspended(tx, [customerId]),
    shown && textsKnownTo(tx, customerId, shown.key, ctx.now),
    selectAsking(tx, customerId, partnerId),
    selectOwnRules(tx, customerId),
  ]);
  if (!partner || !customer) throw new Error("both organizations exist");
  return {
    invitation,
    partner: partner.organization,
    program: partner.program,
    customer,
    refused,
    active: relationships,
    suspended: suspended.map((one) => one.partner_id),
    texts: texts ?? [],
    asking,
    rules,
  };
}

interface Asked {
  readonly invitation: InvitationRow;
  readonly partner: OrganizationRow;
  readonly customer: OrganizationRow;
}

/** The agreement that comes with it, of kinds that come with one. */
function agreementOf(
  ctx: Context,
  wanted: { invitation: InvitationRow; customer: OrganizationRow; key: string; texts: Parameters<typeof consentTo>[1]["texts"] },
  shown: ShownText | undefined,
  parts: readonly Part[],
): Consent | null {
  const { invitation, customer, key, texts } = wanted;
  if (!rulesOfKind(invitation.kind).agreement) return null;
  if (!shown) throw invalidField("agreement", "agreement-missing", agreementMissing);
  return consentTo(ctx, { key, texts }, shown, asParty(customer), {
    kind: "invitation",
    id: invitation.id,
    alsoKnownTo: parts.map((part) => part.partner.organization_id),
  });
}

const agreementMissing = {
  en: "This relationship comes with the customer agreement: say which text was shown and accepted",
  it: "Questa relazione comprende il contratto per i clienti: indica quale testo è stato mostrato e accettato",
};

interface Parties {
  readonly invitation: InvitationRow;
  readonly customer: OrganizationRow;
  readonly consent: Consent | null;
}

function asParty({ organization_id, name, country }: OrganizationRow) {
  return { id: organization_id, name, country };
}

/** Relationship, grant and the partner's list. Undefined if somebody else was first. */
async function write(tx: Tx, ctx: Context, parties: Parties, part: Part): Promise<RelationshipRow | undefined> {
  const { existing, grantId } = part;
  const fresh = newRelationship(ctx, parties, part);
  const [saved] = await allInOrder([
    existing ? updateRelationship(tx, existing, administrationOf(ctx, part)) : insertRelationship(tx, fresh),
    // What was consented to is never rewritten: consent to more is a consent of its own, in the place of the former.
    part.outcome === "add-services" ? endGrants(tx, ctx, parties.customer.organization_id, sourceOf(part), actingUser(ctx)) : undefined,
    grantId === null ? undefined : giveAdministration(tx, ctx, parties, part, grantId),
    listAtPartner(tx, parties, part, existing ? { ...existing, ...administrationOf(ctx, part) } : fresh),
  ]);
  return saved;
}

function sourceOf({ id }: Part) {
  return { kind: "relationship", id };
}

function newRelationship(ctx: Context, { invitation, customer }: Parties, part: Part) {
  const { partner, kind, id } = part;
  const person = actingUser(ctx);
  return {
    organization_id: customer.organization_id,
    id,
    kind,
    status: "active",
    partner_id: partner.organization_id,
    partner_name: partner.name,
    partner_domain: partner.domain,
    partner_country: partner.country,
    partner_network_id: partner.partner_network_id,
    source_kind: "invitation",
    invitation_id: invitation.id,
    ...administrationOf(ctx, part),
    started_at: ctx.now,
    started_by_id: person.id,
    started_by_name: person.name,
    end_due_at: null,
    suspended_at: null,
  };
}

function administrationOf({ now }: Context, { grantId, services }: Part) {
  return {
    grant_id: grantId,
    services: services && [...services],
    administration: grantId === null ? "none" : "active",
    administration_since: grantId === null ? null : now,
    administration_removed_at: null,
    administration_removed_by: null,
  };
}

async function giveAdministration(tx: Tx, ctx: Context, { customer }: Parties, part: Part, grantId: string): Promise<void> {
  const { partner, kind, services } = part;
  const person = actingUser(ctx);
  await grantAdministration(tx, ctx, {
    id: grantId,
    kind: rulesOfKind(kind).consent,
    customerId: customer.organization_id,
    partner: asParty(partner),
    services,
    source: sourceOf(part),
    consentedBy: { id: person.id, name: person.name },
  });
}

async function listAtPartner(tx: Tx, { customer, consent }: Parties, part: Part, changed: Listable): Promise<void> {
  const listing = listingOf([...part.between.filter((one) => one.id !== changed.id), changed]);
  if (!listing) throw new Error("there is at least the changed one");
  const { end_due_at: _due, suspended_at: _none, ...entry } = listing;
  const wanted = {
    ...entry,
    customer_id: customer.organization_id,
    status: "active",
    name: customer.name,
    country: customer.country,
    agreement_version: consent?.version ?? null,
    agreement_accepted_at: consent?.acceptedAt ?? null,
  };
  // Who has no relationship with the partner is not in its list: with the last one the entry went, its words and its tags.
  await listCustomersOf(tx, part.partner.organization_id, [wanted], part.between.length === 0 ? "new" : "changed");
}

type Listable = Parameters<typeof listingOf>[0][number];

function factsOf(invitation: InvitationRow, customer: OrganizationRow, { partner, kind, grantId }: Part) {
  return {
    kind,
    partnerId: partner.organization_id,
    partnerName: partner.name,
    customerId: customer.organization_id,
    customerName: customer.name,
    invitationId: invitation.id,
    invitedById: invitation.created_by_id,
    includesDelegatedAdministration: grantId !== null,
  };
}

/** Told to the sender: once, whatever the invitation asked for. */
function acceptedEvent(invitation: InvitationRow, customer: OrganizationRow, parts: readonly Part[]): NewEvent {
  const [own] = parts;
  if (!own) throw new Error("an acceptance has a part");
  return {
    kind: relationshipEvents.invitationAccepted,
    organizations: [own.partner.organization_id, customer.organization_id],
    subject: { kind: "invitation", id: invitation.id, name: own.partner.name },
    data: {
      ...factsOf(invitation, customer, own),
      ...(invitation.provider_name === null ? {} : { providerName: invitation.provider_name }),
    },
  };
}

function eventsOf({ invitation, partner: sender, customer }: Asked, part: Part): NewEvent[] {
  const { partner, id, outcome, grantId, services } = part;
  const event = {
    organizations: [partner.organization_id, customer.organization_id],
    subject: { kind: "relationship", id, name: `${partner.name} – ${customer.name}` },
    data: factsOf(invitation, customer, part),
  };
  const joint = partner.organization_id === invitation.provider_id ? { resellerName: sender.name } : {};
  return [
    ...(outcome === "start" ? [{ ...event, kind: relationshipEvents.relationshipStarted, data: { ...event.data, ...joint } }] : []),
    ...(grantId !== null
      ? [
          {
            ...event,
            kind: relationshipEvents.administrationGranted,
            data: { ...event.data, grantId, ...(services === null ? {} : { services }) },
          },
        ]
      : []),
  ];
}

function refuseIf(kind: "invalid" | "conflict", refusal: Refusal | null): void {
  if (refusal) throw new DomainError(kind, refusal);
}
