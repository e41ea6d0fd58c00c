import { lookAt } from "../../access/index.ts";
import { currentText, requirePartnerAgreement } from "../../agreements/index.ts";
import { findOrganization, findProgram, type OrganizationRow, type ProgramRules } from "../../organizations/index.ts";
import { type Context, DomainError, type Tx, transact } from "../../platform/index.ts";
import { administratorsOf, asksToAdminister, refuseAdministration, servicesGiven, type Taken, takenBy } from "../administrators/rules.ts";
import { askingRefusal } from "../asking/asking-refusal.ts";
import { selectAsking } from "../asking/store.ts";
import { selectActivePartnership } from "../partnerships/store.ts";
import { offeredAdministration, refuseParties } from "../rules.ts";
import { selectWaitingOf } from "../second-administrator/store.ts";
import { type RelationshipRow, selectAllActive, selectSuspended } from "../store.ts";
import { refuseAnew } from "../suspensions/rules.ts";
import { providerOf, refuseProvider } from "./joint-provider.ts";
import { asksOf, kindOf } from "./kinds.ts";
import { openLink, ownerOf } from "./link.ts";
import { next, statusAt } from "./rules.ts";
import { type InvitationRow, updateInvitation } from "./store.ts";
import { whereAccepted } from "./where-accepted.ts";

/**
 * What a link asks, by whom: shown to whoever holds it, before any sign-in. For somebody who is signed in also whether they can
 * accept it for the organization they act for, and if not, why. Looking changes nothing but "opened at".
 */
export async function previewInvitation(ctx: Context, token: string) {
  const { organizationId: partnerId } = ownerOf(token);
  return await transact(ctx, [partnerId], async (tx) => {
    const invitation = await openLink(tx, token, "read");
    const partner = await findOrganization(tx, partnerId);
    const program = await findProgram(tx, invitation.program_id);
    if (!partner || !program) throw new Error("an invitation has a partner and a program");
    const customer = ctx.organizationId === null ? undefined : await findOrganization(tx, ctx.organizationId);
    const agreement = kindOf(invitation).agreement
      ? await currentText(tx, ctx, program.rules.customerAgreement, customer?.country ?? partner.country, ctx.language)
      : undefined;
    if (invitation.opened_at === null && invitation.status === "open" && ctx.organizationId !== partnerId) {
      await updateInvitation(tx, invitation, { opened_at: ctx.now });
    }
    const provider = await providerOf(tx, invitation);
    return {
      invitation,
      status: statusAt(invitation, ctx.now),
      partner,
      provider,
      acceptedIn: await whereAccepted(tx, invitation, invitation.sent_at ?? invitation.created_at),
      agreement: agreement && { key: agreement.key, version: agreement.version, title: agreement.title },
      asks: asksOf(invitation),
      administration: offeredAdministration(invitation, program.rules),
      services: program.rules.administeredServices
        .filter(({ id }) => servicesGiven(invitation, program.rules, invitation.include_delegated_administration)?.includes(id))
        .map(({ id, name }) => ({ id, name: name[ctx.language] })),
      viewer: customer ? await view(tx, ctx, { invitation, partner, provider, customer, rules: program.rules }) : null,
    };
  });
}

interface Looked {
  readonly invitation: InvitationRow;
  readonly partner: OrganizationRow;
  readonly provider: OrganizationRow | null;
  readonly customer: OrganizationRow;
  readonly rules: ProgramRules;
}

async function view(tx: Tx, ctx: Context, { invitation, partner, provider, customer, rules }: Looked) {
  const kind = kindOf(invitation);
  const partnerId = partner.organization_id;
  const [may, asking, suspended, partnership, active] = await Promise.all([
    lookAt(tx, ctx, customer.organization_id),
    selectAsking(tx, customer.organization_id, partnerId),
    selectSuspended(tx, [customer.organization_id]),
    kind.addressee === "partner" ? selectActivePartnership(tx, customer.organization_id, partnerId, "read") : undefined,
    kind.addressee === "partner" ? [] : selectAllActive(tx, customer.organization_id, partnerId),
  ]);
  const between = active.filter((one) => one.partner_id === partnerId);
  const parties = kind.addressee === "customer" ? [partner, ...(provider ? [provider] : [])] : [];
  const existing = between.find((one) => one.kind === invitation.kind);
  const taken = administrationTaken({ invitation, rules, active, partnerId });
  const step = next("accept", invitation, ctx.now, customer.organization_id);
  const refusedHere = async () =>
    askingRefusal(ctx, customer.organization_id, invitation, asking, partnership !== undefined || between.length > 0)?.code ??
    (provider ? ((await refuseProvider(tx, ctx, { invitation, provider, customer })) ?? refuseParties(provider, customer))?.code : null) ??
    refuseAnew(
      parties.map((one) => one.organization_id),
      suspended.map((one) => one.partner_id),
    )?.code ??
    // Where administration can be left out, the rest can be accepted.
    (offeredAdministration(invitation, rules) === "required" ? refuseAdministration(taken)?.code : null);
  const why =
    kind.refuseParties(partner, customer)?.code ??
    (invitation.include_delegated_administration ? kind.refuseAdministration(customer)?.code : null) ??
    ("refusal" in step ? step.refusal.code : null) ??
    // Whom the organization blocks and works with is for those who may see its partners: a partner's person with an account there reads this.
    (may(kind.actions.answer) || may("relationships:relationship:read") ? await refusedHere() : null) ??
    (may(kind.actions.answer) ? null : "global-administrator-required") ??
    (invitation.kind === "partnership" && !partnership ? await unsigned(tx, customer, rules) : null);
  const waiting = kind.addressee === "customer" ? await selectWaitingOf(tx, customer.organization_id, invitation.id) : undefined;
  return {
    waiting:
      waiting && may("relationships:relationship:read")
        ? {
            id: waiting.id,
            acceptedBy: { id: waiting.accepted_by_id, name: waiting.accepted_by_name },
            acceptedAt: waiting.accepted_at.toISOString(),
            administration: waiting.administration,
          }
        : null,
    organizationId: customer.organization_id,
    organizationName: customer.name,
    canAccept: why === null,
    mayBlock: may("relationships:asking:change"),
    why,
    administrationTaken: taken.map(({ service, partner: other }) => ({
      service: service && { id: service.id, name: service.name[ctx.language] },
      partner: may("relationships:relationship:read") ? other : null,
    })),
    relationship: existing ? { id: existing.id, administration: existing.administration, services: existing.services ?? [] } : null,
    partnership: partnership ? { id: partnership.id, administration: partnership.administration } : null,
  };
}

interface Standing {
  readonly invitation: InvitationRow;
  readonly rules: ProgramRules;
  readonly active: readonly RelationshipRow[];
  readonly partnerId: string;
}

/** What other partners administer of what is asked. */
function administrationTaken({ invitation, rules, active, partnerId }: Standing): Taken[] {
  if (!asksToAdminister(invitation)) return [];
  return takenBy(rules, administratorsOf(active), { partnerId, services: servicesGiven(invitation, rules, true) });
}

/** The code of the refusal while the partner agreement is not signed. */
async function unsigned(tx: Tx, partner: OrganizationRow, rules: ProgramRules): Promise<string | null> {
  try {
    await requirePartnerAgreement(tx, partner, rules);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.refusal.code;
    throw error;
  }
}
