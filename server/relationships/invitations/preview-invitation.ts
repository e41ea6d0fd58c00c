import { lookAt } from "../../access/index.ts";
import { currentText } from "../../agreements/index.ts";
import { findOrganization, findProgram, type OrganizationRow, type Program } from "../../organizations/index.ts";
import { type Context, type Tx, transact } from "../../platform/index.ts";
import { refuseDelegation, refuseParties } from "../rules.ts";
import { selectActive } from "../store.ts";
import { openLink, ownerOf } from "./link.ts";
import { next, statusAt } from "./rules.ts";
import { type InvitationRow, updateInvitation } from "./store.ts";

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
    const agreement = await currentText(tx, ctx, program.rules.customerAgreement, customer?.country ?? partner.country, ctx.language);
    if (invitation.opened_at === null && invitation.status === "open" && ctx.organizationId !== partnerId) {
      await updateInvitation(tx, invitation, { opened_at: ctx.now });
    }
    return {
      invitation,
      status: statusAt(invitation, ctx.now),
      partner,
      agreement: agreement && { key: agreement.key, version: agreement.version, title: agreement.title },
      asks: asksOf(invitation, program),
      viewer: customer ? await view(tx, ctx, invitation, partner, customer) : null,
    };
  });
}

/** What is asked, line by line; screens have the words. */
function asksOf(invitation: InvitationRow, _program: Program): { code: string }[] {
  const asks = ["sell-services", "see-name-and-orders"];
  const administration = ["manage-users", "reset-passwords", "assign-admin-roles", "manage-services", "no-end-date"];
  return [...asks, ...(invitation.include_delegated_administration ? administration : [])].map((code) => ({ code }));
}

async function view(tx: Tx, ctx: Context, invitation: InvitationRow, partner: OrganizationRow, customer: OrganizationRow) {
  const [may, existing] = await Promise.all([
    lookAt(tx, ctx, customer.organization_id),
    selectActive(tx, customer.organization_id, partner.organization_id, "read"),
  ]);
  const step = next("accept", invitation, ctx.now);
  const why =
    refuseParties(partner, customer)?.code ??
    (invitation.include_delegated_administration ? refuseDelegation(customer)?.code : null) ??
    ("refusal" in step ? step.refusal.code : null) ??
    (may("relationships:invitation:accept") ? null : "global-administrator-required");
  return {
    organizationId: customer.organization_id,
    organizationName: customer.name,
    canAccept: why === null,
    why,
    relationship: existing ? { id: existing.id, administration: existing.administration } : null,
  };
}
