import { authorize, groupKeysOfUsers, groupsOf } from "../../access/index.ts";
import { isPartnerAgreementSigned } from "../../agreements/index.ts";
import { availableKinds, findWithProgram, type OrganizationRow, type ProgramRules } from "../../organizations/index.ts";
import { actingUser, type Context, notFound, transact } from "../../platform/index.ts";
import { type ApplicationRow, selectApplications } from "./store.ts";

export interface Enrollment {
  readonly organization: OrganizationRow;
  readonly rules: ProgramRules;
  /** The newest. */
  readonly application: ApplicationRow | null;
  readonly agreementSigned: boolean;
  /** Of the caller. */
  readonly isAdminAgent: boolean;
  readonly adminAgentsGroupId: string | null;
  readonly allowedActions: readonly string[];
}

/** Where an organization stands on its way into the partner program, for its own people. */
export async function readStanding(ctx: Context, organizationId: string): Promise<Enrollment> {
  return await transact(ctx, [], async (tx) => {
    const authority = await authorize(tx, ctx, organizationId, "enrollment:application:read");
    const found = await findWithProgram(tx, organizationId);
    if (found === undefined) throw notFound();
    const { organization, program } = found;
    const userId = actingUser(ctx).id;
    const [[application], signed, groups, keys] = await Promise.all([
      selectApplications(tx, organizationId, null, 1),
      isPartnerAgreementSigned(tx, organization, program.rules),
      groupsOf(tx, organizationId),
      groupKeysOfUsers(tx, organizationId, [userId]),
    ]);
    const isPartner = organization.partner_kind !== null;
    const acts = isPartner ? (["organization:support-contact:update"] as const) : (["enrollment:application:create"] as const);
    return {
      organization,
      rules: program.rules,
      application: application ?? null,
      agreementSigned: signed,
      isAdminAgent: (keys.get(userId) ?? []).includes("admin-agents"),
      adminAgentsGroupId: groups.find(({ key }) => key === "admin-agents")?.id ?? null,
      allowedActions: acts.filter(authority.may),
    };
  });
}

export function availableKindsOf({ organization, rules }: Enrollment): readonly string[] {
  return organization.is_vendor ? [] : availableKinds(rules);
}
