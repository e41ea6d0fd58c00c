import { asVendor, roleId } from "../access/index.ts";
import { hashPassword, requireFreshSignIn, temporaryPassword } from "../identity/index.ts";
import { findOrganization, updateOrganization } from "../organizations/index.ts";
import { type Context, DomainError, notFound, Overtaken, record, type Tx, transact, withoutIdempotency } from "../platform/index.ts";
import { type Added, addPerson, type NewPerson } from "./add-organization.ts";
import { installationEvents } from "./events.ts";

/**
 * An organization that is known from partners' imports alone gets its first person: the vendor has made sure who that is. From then on it
 * decides for itself, what the partners have with it stands, and no import attaches anybody to it any more. The temporary password is
 * shown once. Throws DomainError `organization-has-people` (409), `fresh-sign-in-required` (403), `not-found`, and as authorize.
 */
export async function addFirstAdministrator(
  ctx: Context,
  organizationId: string,
  administrator: Pick<NewPerson, "displayName" | "userName" | "email">,
): Promise<Added> {
  const open = async (tx: Tx) => {
    await asVendor(tx, ctx, "organizations:organization:create");
    requireFreshSignIn(ctx);
    // Held, as an import holds it: nobody is attached to it while its people come.
    const organization = await findOrganization(tx, organizationId, "change");
    if (!organization) throw notFound();
    if (organization.status !== "imported") throw new DomainError("conflict", hasPeople);
    return organization;
  };
  // Looked at before the password is hashed, which is slow; asked again where it counts.
  await transact(withoutIdempotency(ctx), [organizationId], open);
  const shown = temporaryPassword(ctx);
  const hash = await hashPassword(shown);
  return await transact(ctx, [organizationId], async (tx) => {
    const known = await open(tx);
    const organization = await updateOrganization(tx, organizationId, known.version, { status: "active" });
    if (!organization) throw new Overtaken();
    const person = await addPerson(tx, ctx, organization, { ...administrator, hash }, [roleId.globalAdministrator], undefined);
    await record(tx, ctx, [
      {
        kind: installationEvents.firstAdministratorAdded,
        organizations: [organizationId],
        subject: { kind: "user", id: person.id, name: person.displayName },
        data: { organizationName: organization.name },
      },
    ]);
    return { organization, people: [{ ...person, temporaryPassword: shown }] };
  });
}

const hasPeople = {
  code: "organization-has-people",
  message: { en: "This organization has people of its own already.", it: "Questa organizzazione ha già persone proprie." },
  nextStep: { en: "Its global administrator adds others.", it: "Ne aggiunge altre il suo amministratore globale." },
};
