import { authorize } from "../../access/index.ts";
import { findOrganization } from "../../organizations/index.ts";
import {
  actingUser,
  type Context,
  DomainError,
  notFound,
  type Page,
  readTimeCursor,
  record,
  type Tx,
  toPage,
  transact,
} from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { openLink, ownerOf } from "../invitations/link.ts";
import { hush } from "../invitations/store.ts";
import { ownInvitation } from "../rules.ts";
import { selectRelationship } from "../store.ts";
import { mayChangeRules } from "./change-rules.ts";
import { type BlockedRow, deleteBlocked, insertBlocked, selectBlocked } from "./store.ts";

/** Whom to block: the sender of a link, or the partner of a relationship that may long be over. */
export type Blamed = { readonly token: string } | { readonly relationshipId: string };

/** The partner is not told. Done again it changes nothing. Throws DomainError `own-invitation` (422). */
export async function blockPartner(ctx: Context, organizationId: string, blamed: Blamed): Promise<void> {
  const person = actingUser(ctx);
  await transact(ctx, [organizationId, ...("token" in blamed ? [ownerOf(blamed.token).organizationId] : [])], async (tx) => {
    const { organizationName } = await mayChangeRules(tx, ctx, organizationId);
    const partner = await partnerOf(tx, organizationId, blamed, ctx.now);
    if (partner.id === organizationId) throw new DomainError("invalid", ownInvitation);
    await findOrganization(tx, organizationId, "change");
    const blocked = {
      organization_id: organizationId,
      partner_id: partner.id,
      partner_name: partner.name,
      blocked_at: ctx.now,
      blocked_by_id: person.id,
      blocked_by_name: person.name,
    };
    if (!(await insertBlocked(tx, blocked))) return;
    await record(tx, ctx, [eventOf("partnerBlocked", organizationId, organizationName, blocked)]);
  });
}

async function partnerOf(tx: Tx, organizationId: string, blamed: Blamed, now: Date): Promise<{ id: string; name: string }> {
  if ("relationshipId" in blamed) {
    const relationship = await selectRelationship(tx, organizationId, blamed.relationshipId, "read");
    if (!relationship) throw notFound();
    return { id: relationship.partner_id, name: relationship.partner_name };
  }
  const invitation = await openLink(tx, blamed.token, "change");
  const { organization_id: id } = invitation;
  await hush(tx, invitation, now);
  const partner = await findOrganization(tx, id);
  if (!partner) throw new Error("an invitation has a sender");
  return { id, name: partner.name };
}

export async function unblockPartner(ctx: Context, organizationId: string, partnerId: string): Promise<void> {
  actingUser(ctx);
  await transact(ctx, [organizationId], async (tx) => {
    const { organizationName } = await mayChangeRules(tx, ctx, organizationId);
    const unblocked = await deleteBlocked(tx, organizationId, partnerId);
    if (unblocked) await record(tx, ctx, [eventOf("partnerUnblocked", organizationId, organizationName, unblocked)]);
  });
}

/** Last blocked first. */
export async function listBlockedPartners(
  ctx: Context,
  organizationId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<BlockedRow>> {
  const after = readTimeCursor(cursor);
  return await transact(ctx, [organizationId], async (tx) => {
    await authorize(tx, ctx, organizationId, "relationships:relationship:read");
    return toPage(
      await selectBlocked(tx, organizationId, after, limit + 1),
      limit,
      (row) => [row.blocked_at.toISOString(), row.partner_id],
      (row) => row,
    );
  });
}

function eventOf(
  kind: "partnerBlocked" | "partnerUnblocked",
  organizationId: string,
  organizationName: string,
  { partner_id, partner_name }: Pick<BlockedRow, "partner_id" | "partner_name">,
) {
  return {
    kind: relationshipEvents[kind],
    organizations: [organizationId],
    subject: { kind: "organization", id: organizationId, name: organizationName },
    data: { partnerId: partner_id, partnerName: partner_name },
  };
}
