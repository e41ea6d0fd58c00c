import type { components, operations } from "./schema.gen.ts";

type JsonOf<R> = R extends { content: { "application/json": infer T } } ? T : never;
type Answers<O extends keyof operations> = operations[O]["responses"];
/** The body of an operation's successful answer. */
type Answer<O extends keyof operations> = {
  [S in keyof Answers<O>]: S extends 200 | 201 | 202 ? JsonOf<Answers<O>[S]> : never;
}[keyof Answers<O>];
/** One of the things that an operation lists. */
type Listed<O extends keyof operations> = Answer<O> extends { items: (infer T)[] } ? T : never;

export interface Named {
  id: string;
  name: string;
}

export type Me = Answer<"readSession">;
/** What a sign-in with a password answers for people with a second factor. */
export type HalfSignIn = Exclude<Answer<"signIn">, Me>;
export type IdentityProvider = components["schemas"]["IdentityProvider"];
export type SecondFactor = Listed<"listSecondFactors">;
export type SessionOrganization = Me["organizations"][number];
export type PartnerKind = NonNullable<SessionOrganization["partnerKind"]>;
export type Language = Me["user"]["language"];
export type Session = Listed<"listSessions">;
export type ApiCredential = Listed<"listCredentials">;
export type CredentialScope = operations["createCredential"]["requestBody"]["content"]["application/json"]["scopes"][number];
export type Organization = components["schemas"]["Organization"];
export type OrganizationSummary = components["schemas"]["OrganizationSummary"];
export type AddedOrganization = Answer<"addOrganization">;
export type Address = NonNullable<Organization["address"]>;
export type Program = components["schemas"]["Program"];
export type Group = Listed<"listGroups">;
export type GroupMember = Listed<"listGroupMembers">;
export type User = components["schemas"]["User"];
export type Level = Listed<"listLevels">;
export type LevelKey = Level["key"];
export type RoleTable = Answer<"readRoleTable">;
export type SignIn = components["schemas"]["SignIn"];
export type SecurityContact = NonNullable<Answer<"getSecurityContact">["contact"]>;
export type RoleName = User["roles"][number];
export type Role = Listed<"listRoles">;
export type Grant = Listed<"listGrants">;
export type Agreement = Answer<"getAgreement">;
export type AcceptedText = NonNullable<operations["acceptInvitation"]["requestBody"]["content"]["application/json"]["agreement"]>;
export type PartnerAgreement = Answer<"getPartnerAgreement">;
export type AgreementAcceptance = Listed<"listAgreementAcceptances">;
export type Invitation = Answer<"getInvitation">;
export type InvitationStatus = Invitation["status"];
export type Addressee = Invitation["addressees"][number];
export type InvitationLetter = Answer<"readInvitationLetter">;
export type Message = NonNullable<Answer<"sendInvitation">["message"]>;
export type InvitationPreview = Answer<"previewInvitation">;
export type Provider = components["schemas"]["Provider"];
export type ProviderListing = components["schemas"]["ProviderListing"];
export type Partnership = components["schemas"]["Partnership"];
export type OnePartnership = components["schemas"]["OnePartnership"];
export type Relationship = Answer<"getRelationship">;
export type AskingRules = components["schemas"]["AskingRules"];
export type WhoMayAsk = AskingRules["whoMayAsk"];
export type BlockedPartner = components["schemas"]["BlockedPartner"];
export type InvitationReport = components["schemas"]["InvitationReport"];
export type ReportReason = InvitationReport["reason"];
export type GrantUse = components["schemas"]["GrantUse"];
export type AccessReview = components["schemas"]["AccessReview"];
export type AccessReviewLine = components["schemas"]["AccessReviewLine"];
export type ConsentRules = components["schemas"]["ConsentRules"];
export type PartnerLock = Answer<"getPartnerLock">;
export type OverdueEnd = Listed<"listEscalatedEndRequests">;
export type AdministrationState = Relationship["administration"]["state"];
export type Customer = Answer<"getCustomer">;
export type ListedCustomer = Listed<"listCustomers">;
export type CustomerQuery = NonNullable<operations["listCustomers"]["parameters"]["query"]>;
export type CustomerView = Listed<"listCustomerViews">;
export type CustomerColumn = CustomerView["columns"][number];
export type Device = components["schemas"]["Device"];
export type DeviceUploadReport = Answer<"uploadDevices">;
export type App = components["schemas"]["App"];
export type AppVersion = NonNullable<App["last"]>;
export type AppDraft = NonNullable<operations["submitApp"]["requestBody"]>["content"]["application/json"];
export type Purchase = components["schemas"]["Purchase"];
export type PurchaseDraft = NonNullable<operations["recordPurchase"]["requestBody"]>["content"]["application/json"];
export type PurchaseSharing = components["schemas"]["PurchaseSharing"];
export type CustomerImport = Answer<"getImport">;
export type ImportResult = Listed<"listImportResults">;
export type ImportOutcome = ImportResult["outcome"];
export type ActivityEvent = Listed<"listEvents">;
export type Mail = Listed<"listMails">;
export type EnrollmentStanding = Answer<"getEnrollment">;
export type EnrollmentApplication = components["schemas"]["EnrollmentApplication"];
export type EnrollmentDocument = EnrollmentApplication["documents"][number];
export type EnrollmentCase = components["schemas"]["EnrollmentCase"];
export type EnrollmentCaseSummary = components["schemas"]["EnrollmentCaseSummary"];
export type NetworkMembership = components["schemas"]["NetworkMembership"];
export type EnrollmentChange = NonNullable<operations["changeApplication"]["requestBody"]>["content"]["application/json"];
export type MembershipSignIn = Answer<"proveMembershipSignIn">;
export type EnrollmentConfirmation = Answer<"confirmEnrollment">;
export type NetworkImportReport = Answer<"importNetworkMemberships">;
