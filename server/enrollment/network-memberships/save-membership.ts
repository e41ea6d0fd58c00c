import { asVendor } from "../../access/index.ts";
import { requireTellingName } from "../../organizations/index.ts";
import {
  type Context,
  DomainError,
  expectedVersion,
  fold,
  indexWords,
  notFound,
  record,
  staleVersion,
  type Tx,
  transact,
} from "../../platform/index.ts";
import { enrollmentEvents } from "../events.ts";
import { membershipSearchScope, type SeenMembership, seeOne } from "./list-memberships.ts";
import { insertMemberships, type MembershipRow, selectMembership, updateMembership } from "./store.ts";

export interface MembershipDraft {
  readonly networkId: string;
  readonly name: string;
  readonly country: string;
  readonly active: boolean;
  readonly accountEmail: string;
}
export type MembershipChange = { readonly [Field in Exclude<keyof MembershipDraft, "networkId">]?: MembershipDraft[Field] | undefined };

/** The vendor adds a membership. Throws DomainError `network-id-known` (409), `name-says-nothing` (422). */
export async function createMembership(ctx: Context, draft: MembershipDraft): Promise<SeenMembership> {
  return await transact(ctx, [], async (tx) => {
    const vendorId = await asVendor(tx, ctx, "enrollment:membership:update");
    requireTellingName("name", draft.name);
    const [row] = await insertMemberships(tx, [asNewRow(ctx, vendorId, draft)]);
    if (row === undefined) throw networkIdKnown();
    await indexMemberships(tx, [row]);
    await record(tx, ctx, [
      { kind: enrollmentEvents.membershipCreated, organizations: [vendorId], subject: subjectOf(row), data: { ...draft } },
    ]);
    return await seeOne(tx, ctx, row);
  });
}

/** What is left out stays. An application that chose the profile before keeps what it saw; the reviewer sees both. */
export async function changeMembership(
  ctx: Context,
  id: string,
  ifMatch: number | null,
  change: MembershipChange,
): Promise<SeenMembership> {
  return await transact(ctx, [], async (tx) => {
    const vendorId = await asVendor(tx, ctx, "enrollment:membership:update");
    const before = await selectMembership(tx, vendorId, id);
    if (before === undefined) throw notFound();
    const version = expectedVersion(ifMatch);
    if (change.name !== undefined) requireTellingName("name", change.name);
    if (version !== before.version) throw staleVersion();
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const { name, country, active, accountEmail } = { ...asDraft(before), ...given };
    const columns = { name, sort_key: fold(name), country, active, account_email: accountEmail, updated_at: ctx.now };
    const row = await updateMembership(tx, before, columns);
    if (row === undefined) throw staleVersion();
    await indexMemberships(tx, [row]);
    await record(tx, ctx, [
      {
        kind: enrollmentEvents.membershipChanged,
        organizations: [vendorId],
        subject: subjectOf(row),
        data: { networkId: row.network_id, ...given },
      },
    ]);
    return await seeOne(tx, ctx, row);
  });
}

export function asNewRow(ctx: Context, vendorId: string, draft: MembershipDraft) {
  const { networkId, name, country, active, accountEmail } = draft;
  return {
    ...{ organization_id: vendorId, id: ctx.newId(), network_id: networkId, name, sort_key: fold(name), country, active },
    ...{ account_email: accountEmail, created_at: ctx.now, updated_at: ctx.now },
  };
}

/** Makes them findable, in place of what was there before. */
export async function indexMemberships(tx: Tx, memberships: readonly MembershipRow[]): Promise<void> {
  const [first] = memberships;
  if (first === undefined) return;
  const entries = memberships.map(({ id, sort_key, name, network_id, account_email }) => ({
    entityId: id,
    sortKey: sort_key,
    text: `${network_id} ${account_email} ${name}`,
  }));
  await indexWords(tx, first.organization_id, membershipSearchScope, entries);
}

export function asDraft(row: MembershipRow): MembershipDraft {
  const { network_id: networkId, name, country, active, account_email: accountEmail } = row;
  return { networkId, name, country, active, accountEmail };
}

function subjectOf({ id, name, network_id }: MembershipRow) {
  return { kind: "network-membership", id, name: `${name} (${network_id})` };
}

function networkIdKnown(): DomainError {
  const message = {
    en: "The registry has a membership with this network ID already.",
    it: "Nel registro esiste già un'iscrizione con questo ID della rete.",
  };
  return new DomainError(
    "conflict",
    {
      code: "network-id-known",
      message,
      nextStep: { en: "Open the one that exists and correct it.", it: "Apri quella esistente e correggila." },
    },
    { fields: [{ path: "networkId", message }] },
  );
}
