import { countWithChange } from "../../identity/index.ts";
import { claimNetworkId, networkIdTaken } from "../../organizations/index.ts";
import { actingUser, type Context, DomainError, hashSecret, record, type Tx, transact } from "../../platform/index.ts";
import { enrollmentEvents } from "../events.ts";
import { moveCase } from "../review/move-case.ts";
import { seeVendor } from "../vendor.ts";
import { alreadyPartner } from "./begin-application.ts";
import { problemsOf } from "./check-draft.ts";
import { secretOf } from "./confirmation-link.ts";
import { draftOf, profileOf } from "./draft.ts";
import { eventOf, loadToAct, type SeenApplication, see, standingOf } from "./load-application.ts";
import { stepsAfter } from "./rules.ts";
import { updateApplication } from "./store.ts";

/**
 * Enroll now: the network ID is reserved, and the primary contact gets a mail to confirm. Throws DomainError `application-incomplete`
 * (422, with everything that is missing or wrong, by field), `network-id-linked`, `already-partner` (409), `too-many-mails` (429), and
 * as loadToAct.
 */
export async function submitApplication(ctx: Context, id: string, ifMatch: number | null): Promise<SeenApplication> {
  return await transact(ctx, [], async (tx) => {
    const loaded = await loadToAct(tx, ctx, id, "submit", ifMatch);
    const { row, organization, status } = loaded;
    if (organization.partner_kind !== null) throw new DomainError("conflict", alreadyPartner);
    const draft = draftOf(row);
    const profile = profileOf(row);
    const problems = problemsOf(draft, profile, organization.country);
    const { email } = draft.primaryContact;
    if (problems.length > 0 || profile === null || email === null) {
      throw new DomainError("invalid", incomplete, { fields: problems });
    }
    if (!(await claimNetworkId(tx, profile.networkId, row.organization_id, "reserved"))) throw networkIdTaken("networkProfile");
    await countMail(tx, ctx, email);
    const submission = { id, submissions: row.submissions + 1 };
    const submitted = await updateApplication(tx, row, {
      ...stepsAfter("submit", standingOf(row)),
      status,
      submissions: submission.submissions,
      secret_hash: hashSecret(secretOf(ctx.settings, submission)),
      mail_sent_at: ctx.now,
      submitted_at: ctx.now,
      submitted_by_name: actingUser(ctx).name,
      updated_at: ctx.now,
    });
    await moveCase(tx, ctx, await seeVendor(tx), submitted, {
      queued: true,
      applicant: { country: organization.country, name: draft.legalProfile.legalName ?? organization.name, alsoKnownAs: organization.name },
    });
    const mail = { email, submissions: submission.submissions, networkId: profile.networkId };
    await record(tx, ctx, [eventOf(submitted, enrollmentEvents.submitted, mail)]);
    return await see(tx, ctx, { ...loaded, row: submitted });
  });
}

/** Nobody's mailbox is flooded with enrollments. */
export async function countMail(tx: Tx, ctx: Context, email: string): Promise<void> {
  const seconds = await countWithChange(tx, ctx, [{ limit: "enrollmentMails", subject: email, points: 1 }]);
  if (seconds === null) return;
  throw new DomainError(
    "too-many",
    {
      code: "too-many-mails",
      message: {
        en: "Too many mails to confirm an enrollment went to this address today.",
        it: "Oggi a questo indirizzo sono state inviate troppe e-mail di conferma.",
      },
      nextStep: { en: "Try again tomorrow.", it: "Riprova domani." },
    },
    { retryAfterSeconds: seconds },
  );
}

const incomplete = {
  code: "application-incomplete",
  message: {
    en: "The application is not complete yet; nothing was submitted.",
    it: "La domanda non è ancora completa; non è stato inviato nulla.",
  },
  nextStep: { en: "Complete the fields named in `errors`.", it: "Completa i campi indicati in `errors`." },
};
