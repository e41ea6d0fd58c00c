import { useLingui } from "@lingui/react/macro";
import type { ActivityEvent } from "@procura/sdk";
import { useGroupNames } from "../access/group-names.ts";
import { useProgramName } from "../organizations/program-names.ts";

/** What an event says, without its actor. Kinds unknown here are named by their kind, so that nothing is hidden. */
export function useSentence({ kind, actor, subject, data }: ActivityEvent): string {
  const { t } = useLingui();
  const name = subject.name ?? t`(no name)`;
  const program = useProgramName()(name);
  const text = (key: string) => (typeof data[key] === "string" ? String(data[key]) : "");
  const role = text("roleName");
  const group = useGroupNames()({ key: text("groupKey"), name: text("groupName") });
  const partner = text("partnerName");
  const customer = text("customerName");
  const sentTo = subject.name
    ? t`sent an invitation to ${name}`
    : data.addressing === "addressed"
      ? t`sent an invitation for one organization`
      : t`sent an invitation by open link`;
  const sentences: Record<string, string> = {
    "user.created": t`created the user ${name}`,
    "user.updated": actor.id !== null && actor.id === subject.id ? t`changed their own account` : t`edited the user ${name}`,
    "user.disabled": t`disabled the user ${name}`,
    "user.enabled": t`enabled the user ${name}`,
    "user.deleted": t`deleted the user ${name}`,
    "user.restored": t`restored the user ${name}`,
    "user.password-reset": t`reset the password of ${name}`,
    "session.started": t`signed in`,
    "session.ended": t`signed out, or ended a session`,
    "password.changed": t`changed their own password`,
    "password-reset.requested": t`asked for a link to reset the password of ${name}`,
    "password-reset.completed": t`chose a new password through a mailed link`,
    "second-factor.added": t`added the second factor ${text("factorName")}`,
    "second-factor.renamed": t`renamed a second factor to ${text("factorName")}`,
    "second-factor.removed": t`removed the second factor ${text("factorName")}`,
    "second-factors.reset": t`reset the second factors of ${name}`,
    "recovery-codes.renewed": t`made new recovery codes`,
    "recovery-code.used": t`signed in or confirmed with a recovery code`,
    "program.changed": t`changed a rule of the program ${program}`,
    "provider-domain.added": t`added the domain ${name} for sign-in`,
    "provider-domain.verified": t`proved the domain ${name}`,
    "identity-provider.changed": t`changed the identity provider of ${name}`,
    "identity-provider.tested": t`tried out the identity provider of ${name}`,
    "identity-provider.removed": t`removed the identity provider of ${name}`,
    "provider-account.linked": t`signed in through the identity provider for the first time`,
    "role.assigned": role ? t`gave ${name} the admin role ${role}` : t`gave an admin role to ${name}`,
    "role.removed": role ? t`took the admin role ${role} away from ${name}` : t`took an admin role away from ${name}`,
    "group-member.added": group ? t`added ${name} to the group ${group}` : t`added ${name} to a group`,
    "group-member.removed": group ? t`removed ${name} from the group ${group}` : t`removed ${name} from a group`,
    "agreement.accepted": t`accepted the agreement ${name}`,
    "invitation.drafted": t`prepared an invitation`,
    "invitation.sent": sentTo,
    "invitation-batch.started": t`began to send invitations to the addresses of ${name}`,
    "invitation-batch.finished": t`has sent invitations to the addresses of ${name}`,
    "invitation-batch.reported": t`told the result of the invitations to the addresses of ${name}`,
    "invitation-batch.stopped": t`stopped sending invitations to the addresses of ${name}`,
    "invitation.reminded": t`sent ${name} a reminder of an invitation`,
    "invitation-reminders.switched":
      data.on === true ? t`turned the reminders of an invitation on` : t`turned the reminders of an invitation off`,
    "invitation.expired": subject.name
      ? t`closed the invitation to ${name}: its time was over`
      : t`closed an invitation: its time was over`,
    "invitation.withdrawn": t`withdrew an invitation`,
    "invitation.declined": partner ? t`declined the invitation of ${partner}` : t`declined an invitation`,
    "invitation.accepted": partner ? t`accepted the invitation of ${partner}` : t`accepted an invitation`,
    "relationship.started":
      customer && partner ? t`started the relationship between ${partner} and ${customer}` : t`started a relationship with ${name}`,
    "relationship.end-requested": t`asked ${partner} to end the relationship`,
    "relationship.end-request-withdrawn": t`withdrew the request that ${partner} end the relationship`,
    "relationship.end-reminded": t`reminded ${partner} of a request to end a relationship`,
    "relationship.end-escalated": t`told the vendor that ${partner} has not ended a relationship in time`,
    "relationship.suspended": t`suspended the relationship between ${partner} and ${customer}`,
    "relationship.suspension-lifted": t`lifted the suspension of the relationship between ${partner} and ${customer}`,
    "relationship.ended": customer
      ? t`ended the relationship between ${partner} and ${customer}`
      : t`ended the relationship with ${partner}`,
    "acceptance.waiting": t`accepted the request of ${partner} for ${customer}; a second administrator has to confirm`,
    "acceptance.confirmed": t`confirmed, as the second administrator, the request of ${partner} for ${customer}`,
    "acceptance.refused": t`did not confirm what another administrator had accepted of ${partner} for ${customer}`,
    "help.asked": t`asked the vendor for help for ${customer}: ${name}`,
    "help.answered":
      data.closed === true
        ? t`closed the request for help for ${customer}: ${name}`
        : t`answered the request for help for ${customer}: ${name}`,
    "customer-agreement.asked": t`asked ${customer} to accept the customer agreement`,
    "access-review.opened": t`opened a review of what partners may do`,
    "access-review.reminded": t`reminded of the review of what partners may do`,
    "access-review.overdue": t`told that the review of what partners may do is overdue`,
    "access-review.done": t`finished the review of what partners may do`,
    "administration.kept": t`confirmed the admin roles of ${partner} in a review`,
    "consent-rules.changed": t`changed the rules for partners' access`,
    "administration.granted": partner ? t`granted delegated administration to ${partner}` : t`granted delegated administration to ${name}`,
    "administration.removed":
      data.cause === "idle"
        ? t`ended the admin roles of ${partner}, which nobody used`
        : partner
          ? t`removed the admin roles of ${partner}`
          : t`removed the admin roles of ${name}`,
    "partner-access.locked": t`locked all partner access to ${name}`,
    "partner-access.unlocked": t`lifted the lock on partner access to ${name}`,
    "partnership.started":
      customer && partner ? t`started the partnership of ${partner} and ${customer}` : t`started the partnership ${name}`,
    "partnership.ended": customer && partner ? t`ended the partnership of ${partner} and ${customer}` : t`ended the partnership ${name}`,
    "provider-access.granted":
      customer && partner ? t`gave ${partner} administrator access to ${customer}` : t`gave a provider administrator access`,
    "provider-access.removed":
      customer && partner ? t`removed the administrator access of ${partner} to ${customer}` : t`removed a provider's administrator access`,
    "asking.changed": t`changed who may ask ${name} to work together`,
    "request-code.renewed": t`made a new request code for ${name}`,
    "partner.blocked": t`blocked requests of ${partner}`,
    "partner.unblocked": t`unblocked requests of ${partner}`,
    "invitation.reported": t`reported an invitation of ${partner}`,
    "invitation-report.closed": t`closed the report on an invitation of ${partner}`,
    "customer.tagged": t`put a tag on ${name}`,
    "customer.untagged": t`took a tag off ${name}`,
    "customer-view.shared": t`shared the view of customers ${name}`,
    "customer-view.changed": t`changed the shared view of customers ${name}`,
    "customer-view.deleted": t`deleted the shared view of customers ${name}`,
    "partner-account.added": t`gave ${name} of ${partner} an account in ${customer}`,
    "partner-account.removed": t`took away the account of ${name} of ${partner} in ${customer}`,
    "devices.uploaded": t`brought devices of ${customer} under the management of ${partner}`,
    "device.removed": t`removed the device ${name} from the management of ${partner}`,
    "device.released": t`released the device ${name} from the management of ${partner}`,
    "app.submitted": t`submitted the app ${name} of ${partner} to ${customer}`,
    "app.published": t`accepted and published the app ${name} of ${partner}`,
    "app.rejected": t`rejected a version of the app ${name} of ${partner}`,
    "app.taken-back": t`took a submitted version of the app ${name} back`,
    "app.withdrawn": t`withdrew the app ${name} from ${customer}`,
    "app.removed": t`removed the app ${name} of ${partner}`,
    "purchase.recorded": t`recorded the purchase of ${name} for ${customer}`,
    "purchase.corrected": t`corrected the purchase of ${name} for ${customer}`,
    "purchase.removed": t`removed the purchase of ${name} for ${customer}`,
    "purchase-sharing.changed":
      data.shared === true
        ? t`let the purchase-visibility partners of ${name} see each other's purchases`
        : t`stopped showing the purchase-visibility partners of ${name} each other's purchases`,
    "listing.changed": data.published === true ? t`published the directory listing` : t`changed the directory listing, which is hidden`,
    "contact.requested": t`wrote to ${name} through Find a provider; not confirmed yet`,
    "contact.delivered": t`wrote through Find a provider, for ${name}`,
    "credential.created": t`created the API credential ${name}`,
    "credential.revoked": t`revoked the API credential ${name}`,
    "organization.created": t`created the organization ${name}`,
    "first-administrator.added": t`added ${name} as the first administrator`,
    "organization.changed": t`edited the profile of ${name}`,
    "support-contact.changed": t`changed the customer-support contact of ${name}`,
    "security-contact.changed": t`named a security contact`,
    "customer-import.finished": t`imported customers from ${name}`,
    "customer-import.failed": t`could not finish the import of customers from ${name}`,
    "sign-up.requested": t`asked to create an organization`,
    "sign-up.completed": t`created an organization by signing up`,
    "user.forgotten": t`forgot the deleted user ${name} for good`,
    "enrollment.begun": t`began an enrollment in the program`,
    "enrollment.profile-chosen": t`chose the partner network ID of the enrollment of ${name}`,
    "enrollment.submitted": t`submitted the enrollment of ${name}`,
    "enrollment.mail-repeated": t`sent the mail to confirm the enrollment of ${name} again`,
    "enrollment.recalled": t`took the enrollment of ${name} back to correct it`,
    "enrollment.confirmed": t`confirmed the enrollment of ${name} as its primary contact`,
    "enrollment.check-changed": t`recorded a check of the enrollment of ${name}`,
    "enrollment.question-asked": t`asked for more about the enrollment of ${name}`,
    "enrollment.answered": t`answered the vendor's question about the enrollment of ${name}`,
    "enrollment.rejected": t`rejected the enrollment of ${name}`,
    "enrollment.appealed": t`appealed against the rejection of the enrollment of ${name}`,
    "enrollment.approved": t`approved the enrollment of ${name}`,
    "enrollment.withdrawn": t`withdrew the enrollment of ${name}`,
    "enrollment-document.uploaded": t`uploaded the document ${text("fileName")}`,
    "enrollment-document.deleted": t`deleted the document ${text("fileName")}`,
    "membership-sign-in.requested": t`asked for a code to sign in to the network membership account ${name}`,
    "network-membership.created": t`added the network membership ${name}`,
    "network-membership.changed": t`changed the network membership ${name}`,
    "network-memberships.imported": t`imported network memberships`,
    "recorded-customers.imported": t`recorded customers of network members`,
    "recorded-customers.brought": t`took over the customers that the vendor has on record for ${name}`,
  };
  return sentences[kind] ?? `${kind}${subject.name ? `: ${subject.name}` : ""}`;
}
