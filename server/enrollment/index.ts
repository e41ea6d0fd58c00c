/**
 * enrollment: how organizations join by themselves. `sign-ups`: somebody proves a mailbox and gets an organization with its first global
 * administrator. `applications`: an organization asks to join the partner program; `membership-sign-ins` prove its network membership,
 * `documents` its claims; `review` is the vendor's queue, `network-memberships` the vendor's registry, with the customers on its record.
 * Owns sign_ups, enrollment_…, membership_sign_ins, network_memberships, recorded_customers.
 *
 * Invariants: an address is proven before anything follows from it; a code can be tried five times in 15 minutes and stands nowhere; an
 * organization has one open application; a network ID is reserved from handing in and linked by the approval, to one organization;
 * the vendor's side of an application changes in the application's transaction; joining gives no authority at any customer. Called by
 * nobody.
 */
import type { Notice, Route } from "../platform/index.ts";
import { applicationNotices } from "./applications/notices.ts";
import { applicationRoutes } from "./applications/routes.ts";
import { documentRoutes } from "./documents/routes.ts";
import { membershipNotices } from "./membership-sign-ins/notices.ts";
import { membershipRoutes } from "./network-memberships/routes.ts";
import { reviewRoutes } from "./review/routes.ts";
import { notices as signUpNotices } from "./sign-ups/notices.ts";
import { signUpRoutes } from "./sign-ups/routes.ts";

export { beginApplication } from "./applications/begin-application.ts";
export { changeApplication } from "./applications/change-application.ts";
export { confirmApplication } from "./applications/confirm-application.ts";
export { linkOf as confirmationLinkOf } from "./applications/confirmation-link.ts";
export { submitApplication } from "./applications/submit-application.ts";
export { enrollmentEvents } from "./events.ts";
export { createEnrollmentJobs } from "./jobs.ts";
export { mailboxCode } from "./mailbox-code.ts";
export { chooseProfile } from "./membership-sign-ins/choose-profile.ts";
export { proveSignIn, requestSignIn } from "./membership-sign-ins/prove-membership.ts";
export { importMemberships } from "./network-memberships/import-memberships.ts";
export { importRecordedCustomers } from "./network-memberships/import-recorded-customers.ts";
export const enrollmentNotices: readonly Notice[] = [...signUpNotices, ...membershipNotices, ...applicationNotices];
export const enrollmentRoutes: readonly Route[] = [
  ...signUpRoutes,
  ...applicationRoutes,
  ...documentRoutes,
  ...reviewRoutes,
  ...membershipRoutes,
];
