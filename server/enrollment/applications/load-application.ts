import { type Authority, authorize, lookAt } from "../../access/index.ts";
import { findWithProgram, type OrganizationRow, type Program } from "../../organizations/index.ts";
import {
  actingOrganization,
  type Context,
  DomainError,
  type EventKind,
  expectedVersion,
  type NewEvent,
  notFound,
  staleVersion,
  type Tx,
} from "../../platform/index.ts";
import { type DocumentRow, selectDocuments } from "../documents/store.ts";
import { type CaseRow, selectCase } from "../review/store.ts";
import { seeVendor } from "../vendor.ts";
import { type Act, next, type Standing, type Status } from "./rules.ts";
import { type ApplicationRow, type MessageRow, selectApplication, selectMessages } from "./store.ts";

/** An application in the hands of its applicant, held to oneself unless it is only read. */
export interface Loaded {
  readonly row: ApplicationRow;
  readonly organization: OrganizationRow;
  readonly program: Program;
  readonly authority: Pick<Authority, "may">;
}

/** An application as somebody sees it. */
export interface SeenApplication {
  readonly row: ApplicationRow;
  readonly country: string;
  readonly reviewBusinessDays: number;
  readonly messages: readonly MessageRow[];
  readonly documents: readonly DocumentRow[];
  /** The vendor's side, once it was handed in. */
  readonly found: CaseRow | null;
  readonly mayAct: boolean;
}

/** The acting organization's application, to look at. */
export async function loadToRead(tx: Tx, ctx: Context, id: string): Promise<Loaded> {
  const organizationId = actingOrganization(ctx);
  const authority = await authorize(tx, ctx, organizationId, "enrollment:application:read");
  return { ...(await load(tx, organizationId, id, "read")), authority };
}

/**
 * The acting organization's application for one act. ifMatch: the version that the act is based on; left out where acting twice, or on
 * what somebody else has just changed, does no harm. Throws `application-state` (409), `stale-version` (412), and as authorize.
 */
export async function loadToAct(tx: Tx, ctx: Context, id: string, act: Act, ifMatch?: number | null): Promise<Loaded & { status: Status }> {
  const organizationId = actingOrganization(ctx);
  const authority = await authorize(tx, ctx, organizationId, "enrollment:application:create");
  const loaded = await load(tx, organizationId, id, "change");
  if (ifMatch !== undefined && expectedVersion(ifMatch) !== loaded.row.version) throw staleVersion();
  const step = next(act, standingOf(loaded.row));
  if ("refusal" in step) throw new DomainError("conflict", step.refusal);
  return { ...loaded, authority, status: step.status };
}

async function load(tx: Tx, organizationId: string, id: string, mode: "read" | "change") {
  const [row, found] = await Promise.all([selectApplication(tx, organizationId, id, mode), findWithProgram(tx, organizationId)]);
  if (row === undefined || found === undefined) throw notFound();
  return { row, ...found };
}

/** What its applicant sees of an application after an act. */
export async function see(tx: Tx, ctx: Context, { row, organization, program }: Omit<Loaded, "authority">): Promise<SeenApplication> {
  const vendorId = await seeVendor(tx);
  const [messages, documents, found, may] = await Promise.all([
    selectMessages(tx, row.organization_id, row.id),
    selectDocuments(tx, row.organization_id, row.id),
    selectCase(tx, vendorId, row.id),
    lookAt(tx, ctx, row.organization_id),
  ]);
  const reviewBusinessDays = found?.target_business_days ?? program.rules.enrollmentReviewBusinessDays;
  const mayAct = may("enrollment:application:create");
  return { row, country: organization.country, reviewBusinessDays, messages, documents, found: found ?? null, mayAct };
}

export function standingOf(row: ApplicationRow): Standing {
  return row as ApplicationRow & Standing;
}

export function eventOf(row: ApplicationRow, kind: EventKind, data: NewEvent["data"] = {}): NewEvent {
  return {
    kind,
    organizations: [row.organization_id],
    subject: { kind: "enrollment-application", id: row.id, name: legalNameOf(row) },
    data: { partnerKind: row.partner_kind, language: row.language, ...data },
  };
}

function legalNameOf({ legal_profile }: ApplicationRow): string | null {
  return (legal_profile as { legalName?: string | null }).legalName ?? null;
}
