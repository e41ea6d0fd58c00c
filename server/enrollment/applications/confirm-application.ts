import { asStranger } from "../../identity/index.ts";
import { findOrganization, type OrganizationRow } from "../../organizations/index.ts";
import { type Context, DomainError, record, type Tx, transact } from "../../platform/index.ts";
import { enrollmentEvents } from "../events.ts";
import { moveCase } from "../review/move-case.ts";
import { seeVendor } from "../vendor.ts";
import { openLink, ownerOf } from "./confirmation-link.ts";
import { eventOf, standingOf } from "./load-application.ts";
import { next, stepsAfter } from "./rules.ts";
import { type ApplicationRow, updateApplication } from "./store.ts";

export interface Confirmation {
  readonly row: ApplicationRow;
  readonly organization: OrganizationRow;
}

/** What the link in the primary contact's mail is about. Throws `confirmation-not-found` (404), `confirmation-overtaken` (409). */
export async function previewConfirmation(ctx: Context, token: string): Promise<Confirmation> {
  const { organizationId } = ownerOf(token);
  return await transact(asStranger(ctx), [organizationId], (tx) => open(tx, token, "read"));
}

/**
 * The primary contact confirms that they signed up and that the mailbox is the organization's: the review begins. Confirmed twice it is
 * confirmed once. Whoever holds the link acts as the contact, whoever is signed in.
 */
export async function confirmApplication(ctx: Context, token: string): Promise<Confirmation> {
  const { organizationId } = ownerOf(token);
  const stranger = asStranger(ctx);
  return await transact(stranger, [organizationId], async (tx) => {
    const { row, organization } = await open(tx, token, "change");
    if (row.confirmed_at !== null) return { row, organization };
    const step = next("confirm", standingOf(row));
    if ("refusal" in step) throw new DomainError("conflict", overtaken);
    const steps = stepsAfter("confirm", standingOf(row));
    const confirmed = await updateApplication(tx, row, { ...steps, status: step.status, confirmed_at: ctx.now, updated_at: ctx.now });
    await moveCase(tx, stranger, await seeVendor(tx), confirmed, { queued: true });
    const { email } = row.primary_contact as { email: string };
    await record(tx, stranger, [eventOf(confirmed, enrollmentEvents.confirmed, { email })]);
    return { row: confirmed, organization };
  });
}

async function open(tx: Tx, token: string, mode: "read" | "change"): Promise<Confirmation> {
  const row = await openLink(tx, token, mode);
  const organization = await findOrganization(tx, row.organization_id);
  if (organization === undefined) throw new Error("an application has an organization");
  if (row.status === "draft" || row.status === "withdrawn") throw new DomainError("conflict", overtaken);
  return { row, organization };
}

const overtaken = {
  code: "confirmation-overtaken",
  message: {
    en: "The application was taken back in the meantime, so there is nothing to confirm.",
    it: "Nel frattempo la domanda è stata ritirata: non c'è nulla da confermare.",
  },
  nextStep: {
    en: "If it is submitted again, a new mail comes with a new link.",
    it: "Se verrà inviata di nuovo, arriverà una nuova e-mail con un nuovo link.",
  },
};
