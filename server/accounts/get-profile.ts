import { type Action, type Authority, authorize } from "../access/index.ts";
import { findOrganization, findProgram, type OrganizationRow, type Program } from "../organizations/index.ts";
import { type Context, notFound, transact } from "../platform/index.ts";

export interface SeenProfile {
  readonly organization: OrganizationRow;
  readonly allowedActions: readonly Action[];
}

/** The profile of one's own organization, or of a customer on whose behalf one acts. */
export async function getProfile(ctx: Context, organizationId: string): Promise<SeenProfile> {
  return await transact(ctx, [organizationId], async (tx) => {
    const authority = await authorize(tx, ctx, organizationId, "organization:profile:read");
    const organization = await findOrganization(tx, organizationId);
    if (organization === undefined) throw notFound();
    return seenProfile(authority, organization);
  });
}

export function seenProfile({ may }: Authority, organization: OrganizationRow): SeenProfile {
  const actions: readonly Action[] = [
    "organization:profile:read",
    "organization:profile:update",
    ...(organization.partner_kind === null ? [] : (["organization:support-contact:update"] as const)),
  ];
  return { organization, allowedActions: actions.filter(may) };
}

/** The rules of a program are the same for everybody in it. */
export async function getProgram(ctx: Context, programId: string): Promise<Program> {
  const program = await transact(ctx, [], (tx) => findProgram(tx, programId));
  if (program === undefined) throw notFound();
  return program;
}
