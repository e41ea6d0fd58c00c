// Written by hand from the agreed contract until contract/openapi.json is generated; schema.gen.ts then takes its place.

export interface Named {
  id: string;
  name: string;
}
export interface RoleName extends Named {
  key: string;
}
export interface Paged<T> {
  items: T[];
  nextCursor: string | null;
}
interface Listed<T> {
  items: T[];
}

export type PartnerKind = "indirect-provider" | "indirect-reseller" | "direct-partner" | "advisor";
export type Language = "en" | "it";

export interface SessionOrganization {
  id: string;
  name: string;
  domain: string;
  country: string;
  programId: string;
  isVendor: boolean;
  partnerKind: PartnerKind | null;
  isCustomer: boolean;
  roles: RoleName[];
  allowedActions: string[];
}
export interface Me {
  user: {
    id: string;
    displayName: string;
    signInName: string;
    email: string | null;
    language: Language;
    mustChangePassword: boolean;
    homeOrganizationId: string;
  };
  organizations: SessionOrganization[];
  installation: { name: string; tenantDomain: string };
}
export interface Session {
  id: string;
  current: boolean;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  ipAddress: string | null;
  device: string | null;
}
export interface ApiCredential {
  id: string;
  name: string;
  scopes: string[];
  createdAt: string;
  createdBy: Named;
  expiresAt: string | null;
  lastUsedAt: string | null;
  revokedAt: string | null;
  hint: string;
}
export interface OrganizationSummary {
  id: string;
  name: string;
  domain: string;
  country: string;
  isVendor: boolean;
  partnerKind: PartnerKind | null;
  isCustomer: boolean;
  status: string;
  createdAt: string;
}
export interface Address {
  line1: string;
  line2: string | null;
  city: string;
  region: string | null;
  postalCode: string | null;
}
export interface Organization {
  id: string;
  name: string;
  domain: string;
  country: string;
  programId: string;
  address: Address | null;
  email: string | null;
  phone: string | null;
  version: number;
  allowedActions: string[];
}
export interface Program {
  id: string;
  cloud: "public" | "us-government" | "germany" | "china";
  name: string;
  rules: {
    resellerRelationships: "available" | "unavailable";
    delegatedAdministration: "optional" | "required" | "unavailable";
    delegatedAdminPartnersPerCustomer: "one" | "one-per-service" | "many";
    indirectModel: boolean;
    invitationDays: number;
    customerAgreement: string;
  };
}
export interface Group extends RoleName {
  memberCount: number;
}
export interface User {
  id: string;
  organizationId: string;
  displayName: string;
  signInName: string;
  email: string | null;
  language: Language;
  status: "active" | "disabled" | "deleted";
  deletedAt: string | null;
  restorableUntil: string | null;
  lastSignInAt: string | null;
  createdAt: string;
  mustChangePassword: boolean;
  roles: RoleName[];
  version: number;
  allowedActions: string[];
}
export interface Role extends RoleName {
  category: string;
  description: string;
  privileged: boolean;
  actions: string[];
}
export interface Grant {
  id: string;
  partner: Named;
  kind: "classic" | "granular";
  roles: Named[];
  startsAt: string;
  endsAt: string | null;
  revokedAt: string | null;
  revokedBy: Named | null;
  consentedBy: Named;
  consentedAt: string;
  assignments: { id: string; group: RoleName; roles: Named[] }[];
}
export interface Agreement {
  key: string;
  version: string;
  title: string;
  language: Language;
  country: string | null;
  html: string;
  sha256: string;
  publishedAt: string;
}
export interface AgreementAcceptance {
  id: string;
  key: string;
  version: string;
  language: string;
  sha256: string;
  acceptedBy: Named;
  acceptedAt: string;
  invitationId: string | null;
}
export interface Message {
  subject: string;
  body: string;
}
export type InvitationStatus = "draft" | "open" | "accepted" | "declined" | "withdrawn" | "expired";
export interface Addressee {
  email: string;
  status: "none" | "queued" | "sent" | "failed";
  attempts: number;
  lastError: string | null;
  sentAt: string | null;
}
export interface Invitation {
  id: string;
  kind: string;
  includeDelegatedAdministration: boolean;
  status: InvitationStatus;
  language: Language;
  createdAt: string;
  createdBy: Named;
  expiresAt: string;
  sentAt: string | null;
  openedAt: string | null;
  addressees: Addressee[];
  channel: "procura" | "mail-program" | "copy" | null;
  acceptanceCount: number;
  lastAcceptedBy: { organizationId: string; name: string; at: string } | null;
  closedAt: string | null;
  closedBy: Named | null;
  declineReason: string | null;
  allowedActions: string[];
}
export interface InvitationPreview {
  invitation: {
    id: string;
    kind: string;
    includeDelegatedAdministration: boolean;
    status: InvitationStatus;
    expiresAt: string;
    programId: string;
  };
  partner: {
    name: string;
    country: string;
    domain: string;
    partnerNetworkId: string | null;
    partnerKind: string | null;
  };
  agreement: { key: string; version: string; title: string } | null;
  asks: { code: string }[];
  viewer: null | {
    organizationId: string;
    organizationName: string;
    canAccept: boolean;
    why: string | null;
    relationship: null | { id: string; administration: string };
  };
}
export type AdministrationState = "active" | "removed" | "none";
export interface Relationship {
  id: string;
  kind: string;
  label: "reseller" | "reseller-and-delegated-administrator";
  status: "active" | "ended";
  partner: { id: string; name: string; domain: string; country: string; partnerNetworkId: string | null };
  startedAt: string;
  startedBy: { id: string | null; name: string };
  source: "invitation" | "import";
  invitationId: string | null;
  administration: {
    state: AdministrationState;
    grantId: string | null;
    roles: { group: string; role: Named }[];
    since: string | null;
    removedAt: string | null;
    removedBy: string | null;
  };
  version: number;
  allowedActions: string[];
}
export interface Customer {
  id: string;
  name: string;
  domain: string | null;
  country: string;
  relationship: { id: string; kind: string; status: string; startedAt: string; source: "invitation" | "import" };
  administration: { state: AdministrationState; since: string | null; removedAt: string | null; removedBy: string | null };
  account: null | { address: Address | null; email: string | null; phone: string | null };
  agreement: null | { version: string; acceptedAt: string };
  allowedActions: string[];
}
export interface CustomerImport {
  id: string;
  status: "waiting" | "running" | "finished" | "failed";
  dryRun: boolean;
  fileName: string;
  lines: number;
  created: number;
  linked: number;
  unchanged: number;
  refused: number;
  createdAt: string;
  finishedAt: string | null;
  bytes: number;
}
export type ImportOutcome = "created" | "linked" | "unchanged" | "refused";
export interface ImportResult {
  line: number;
  outcome: ImportOutcome;
  code: string | null;
  detail: string | null;
  microsoftId: string | null;
  name: string | null;
  customerId: string | null;
}
export interface ActivityEvent {
  id: string;
  kind: string;
  at: string;
  actor: { kind: "person" | "service" | "system"; id: string | null; name: string; organization: Named | null };
  onBehalfOf: Named | null;
  grantId: string | null;
  subject: { kind: string; id: string; name: string | null };
  data: Record<string, unknown>;
  requestId: string | null;
}
export interface Mail {
  id: string;
  template: string;
  to: string;
  subject: string;
  status: "queued" | "sent" | "failed";
  attempts: number;
  lastError: string | null;
  createdAt: string;
  sentAt: string | null;
}
type Sent = { invitation: Invitation; link: string | null; message: Message | null };

interface Paging {
  limit?: number;
  cursor?: string;
}
type Answer<T> = { content: { "application/json": T } };
type Accepts<B> = [B] extends [undefined] ? { requestBody?: never } : { requestBody: { content: { "application/json": B } } };
type Path<P> = [P] extends [undefined] ? { path?: never } : { path: P };
type Operation<R, P = undefined, B = undefined, Q = Record<never, never>> = Accepts<B> & {
  parameters: Path<P> & { query?: Q };
  responses: { 200: Answer<R> };
};
type Id = { id: string };
type Of = { organizationId: string };
type UserOf = Of & { userId: string };
type Period = { from?: string; to?: string; person?: string; kind?: string; organization?: string };

export interface paths {
  "/sign-ups": { post: Operation<{ id: string; expiresAt: string }, undefined, { email: string; language: Language }> };
  "/sign-ups/{id}/completion": {
    post: Operation<
      Me,
      Id,
      {
        code: string;
        organization: { name: string; country: string };
        administrator: { displayName: string; password: string };
      }
    >;
  };
  "/sessions": {
    get: Operation<Listed<Session>>;
    post: Operation<Me, undefined, { signInName: string; password: string }>;
  };
  "/sessions/{id}": { delete: Operation<undefined, Id> };
  "/session": { get: Operation<Me>; delete: Operation<undefined> };
  "/session/user": { patch: Operation<Me, undefined, { language?: Language; displayName?: string }> };
  "/session/password": { put: Operation<undefined, undefined, { currentPassword: string; newPassword: string }> };
  "/password-resets": { post: Operation<undefined, undefined, { signInName: string }> };
  "/password-resets/completion": { post: Operation<undefined, undefined, { token: string; newPassword: string }> };
  "/organizations/{organizationId}/api-credentials": {
    get: Operation<Paged<ApiCredential>, Of, undefined, Paging>;
    post: Operation<{ credential: ApiCredential; secret: string }, Of, { name: string; scopes: string[]; expiresAt?: string }>;
  };
  "/organizations/{organizationId}/api-credentials/{credentialId}": {
    delete: Operation<undefined, Of & { credentialId: string }>;
  };
  "/organizations": { get: Operation<Paged<OrganizationSummary>, undefined, undefined, Paging & { search?: string }> };
  "/organizations/{id}": {
    get: Operation<Organization, Id>;
    patch: Operation<Organization, Id, { name?: string; address?: Address | null; email?: string | null; phone?: string | null }>;
  };
  "/programs/{id}": { get: Operation<Program, Id> };
  "/organizations/{id}/groups": { get: Operation<Listed<Group>, Id> };
  "/organizations/{id}/groups/{groupId}/members": {
    get: Operation<Paged<User>, Id & { groupId: string }, undefined, Paging>;
  };
  "/organizations/{id}/groups/{groupId}/members/{userId}": {
    put: Operation<undefined, Id & { groupId: string; userId: string }>;
    delete: Operation<undefined, Id & { groupId: string; userId: string }>;
  };
  "/organizations/{organizationId}/users": {
    get: Operation<Paged<User>, Of, undefined, Paging & { search?: string; status?: User["status"] }>;
    post: Operation<
      { user: User; temporaryPassword: string },
      Of,
      { displayName: string; userName: string; email?: string; language?: Language }
    >;
  };
  "/organizations/{organizationId}/users/{userId}": {
    get: Operation<User, UserOf>;
    patch: Operation<User, UserOf, { displayName?: string; email?: string | null; language?: Language }>;
    delete: Operation<undefined, UserOf>;
  };
  "/organizations/{organizationId}/users/{userId}/disabling": { post: Operation<User, UserOf, Record<never, never>> };
  "/organizations/{organizationId}/users/{userId}/enabling": { post: Operation<User, UserOf, Record<never, never>> };
  "/organizations/{organizationId}/users/{userId}/restoration": { post: Operation<User, UserOf, Record<never, never>> };
  "/organizations/{organizationId}/users/{userId}/password-reset": {
    post: Operation<{ temporaryPassword: string }, UserOf, Record<never, never>>;
  };
  "/organizations/{organizationId}/users/{userId}/roles/{roleId}": {
    put: Operation<User, UserOf & { roleId: string }>;
    delete: Operation<User, UserOf & { roleId: string }>;
  };
  "/roles": { get: Operation<Listed<Role>> };
  "/organizations/{customerId}/grants": { get: Operation<Listed<Grant>, { customerId: string }> };
  "/agreements/{key}": {
    get: Operation<Agreement, { key: string }, undefined, { country?: string; language?: string }>;
  };
  "/organizations/{organizationId}/agreement-acceptances": {
    get: Operation<Paged<AgreementAcceptance>, Of, undefined, Paging>;
  };
  "/invitations": {
    get: Operation<Paged<Invitation>, undefined, undefined, Paging & { status?: InvitationStatus }>;
    post: Operation<
      Invitation & { link: string | null; message: Message | null },
      undefined,
      { kind: "reseller"; includeDelegatedAdministration: boolean; language?: Language; expiresInDays?: number }
    >;
  };
  "/invitations/{id}": { get: Operation<Invitation, Id> };
  "/invitations/{id}/sending": {
    post: Operation<Sent, Id, { channel: "procura" | "mail-program" | "copy"; to?: string[]; message?: Message }>;
  };
  "/invitations/{id}/withdrawal": { post: Operation<Invitation, Id, Record<never, never>> };
  "/invitation-previews": { post: Operation<InvitationPreview, undefined, { token: string }> };
  "/invitations/{id}/acceptance": {
    post: Operation<Relationship, Id, { token: string; agreement: { key: string; version: string; language: string; sha256: string } }>;
  };
  "/invitations/{id}/decline": {
    post: Operation<{ status: InvitationStatus }, Id, { token: string; reason?: string }>;
  };
  "/relationships": { get: Operation<Paged<Relationship>, undefined, undefined, Paging> };
  "/relationships/{id}": { get: Operation<Relationship, Id> };
  "/relationships/{id}/administration-removal": { post: Operation<Relationship, Id, Record<never, never>> };
  "/customers": { get: Operation<Paged<Customer>, undefined, undefined, Paging & { search?: string }> };
  "/customers/{customerId}": { get: Operation<Customer, { customerId: string }> };
  "/customer-imports": {
    get: Operation<Paged<CustomerImport>, undefined, undefined, Paging>;
    post: Operation<CustomerImport, undefined, { fileName: string; size?: number; dryRun: boolean }>;
  };
  "/customer-imports/{id}": { get: Operation<CustomerImport, Id> };
  "/customer-imports/{id}/results": {
    get: Operation<Paged<ImportResult>, Id, undefined, Paging & { outcome?: ImportOutcome }>;
  };
  "/events": { get: Operation<Paged<ActivityEvent>, undefined, undefined, Paging & Period> };
  "/event-kinds": { get: Operation<Listed<{ kind: string; name: string }>> };
  "/mails": { get: Operation<Paged<Mail>, undefined, undefined, Paging & { status?: Mail["status"] }> };
}
