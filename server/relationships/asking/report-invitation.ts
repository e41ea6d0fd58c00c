import { findOrganization, selectInstallation } from "../../organizations/index.ts";
import { alsoSee, type Context, deriveSecret, record, type Tx, transact } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { openLink, ownerOf } from "../invitations/link.ts";
import type { reportReasons } from "./rules.ts";
import { insertReport } from "./store.ts";

export interface Report {
  readonly reason: (typeof reportReasons)[number];
  readonly comment?: string | undefined;
}

/**
 * Whoever holds a link tells the vendor that something is wrong with it, signed in or not. Its sender is not told. Another report of
 * the same invitation by the same reporter changes nothing.
 */
export async function reportInvitation(ctx: Context, token: string, { reason, comment }: Report): Promise<void> {
  const { organizationId: partnerId } = ownerOf(token);
  await transact(ctx, [partnerId], async (tx) => {
    const invitation = await openLink(tx, token, "read");
    const partner = await findOrganization(tx, partnerId);
    const vendorId = (await selectInstallation(tx))?.vendorOrganizationId;
    if (!partner || vendorId === undefined) throw new Error("an invitation has a sender, and an installation a vendor");
    await alsoSee(tx, [vendorId]);
    const id = ctx.newId();
    const fresh = await insertReport(tx, {
      organization_id: vendorId,
      id,
      partner_id: partnerId,
      partner_name: partner.name,
      invitation_id: invitation.id,
      reason,
      comment: comment ?? null,
      ...(await reporterOf(tx, ctx)),
      reported_at: ctx.now,
    });
    if (!fresh) return;
    await record(tx, ctx, [
      {
        kind: relationshipEvents.invitationReported,
        organizations: [vendorId],
        subject: { kind: "invitation", id: invitation.id, name: partner.name },
        data: { reportId: id, reason, partnerId, partnerName: partner.name },
      },
    ]);
  });
}

/** Of somebody who is not signed in no more is kept than tells one reporter from another. */
async function reporterOf(tx: Tx, ctx: Context) {
  const { actor, organizationId, settings, ipAddress } = ctx;
  if (actor.kind !== "user" || organizationId === null) {
    const key = deriveSecret(settings.secretKey, "reporter", ipAddress ?? "").toString("hex");
    return { reporter_key: key, reporter_id: null, reporter_name: null, reporter_organization_id: null, reporter_organization_name: null };
  }
  const organization = await findOrganization(tx, organizationId);
  return {
    reporter_key: organizationId,
    reporter_id: actor.id,
    reporter_name: actor.name,
    reporter_organization_id: organizationId,
    reporter_organization_name: organization?.name ?? "",
  };
}
