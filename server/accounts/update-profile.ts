import { authorize, historiesOf } from "../access/index.ts";
import {
  findOrganization,
  indexOrganizationNames,
  type OrganizationRow,
  requireTellingName,
  updateOrganization,
} from "../organizations/index.ts";
import {
  type Context,
  DomainError,
  enqueue,
  expectedVersion,
  type Language,
  notFound,
  record,
  staleVersion,
  transact,
} from "../platform/index.ts";
import { accountEvents } from "./events.ts";
import { type SeenProfile, seenProfile } from "./get-profile.ts";

/** Created with every new name, in its transaction; payload { organizationId }. For those who keep a copy of the name. */
export const organizationRenamedTask = "organizations.renamed";

export interface Address {
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly region: string | null;
  readonly postalCode: string | null;
}

/** What is left out stays. */
export interface ProfileChange {
  readonly name?: string | undefined;
  readonly address?: Address | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly language?: Language | undefined;
}

/**
 * Changes the organization's profile; its name only its own people change. Throws DomainError `if-match-required`,
 * `name-says-nothing` (422), `stale-version` (412), `own-people-only` (403), and as authorize.
 */
export async function updateProfile(
  ctx: Context,
  organizationId: string,
  ifMatch: number | null,
  change: ProfileChange,
): Promise<SeenProfile> {
  return await transact(ctx, [organizationId], async (tx) => {
    const authority = await authorize(tx, ctx, organizationId, "organization:profile:update");
    const organization = await findOrganization(tx, organizationId);
    if (organization === undefined) throw notFound();
    const version = expectedVersion(ifMatch);
    const fields = differences(organization, change);
    const isRenamed = fields.includes("name");
    if (isRenamed && authority.onBehalfOf) throw new DomainError("forbidden", ownPeopleOnly);
    if (isRenamed) requireTellingName("name", change.name ?? "");
    if (version !== organization.version) throw staleVersion();
    if (fields.length === 0) return seenProfile(authority, organization);

    const columns = Object.fromEntries(fields.map((field) => [field, field === "address" ? addressColumn(change.address) : change[field]]));
    const changed = await updateOrganization(tx, organizationId, version, columns);
    if (changed === undefined) throw staleVersion();
    if (isRenamed) {
      await indexOrganizationNames(tx, [changed], "changed");
      await enqueue(tx, organizationRenamedTask, { organizationId }, { key: `${organizationRenamedTask}:${organizationId}` });
    }
    await record(tx, ctx, [
      {
        kind: accountEvents.organizationChanged,
        organizations: historiesOf(authority, ctx),
        subject: { kind: "organization", id: organizationId, name: changed.name },
        onBehalfOf: authority.onBehalfOf,
        data: { fields, ...(isRenamed ? { formerName: organization.name } : {}) },
      },
    ]);
    return seenProfile(authority, changed);
  });
}

const plainFields = ["name", "email", "phone", "language"] as const;

function differences(organization: OrganizationRow, change: ProfileChange): (keyof ProfileChange)[] {
  const { address } = change;
  const isMoved = address !== undefined && !sameAddress(organization.address as Address | null, address);
  return [
    ...plainFields.filter((field) => change[field] !== undefined && change[field] !== organization[field]),
    ...(isMoved ? (["address"] as const) : []),
  ];
}

function sameAddress(one: Address | null, other: Address | null): boolean {
  if (one === null || other === null) return one === other;
  return (["line1", "line2", "city", "region", "postalCode"] as const).every((part) => one[part] === other[part]);
}

function addressColumn(address: Address | null | undefined): string | null {
  return address ? JSON.stringify(address) : null;
}

const ownPeopleOnly = {
  code: "own-people-only",
  message: {
    en: "Only the organization's own people change its name.",
    it: "Solo le persone dell'organizzazione possono cambiarne il nome.",
  },
  nextStep: { en: "Ask the customer to change it.", it: "Chiedi al cliente di cambiarlo." },
};
