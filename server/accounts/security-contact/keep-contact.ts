import { authorize, historiesOf } from "../../access/index.ts";
import { findOrganization } from "../../organizations/index.ts";
import {
  actingOrganization,
  type Context,
  expectedVersion,
  invalidField,
  notFound,
  record,
  staleVersion,
  type Tx,
  transact,
} from "../../platform/index.ts";
import { checkPhone } from "../contact-fields.ts";
import { accountEvents } from "../events.ts";
import { type ContactRow, insertContact, selectContact, updateContact } from "./store.ts";

export interface Contact {
  readonly firstName: string;
  readonly middleName: string | null;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
}

/** Whom to call when the organization's security is at stake; null until somebody was named. For its global administrators, and for the vendor. */
export async function getContact(ctx: Context, organizationId: string): Promise<ContactRow | null> {
  return await transact(ctx, [organizationId], async (tx) => {
    await authorizeReading(tx, ctx, organizationId);
    if ((await findOrganization(tx, organizationId)) === undefined) throw notFound();
    return (await selectContact(tx, organizationId)) ?? null;
  });
}

/** The vendor reads it of every organization, since it is the vendor who calls. */
async function authorizeReading(tx: Tx, ctx: Context, organizationId: string): Promise<void> {
  const acting = actingOrganization(ctx);
  const asVendor = acting !== organizationId && (await findOrganization(tx, acting))?.is_vendor === true;
  if (asVendor) await authorize(tx, ctx, acting, "organizations:organization:read");
  else await authorize(tx, ctx, organizationId, "organization:security-contact:keep");
}

/**
 * Names the security contact, or another one in its place. Throws DomainError `phone-invalid`, `if-match-required` (422; 0 for the
 * first one), `stale-version` (412), and as authorize.
 */
export async function keepContact(ctx: Context, organizationId: string, ifMatch: number | null, contact: Contact): Promise<ContactRow> {
  return await transact(ctx, [organizationId], async (tx) => {
    const authority = await authorize(tx, ctx, organizationId, "organization:security-contact:keep");
    const version = expectedVersion(ifMatch);
    const organization = await findOrganization(tx, organizationId);
    if (organization === undefined) throw notFound();
    const phone = checkPhone(contact.phone, organization.country);
    if (phone.problem) throw invalidField("phone", phone.problem.code, phone.problem.message);
    const columns = {
      first_name: contact.firstName,
      middle_name: contact.middleName,
      last_name: contact.lastName,
      email: contact.email,
      phone: phone.value,
      changed_at: ctx.now,
    };
    const kept = await (version === 0
      ? insertContact(tx, { organization_id: organizationId, ...columns })
      : updateContact(tx, organizationId, version, columns));
    if (kept === undefined) throw staleVersion();
    await record(tx, ctx, [
      // Without the name: more people read the history than may know whom to call.
      {
        kind: accountEvents.securityContactChanged,
        organizations: historiesOf(authority, ctx),
        subject: { kind: "organization", id: organizationId, name: authority.organizationName },
      },
    ]);
    return kept;
  });
}
