import { allActions, lookCloselyAt, presentRole, rolesOfUsers } from "../access/index.ts";
import { findUser, type StartedSession, updateOwnAccount } from "../identity/index.ts";
import { centerName, type OrganizationOfUser, organizationsOfUser, selectInstallation } from "../organizations/index.ts";
import { actingUser, alsoSee, type Context, signInRequired, type Tx, transact, withoutIdempotency } from "../platform/index.ts";
import type { Me } from "./schema.ts";

/** The person, every organization that they belong to, and what they may do for each. */
export async function readMe(ctx: Context): Promise<Me> {
  const { id, organizationId, multiFactor, mustChangePassword } = actingUser(ctx);
  return await transact(ctx, [organizationId], async (tx) => {
    const [user, organizations, installation] = await Promise.all([
      findUser(tx, { organizationId, id }),
      organizationsOfUser(tx, id),
      selectInstallation(tx),
    ]);
    if (user === undefined) throw signInRequired();
    await alsoSee(
      tx,
      organizations.map((organization) => organization.organization_id),
    );
    return {
      user: {
        id,
        displayName: user.display_name,
        signInName: user.sign_in_name,
        email: user.email,
        language: user.language as Me["user"]["language"],
        mustChangePassword,
        homeOrganizationId: organizationId,
        multiFactor,
      },
      organizations: await Promise.all(organizations.map((organization) => presentOrganization(tx, ctx, id, organization))),
      installation: { name: centerName(ctx.settings, installation), tenantDomain: installation?.tenantDomain ?? "" },
    };
  });
}

/** The same for somebody who has signed in with this very request. */
export async function readMeOf(ctx: Context, { actor }: StartedSession): Promise<Me> {
  return await readMe({ ...withoutIdempotency(ctx), actor, organizationId: actor.organizationId });
}

/** Changes the person's own account; done twice it is done once, so a repetition is simply carried out. */
export async function updateMe(ctx: Context, change: Parameters<typeof updateOwnAccount>[1]): Promise<Me> {
  const unclaimed = withoutIdempotency(ctx);
  await updateOwnAccount(unclaimed, change);
  return await readMe(unclaimed);
}

async function presentOrganization(
  tx: Tx,
  ctx: Context,
  userId: string,
  organization: OrganizationOfUser,
): Promise<Me["organizations"][number]> {
  const id = organization.organization_id;
  const [{ may, needSecondFactor }, roles] = await Promise.all([
    lookCloselyAt(tx, { ...ctx, organizationId: id }, id),
    rolesOfUsers(tx, id, [userId]),
  ]);
  return {
    id,
    name: organization.name,
    domain: organization.domain,
    country: organization.country,
    programId: organization.program_id,
    isVendor: organization.is_vendor,
    partnerKind: organization.partner_kind as Me["organizations"][number]["partnerKind"],
    isCustomer: organization.is_customer,
    roles: (roles.get(userId) ?? []).map((role) => presentRole(role, ctx)),
    allowedActions: allActions.filter(may),
    needSecondFactor: needSecondFactor(),
  };
}
