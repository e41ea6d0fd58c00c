import { asVendor, lookAt } from "../../access/index.ts";
import { findOrganization, type OrganizationRow } from "../../organizations/index.ts";
import {
  alsoSee,
  type Context,
  findByWords,
  notFound,
  type Page,
  readTimeCursor,
  readWordCursor,
  type Tx,
  toPage,
  transact,
} from "../../platform/index.ts";
import { type ApplicationRow, type MessageRow, selectApplication, selectMessages } from "../applications/store.ts";
import type { StoredDocument } from "../documents/documents.ts";
import { type DocumentRow, selectDocument, selectDocuments } from "../documents/store.ts";
import { type MembershipRow, selectMembershipOf } from "../network-memberships/store.ts";
import { caseSearchScope } from "./move-case.ts";
import { type CaseFilter, type CaseRow, selectCase, selectCases, selectCasesById } from "./store.ts";

export interface CaseQuery extends Omit<CaseFilter, "status"> {
  readonly state?: string | undefined;
  readonly search?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface SeenCase {
  readonly found: CaseRow;
  readonly row: ApplicationRow;
  readonly organization: OrganizationRow;
  readonly messages: readonly MessageRow[];
  readonly documents: readonly DocumentRow[];
  /** The registry's entry for the network ID, now. */
  readonly membership: MembershipRow | null;
  readonly mayReview: boolean;
}

/** How many found by their names are looked through for one page, if a search is narrowed besides. */
const lookedThrough = 500;

/** The vendor's queue, in its order; with `search`, cases found by name, in the order of names. */
export async function listCases(ctx: Context, query: CaseQuery): Promise<Page<CaseRow>> {
  return await transact(ctx, [], async (tx) => {
    const vendorId = await asVendor(tx, ctx, "enrollment:case:read");
    if (query.search) return await searchPage(tx, vendorId, query, query.search);
    const filter = { ...query, status: query.state ?? "in-review" };
    const found = await selectCases(tx, vendorId, filter, { after: readTimeCursor(query.cursor), limit: query.limit + 1 });
    return toPage(
      found,
      query.limit,
      (row) => [row.queued_at.toISOString(), row.application_id],
      (row) => row,
    );
  });
}

/** A page may hold fewer than asked for and yet have a next one: so many are looked through and no more. */
async function searchPage(
  tx: Tx,
  vendorId: string,
  { state, kind, country, limit, cursor }: CaseQuery,
  search: string,
): Promise<Page<CaseRow>> {
  const narrowed = state !== undefined || kind !== undefined || country !== undefined;
  const atMost = narrowed ? lookedThrough : limit + 1;
  const keys = await findByWords(tx, vendorId, caseSearchScope, search, { limit: atMost, after: readWordCursor(cursor) });
  const rows = await selectCasesById(
    tx,
    vendorId,
    keys.map(({ id }) => id),
  );
  const byId = new Map(rows.map((row) => [row.application_id, row]));
  const fits = (row: CaseRow) =>
    (state ?? row.status) === row.status && (kind ?? row.partner_kind) === row.partner_kind && (country ?? row.country) === row.country;
  const fitting = keys.flatMap((key) => {
    const row = byId.get(key.id);
    return row && fits(row) ? [{ key, row }] : [];
  });
  const keyOf = ({ key }: Pick<(typeof fitting)[number], "key">) => [key.word, key.sortKey, key.id];
  const page = toPage(fitting, limit, keyOf, ({ row }) => row);
  const last = keys.at(-1);
  if (page.nextCursor !== null || keys.length < atMost || last === undefined) return page;
  return {
    ...page,
    nextCursor: toPage(
      [last, last],
      1,
      (key) => keyOf({ key }),
      () => null,
    ).nextCursor,
  };
}

export async function getCase(ctx: Context, id: string): Promise<SeenCase> {
  return await transact(ctx, [], async (tx) => {
    const vendorId = await asVendor(tx, ctx, "enrollment:case:read");
    const found = await openCase(tx, vendorId, id);
    const row = await selectApplication(tx, found.applicant_id, id, "read");
    if (row === undefined) throw notFound();
    return await seeCase(tx, ctx, vendorId, row);
  });
}

export async function readCaseDocument(ctx: Context, id: string, documentId: string): Promise<StoredDocument> {
  return await transact(ctx, [], async (tx) => {
    const vendorId = await asVendor(tx, ctx, "enrollment:case:read");
    const found = await openCase(tx, vendorId, id);
    const document = await selectDocument(tx, found.applicant_id, id, documentId);
    // What was not sent yet is the applicant's own.
    if (document === undefined || document.message_id === null) throw notFound();
    return { fileName: document.file_name, mediaType: document.media_type, content: document.content };
  });
}

/** Lets the vendor's transaction see the applicant of a case. */
export async function openCase(tx: Tx, vendorId: string, id: string): Promise<CaseRow> {
  const found = await selectCase(tx, vendorId, id);
  if (found === undefined) throw notFound();
  await alsoSee(tx, [found.applicant_id]);
  return found;
}

export async function seeCase(tx: Tx, ctx: Context, vendorId: string, row: ApplicationRow): Promise<SeenCase> {
  const found = await selectCase(tx, vendorId, row.id);
  const organization = await findOrganization(tx, row.organization_id);
  if (found === undefined || organization === undefined) throw notFound();
  const [messages, documents, membership, may] = await Promise.all([
    selectMessages(tx, row.organization_id, row.id),
    selectDocuments(tx, row.organization_id, row.id),
    selectMembershipOf(tx, vendorId, found.network_id),
    lookAt(tx, ctx, vendorId),
  ]);
  const sent = documents.filter(({ message_id }) => message_id !== null);
  return { found, row, organization, messages, documents: sent, membership: membership ?? null, mayReview: may("enrollment:case:review") };
}
