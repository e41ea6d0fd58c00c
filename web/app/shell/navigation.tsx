import {
  AppsRegular,
  ArrowUploadRegular,
  BuildingMultipleRegular,
  BuildingPeopleRegular,
  BuildingRegular,
  CalendarCancelRegular,
  ChatHelpRegular,
  ChatRegular,
  ClipboardTaskListLtrRegular,
  ConnectedRegular,
  DoorArrowRightRegular,
  FlagRegular,
  HandshakeRegular,
  HistoryRegular,
  HomeRegular,
  KeyRegular,
  LaptopRegular,
  MailInboxRegular,
  MailRegular,
  MegaphoneRegular,
  PeopleListRegular,
  PeopleRegular,
  PeopleTeamRegular,
  PersonKeyRegular,
  ReceiptRegular,
  SearchRegular,
  ShieldPersonRegular,
  SignatureRegular,
  TableRegular,
} from "@fluentui/react-icons";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { SessionOrganization } from "@procura/sdk";
import type { LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";

export interface NavigationItem {
  to: LinkProps["to"];
  label: MessageDescriptor;
  description: MessageDescriptor;
  icon: ReactNode;
  /** Shown to who may do this, where it makes sense. */
  shown: (organization: SessionOrganization) => boolean;
}

export interface NavigationGroup {
  label: MessageDescriptor | null;
  items: NavigationItem[];
}

/** Also what a second factor would open: the page says how to get there. */
const may =
  (action: string) =>
  ({ allowedActions, needSecondFactor }: SessionOrganization) =>
    allowedActions.includes(action) || needSecondFactor.includes(action);

/** What partners do for an organization; of partners only advisors have partners themselves. */
const buying =
  (action: string) =>
  ({ isCustomer, partnerKind, allowedActions }: SessionOrganization) =>
    (isCustomer || partnerKind === "advisor") && allowedActions.includes(action);

const navigation: NavigationGroup[] = [
  {
    label: null,
    items: [
      {
        to: "/o/$organizationId",
        label: msg`Home`,
        description: msg`Where to begin`,
        icon: <HomeRegular />,
        shown: () => true,
      },
    ],
  },
  {
    label: msg`Business`,
    items: [
      {
        to: "/o/$organizationId/customers",
        label: msg`Customers`,
        description: msg`See your customers, and administer for those who have agreed to it`,
        icon: <BuildingPeopleRegular />,
        shown: may("customers:customer:read"),
      },
      {
        to: "/o/$organizationId/invitations",
        label: msg`Invitations`,
        description: msg`Follow the requests you have sent to customers`,
        icon: <MailRegular />,
        shown: may("relationships:invitation:read"),
      },
      {
        to: "/o/$organizationId/partnerships",
        label: msg`Indirect resellers`,
        description: msg`Invite resellers, and see who has authorized you`,
        icon: <ConnectedRegular />,
        shown: (organization) =>
          organization.partnerKind === "indirect-provider" && organization.allowedActions.includes("partnerships:partnership:read"),
      },
      {
        to: "/o/$organizationId/partnerships",
        label: msg`Indirect providers`,
        description: msg`The providers you have authorized, and what they may do`,
        icon: <ConnectedRegular />,
        shown: (organization) =>
          organization.partnerKind === "indirect-reseller" && organization.allowedActions.includes("partnerships:partnership:read"),
      },
      {
        to: "/o/$organizationId/contact-requests",
        label: msg`Contact requests`,
        description: msg`Read who has written to you through Find a provider`,
        icon: <ChatRegular />,
        shown: (organization) =>
          organization.partnerKind === "indirect-provider" && organization.allowedActions.includes("directory:contact:read"),
      },
      {
        to: "/o/$organizationId/find-a-provider",
        label: msg`Find a provider`,
        description: msg`Look for an indirect provider of your region, and write to it`,
        icon: <SearchRegular />,
        shown: (organization) =>
          organization.partnerKind === "indirect-reseller" && organization.allowedActions.includes("partnerships:partnership:read"),
      },
      {
        to: "/o/$organizationId/imports",
        label: msg`Imports`,
        description: msg`Bring in customers from a file`,
        icon: <ArrowUploadRegular />,
        shown: may("customers:customer:import"),
      },
      {
        to: "/o/$organizationId/partners",
        label: msg`Partner relationships`,
        description: msg`See which partners work for you and what they may do, and stop it at any time`,
        icon: <HandshakeRegular />,
        shown: buying("relationships:relationship:read"),
      },
      {
        to: "/o/$organizationId/devices",
        label: msg`Devices`,
        description: msg`The computers that partners manage for you`,
        icon: <LaptopRegular />,
        shown: buying("devices:device:read"),
      },
      {
        to: "/o/$organizationId/apps",
        label: msg`Apps`,
        description: msg`Decide about the apps that partners make for you`,
        icon: <AppsRegular />,
        shown: buying("apps:app:read"),
      },
      {
        to: "/o/$organizationId/purchases",
        label: msg`Purchases`,
        description: msg`What partners have bought for you, and who sees it`,
        icon: <ReceiptRegular />,
        shown: buying("purchases:purchase:read"),
      },
      {
        to: "/o/$organizationId/requests",
        label: msg`Requests from partners`,
        description: msg`Decide which partners may ask to work with you`,
        icon: <ShieldPersonRegular />,
        shown: (organization) => !organization.isVendor && organization.allowedActions.includes("relationships:asking:change"),
      },
      {
        to: "/o/$organizationId/invitation-reports",
        label: msg`Reported invitations`,
        description: msg`Invitations that somebody who received them finds wrong`,
        icon: <FlagRegular />,
        shown: may("relationships:report:review"),
      },
      {
        to: "/o/$organizationId/applications",
        label: msg`Applications`,
        description: msg`Review who wants to become a partner`,
        icon: <ClipboardTaskListLtrRegular />,
        shown: may("enrollment:case:read"),
      },
      {
        to: "/o/$organizationId/network-memberships",
        label: msg`Partner network`,
        description: msg`The memberships that applicants can prove`,
        icon: <PeopleListRegular />,
        shown: may("enrollment:membership:read"),
      },
      {
        to: "/o/$organizationId/organizations",
        label: msg`Organizations`,
        description: msg`All partners and customers of this installation`,
        icon: <BuildingMultipleRegular />,
        shown: may("organizations:organization:read"),
      },
      {
        to: "/o/$organizationId/programs",
        label: msg`Programs`,
        description: msg`The rules of each cloud, and whether partners need a second factor`,
        icon: <ClipboardTaskListLtrRegular />,
        shown: may("programs:program:update"),
      },
      {
        to: "/o/$organizationId/overdue-endings",
        label: msg`Overdue endings`,
        description: msg`Relationships that customers want ended and partners have not`,
        icon: <CalendarCancelRegular />,
        shown: may("relationships:relationship:end-any"),
      },
      {
        to: "/o/$organizationId/help-requests",
        label: msg`Requests for help`,
        description: msg`What partners ask for customers whom they can't act for`,
        icon: <ChatHelpRegular />,
        shown: may("relationships:help:answer"),
      },
    ],
  },
  {
    label: msg`Your organization`,
    items: [
      {
        to: "/o/$organizationId/users",
        label: msg`Users`,
        description: msg`The people of your organization and their admin roles`,
        icon: <PeopleRegular />,
        shown: may("users:user:read"),
      },
      {
        to: "/o/$organizationId/agents",
        label: msg`Agents`,
        description: msg`Decide which of your people may administer for customers`,
        icon: <PeopleTeamRegular />,
        shown: (organization) => organization.partnerKind !== null && organization.allowedActions.includes("users:group:read"),
      },
      {
        to: "/o/$organizationId/roles",
        label: msg`What each role can do`,
        description: msg`See what agents and admins may do, and what your own levels allow`,
        icon: <TableRegular />,
        shown: ({ partnerKind, allowedActions }) => partnerKind !== null && allowedActions.length > 0,
      },
      {
        to: "/o/$organizationId/listing",
        label: msg`Directory listing`,
        description: msg`What resellers read about you in Find a provider`,
        icon: <MegaphoneRegular />,
        shown: (organization) =>
          organization.partnerKind === "indirect-provider" && organization.allowedActions.includes("directory:listing:update"),
      },
      {
        to: "/o/$organizationId/profile",
        label: msg`Organization profile`,
        description: msg`Name, address and how to reach you`,
        icon: <BuildingRegular />,
        shown: may("organization:profile:read"),
      },
      {
        to: "/o/$organizationId/partner-agreement",
        label: msg`Partner agreement`,
        description: msg`Read it, and see who has signed it for your organization`,
        icon: <SignatureRegular />,
        shown: (organization) => organization.partnerKind !== null && organization.allowedActions.includes("organization:profile:read"),
      },
      {
        to: "/o/$organizationId/enrollment",
        label: msg`Become a partner`,
        description: msg`Apply for the partner program, and follow your application`,
        icon: <DoorArrowRightRegular />,
        shown: (organization) =>
          organization.partnerKind === null &&
          !organization.isVendor &&
          organization.allowedActions.includes("enrollment:application:read"),
      },
      {
        to: "/o/$organizationId/enrollment",
        label: msg`Enrollment`,
        description: msg`Your place in the program, and what is left to do`,
        icon: <DoorArrowRightRegular />,
        shown: (organization) => organization.partnerKind !== null && organization.allowedActions.includes("enrollment:application:read"),
      },
      {
        to: "/o/$organizationId/credentials",
        label: msg`API credentials`,
        description: msg`Let your own programs work with Procura`,
        icon: <KeyRegular />,
        shown: may("credentials:credential:read"),
      },
      {
        to: "/o/$organizationId/identity-providers",
        label: msg`Your own sign-in`,
        description: msg`Let your people sign in at your own identity provider`,
        icon: <PersonKeyRegular />,
        shown: may("identity:provider:manage"),
      },
      {
        to: "/o/$organizationId/activity",
        label: msg`Activity`,
        description: msg`Who did what, when, and on whose behalf`,
        icon: <HistoryRegular />,
        shown: may("audit:event:read"),
      },
      {
        to: "/o/$organizationId/mail",
        label: msg`Mail outbox`,
        description: msg`Every mail this installation has sent or is about to send`,
        icon: <MailInboxRegular />,
        shown: may("mail:mail:read"),
      },
    ],
  },
];

export function navigationFor(organization: SessionOrganization): NavigationGroup[] {
  return navigation
    .map(({ label, items }) => ({ label, items: items.filter(({ shown }) => shown(organization)) }))
    .filter(({ items }) => items.length > 0);
}
