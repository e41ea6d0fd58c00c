import { addressOf, countWithChange } from "../../identity/index.ts";
import { findOrganization, selectInstallation } from "../../organizations/index.ts";
import { alsoSee, type Context, DomainError, deriveSecret, type Refusal, record, type Tx, transact } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { openLink, ownerOf } from "../invitations/link.ts";
import { hush } from "../invitations/store.ts";
import { ownInvitation } from "../rules.ts";
import type { reportReasons } from "./rules.ts";
import { insertReport } from "./store.ts";

export interface Report {
  readonly reason: (typeof reportReasons)[number];
  readonly comment?: string | undefined;
}

/**
 * Whoever holds a link tells the vendor that something is wrong with it, signed in or not. Its sender is not told. Another report of
 * the same invitation by the same reporter changes nothing while the first is open.
 *
 * Throws DomainError `own-invitation` (422), `too-many-reports` (429).
 */
export async function reportInvitation(ctx: Context, token: string, { reason, comment }: Report): Promise<void> {
  const { organizationId: partnerId } = ownerOf(token);
  await transact(ctx, [partnerId], async (tx) => {
    const invitation = await openLink(tx, token, "read");
    const partner = await findOrganization(tx, partnerId);
    const vendorId = (await selectInstallation(tx))?.vendorOrganizationId;
    if (!partner || vendorId === undefined) throw new Error("an invitation has a sender, and an installation a vendor");
    if (ctx.organizationId === partnerId) throw new DomainError("invalid", ownInvitation);
    const reporter = await reporterOf(tx, ctx);
    const seconds = await countWithChange(tx, ctx, [{ limit: "reportsOfReporter", subject: reporter.reporter_key, points: 1 }]);
    if (seconds !== null) throw new DomainError("too-many", tooManyReports, { retryAfterSeconds: seconds });
    await alsoSee(tx, [vendorId]);
    const id = ctx.newId();
    const { inserted, first } = await insertReport(tx, {
      organization_id: vendorId,
      id,
      partner_id: partnerId,
      partner_name: partner.name,
      invitation_id: invitation.id,
      reason,
      comment: comment ?? null,
      ...reporter,
      reported_at: ctx.now,
    });
    if (!inserted) return;
    await hush(tx, invitation, ctx.now);
    await record(tx, ctx, [
      {
        kind: relationshipEvents.invitationReported,
        organizations: [vendorId],
        subject: { kind: "invitation", id: invitation.id, name: partner.name },
        data: { reportId: id, reason, first, partnerId, partnerName: partner.name },
      },
    ]);
  });
}

const tooManyReports: Refusal = {
  code: "too-many-reports",
  message: {
    en: "These are more reports than one can send in an hour.",
    it: "Sono più segnalazioni di quante se ne possano inviare in un'ora.",
  },
  nextStep: {
    en: "Try again later. Until then, accept nothing that you doubt.",
    it: "Riprova più tardi. Nel frattempo non accettare nulla di cui dubiti.",
  },
};

/** Of somebody who is not signed in no more is kept than tells one reporter from another. */
async function reporterOf(tx: Tx, ctx: Context) {
  const { actor, organizationId, settings } = ctx;
  if (actor.kind !== "user" || organizationId === null) {
    const key = deriveSecret(settings.secretKey, "reporter", addressOf(ctx)).toString("hex");
    return { reporter_key: key, reporter_id: null, reporter_name: null, reporter_organization_id: null, reporter_organization_name: null };
  }
  const organization = await findOrganization(tx, organizationId);
  return {
    reporter_key: `${organizationId} ${actor.id}`,
    reporter_id: actor.id,
    reporter_name: actor.name,
    reporter_organization_id: organizationId,
    reporter_organization_name: organization?.name ?? "",
  };
}
