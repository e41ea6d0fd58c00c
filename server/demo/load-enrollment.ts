import type { App } from "../app.ts";
import {
  beginApplication,
  changeApplication,
  chooseProfile,
  confirmApplication,
  confirmationLinkOf,
  importMemberships,
  importRecordedCustomers,
  mailboxCode,
  proveSignIn,
  requestSignIn,
  submitApplication,
} from "../enrollment/index.ts";
import type { Context } from "../platform/index.ts";
import { enrollment, memberships, recordedCustomers } from "./enrollment.data.ts";

/** The vendor's registry, and an enrollment that its primary contact has confirmed: what people would do in their browsers. */
export async function loadEnrollment(app: App, { vendor, applicant }: { vendor: Context; applicant: Context }): Promise<void> {
  await importMemberships(vendor, false, file(memberships));
  await importRecordedCustomers(vendor, false, file(recordedCustomers));
  const { administrator: _, accountEmail, networkId, partnerKind, ...said } = enrollment;
  const { row: begun } = await beginApplication(applicant, partnerKind);
  const { row: signIn } = await requestSignIn(applicant, begun.id, accountEmail);
  await proveSignIn(applicant, begun.id, signIn.id, mailboxCode(applicant.settings.secretKey, "membership-code", signIn.id));
  const { row: chosen } = await chooseProfile(applicant, begun.id, begun.version, { signInId: signIn.id, networkId });
  const { row: filled } = await changeApplication(applicant, begun.id, chosen.version, said);
  const { row: submitted } = await submitApplication(applicant, begun.id, filled.version);
  const link = confirmationLinkOf(applicant.settings, submitted.organization_id, submitted);
  await confirmApplication(app.contextFor(), link.slice(link.indexOf("#") + 1));
}

async function* file(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}
