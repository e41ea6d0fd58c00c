import type { Action, LevelKey } from "../../access/index.ts";
import type { Localized } from "../../platform/index.ts";
import { type Administered, type Administrator, newcomer, refuseAct, refuseGroupChange, refuseRoleChange } from "../rules.ts";

/**
 * What the people of a partner do, in plain words: the rows of *What each role can do*. The cells are not written here: they come from
 * the very tables and rules that decide (cells.ts). A later feature adds its row, and moves it out of the test's list of what is not offered yet.
 */
export interface Task {
  readonly key: string;
  readonly area: Area;
  readonly name: Localized;
  /** What it takes in the partner's own organization. */
  readonly action: Action;
  /** Besides the action: what the rules of administering people say of somebody with the levels of the column. */
  readonly rule?: (by: Administrator) => boolean;
  /** Where a column may, but not always: when. */
  readonly conditions?: Readonly<Partial<Record<LevelKey, Localized>>>;
  /** The page of the portal, below the organization's address, if there is one; operations of the API. */
  readonly page: string | null;
  readonly operations: readonly string[];
}

export type Area = "customers" | "people" | "organization";

export const areas: readonly { readonly key: Area; readonly name: Localized }[] = [
  { key: "customers", name: { en: "Customers", it: "Clienti" } },
  { key: "people", name: { en: "Your people", it: "Le tue persone" } },
  { key: "organization", name: { en: "Your organization", it: "La tua organizzazione" } },
];

const globalAdmin: Administered = { ...newcomer, id: "somebody", roles: ["global-administrator"] };
const someone: Administered = { ...newcomer, id: "somebody" };
const now = new Date(0);

const withinReach: Localized = {
  en: "Not global admins, billing admins and admin agents",
  it: "Esclusi amministratori globali, amministratori fatturazione e agenti amministratori",
};
const withConsent: Localized = {
  en: "Where the customer has granted delegated administration: everything but the customer's own control of itself",
  it: "Dove il cliente ha concesso l'amministrazione delegata: tutto tranne il controllo che il cliente mantiene su di sé",
};
const helpdeskWithConsent: Localized = {
  en: "Where the customer has granted delegated administration: see users, and reset passwords of people without far-reaching roles",
  it: "Dove il cliente ha concesso l'amministrazione delegata: vedere gli utenti e reimpostare le password di chi non ha ruoli di ampia portata",
};

export const tasks: readonly Task[] = [
  {
    key: "see-customers",
    area: "customers",
    name: {
      en: "Open the customer pages: search customers and see their details",
      it: "Aprire le pagine dei clienti: cercarli e vederne i dettagli",
    },
    action: "customers:customer:read",
    page: "/customers",
    operations: ["listCustomers", "getCustomer"],
  },
  {
    key: "add-customers",
    area: "customers",
    name: { en: "Bring in existing customers from a file", it: "Importare da un file i clienti già acquisiti" },
    action: "customers:customer:import",
    page: "/imports",
    operations: ["createImport", "uploadCustomers", "listImports"],
  },
  {
    key: "request-relationship",
    area: "customers",
    name: { en: "Ask a customer for a relationship", it: "Chiedere una relazione a un cliente" },
    action: "relationships:invitation:create",
    page: "/invitations/new",
    operations: [
      "createInvitation",
      "sendInvitation",
      "remindOfInvitation",
      "switchInvitationReminders",
      "withdrawInvitation",
      "createInvitationBatch",
      "uploadInvitationAddressees",
      "stopInvitationBatch",
    ],
  },
  {
    key: "request-administration",
    area: "customers",
    name: { en: "Ask a customer for delegated administration", it: "Chiedere a un cliente l'amministrazione delegata" },
    action: "relationships:invitation:create",
    page: "/invitations/new",
    operations: ["createInvitation"],
    conditions: {
      "sales-agents": {
        en: "Asks for the partner; admin agents and helpdesk agents get the authority",
        it: "Chiede per il partner; l'autorità va agli agenti amministratori e dell'help desk",
      },
    },
  },
  {
    key: "follow-requests",
    area: "customers",
    name: {
      en: "See which requests were sent to customers, and what became of them",
      it: "Vedere quali richieste sono state inviate ai clienti e il loro esito",
    },
    action: "relationships:invitation:read",
    page: "/invitations",
    operations: [
      "listInvitations",
      "getInvitation",
      "listInvitationAnswers",
      "listInvitationBatches",
      "getInvitationBatch",
      "listInvitationBatchLines",
      "exportInvitationBatchLines",
    ],
  },
  {
    key: "administer",
    area: "customers",
    name: { en: "Administer on behalf of a customer", it: "Amministrare per conto di un cliente" },
    action: "customers:customer:administer",
    page: "/customers",
    operations: ["createUser", "updateUser", "resetUserPassword", "giveUserRole"],
    conditions: { "admin-agents": withConsent, "helpdesk-agents": helpdeskWithConsent },
  },
  {
    key: "end-relationship",
    area: "customers",
    name: { en: "End the relationship with a customer", it: "Terminare la relazione con un cliente" },
    action: "relationships:relationship:end",
    page: "/customers",
    operations: ["endCustomerRelationship"],
  },
  {
    key: "ask-vendor-help",
    area: "customers",
    name: {
      en: "Ask the vendor to open a support request for a customer that has removed the admin roles",
      it: "Chiedere al fornitore di aprire una richiesta di supporto per un cliente che ha rimosso i ruoli di amministratore",
    },
    action: "relationships:help:request",
    page: "/customers",
    operations: ["askForHelp"],
  },
  {
    key: "tag-customers",
    area: "customers",
    name: { en: "Give customers tags", it: "Dare etichette ai clienti" },
    action: "customers:customer:tag",
    page: "/customers",
    operations: ["addCustomerTag", "removeCustomerTag"],
  },
  {
    key: "share-views",
    area: "customers",
    name: { en: "Share views of the list of customers with colleagues", it: "Condividere con i colleghi viste dell'elenco clienti" },
    action: "customers:view:share",
    page: "/customers",
    operations: ["saveCustomerView", "changeCustomerView"],
  },
  {
    key: "manage-devices",
    area: "customers",
    name: {
      en: "As a device partner: bring a customer's devices under management",
      it: "Come partner per i dispositivi: portare in gestione i dispositivi di un cliente",
    },
    action: "devices:device:manage",
    page: "/customers",
    operations: ["uploadDevices", "removeManagedDevice"],
  },
  {
    key: "submit-apps",
    area: "customers",
    name: {
      en: "As a line-of-business partner: submit apps for a customer",
      it: "Come partner per le app aziendali: proporre app per un cliente",
    },
    action: "apps:app:submit",
    page: "/customers",
    operations: ["submitApp", "submitAppVersion", "takeAppVersionBack", "withdrawApp"],
  },
  {
    key: "record-purchases",
    area: "customers",
    name: { en: "Record what was purchased for a customer", it: "Registrare gli acquisti effettuati per un cliente" },
    action: "purchases:purchase:record",
    page: "/customers",
    operations: ["recordPurchase", "correctPurchase", "removePurchase"],
  },
  {
    key: "see-people",
    area: "people",
    name: { en: "See the people of your organization and their levels", it: "Vedere le persone della tua organizzazione e i loro livelli" },
    action: "users:user:read",
    page: "/users",
    operations: ["listUsers", "getUser", "listLevels"],
  },
  {
    key: "manage-people",
    area: "people",
    name: { en: "Add, edit, deactivate and remove people", it: "Aggiungere, modificare, disattivare e rimuovere persone" },
    action: "users:user:create",
    page: "/users",
    operations: ["createUser", "updateUser", "disableUser", "enableUser", "deleteUser", "restoreUser"],
    conditions: { "user-administrator": withinReach },
  },
  {
    key: "reset-passwords",
    area: "people",
    name: { en: "Reset a person's password", it: "Reimpostare la password di una persona" },
    action: "users:password:reset",
    rule: (by) => refuseAct("reset-password", by, someone, now) === null,
    page: "/users",
    operations: ["resetUserPassword"],
    conditions: { "user-administrator": withinReach },
  },
  {
    key: "reset-global-admins",
    area: "people",
    name: { en: "Reset a global admin's password", it: "Reimpostare la password di un amministratore globale" },
    action: "users:password:reset",
    rule: (by) => refuseAct("reset-password", by, globalAdmin, now) === null,
    page: "/users",
    operations: ["resetUserPassword"],
  },
  {
    key: "see-sign-ins",
    area: "people",
    name: {
      en: "See when, where and with what a person signed in",
      it: "Vedere quando, da dove e con cosa una persona ha effettuato l'accesso",
    },
    action: "users:sign-in:read",
    page: "/users",
    operations: ["listUserSignIns"],
  },
  {
    key: "make-agents",
    area: "people",
    name: { en: "Decide who is helpdesk agent or sales agent", it: "Decidere chi è agente dell'help desk o di vendita" },
    action: "users:group:assign",
    rule: (by) =>
      refuseGroupChange("add", "helpdesk-agents", by, someone) === null && refuseGroupChange("add", "sales-agents", by, someone) === null,
    page: "/agents",
    operations: ["setUserLevels", "addGroupMember", "removeGroupMember"],
    conditions: { "user-administrator": { en: "Not for themselves", it: "Non per sé" } },
  },
  {
    key: "make-admin-agents",
    area: "people",
    name: { en: "Decide who is admin agent", it: "Decidere chi è agente amministratore" },
    action: "users:group:assign",
    rule: (by) => refuseGroupChange("add", "admin-agents", by, someone) === null,
    page: "/agents",
    operations: ["setUserLevels", "addGroupMember", "removeGroupMember"],
  },
  {
    key: "make-admins",
    area: "people",
    name: {
      en: "Decide who is global, user management or billing admin",
      it: "Decidere chi è amministratore globale, gestione utenti o fatturazione",
    },
    action: "users:role:assign",
    rule: (by) => refuseRoleChange("give", "global-administrator", by, someone) === null,
    page: "/users",
    operations: ["setUserLevels", "giveUserRole", "takeUserRole"],
  },
  {
    key: "see-partnerships",
    area: "organization",
    name: {
      en: "See the providers or resellers that your organization works with",
      it: "Vedere i provider o i rivenditori con cui lavora la tua organizzazione",
    },
    action: "partnerships:partnership:read",
    page: "/partnerships",
    operations: ["listPartnerships", "getPartnership", "listSharedCustomers"],
  },
  {
    key: "invite-reseller",
    area: "organization",
    name: { en: "As a provider: invite a reseller", it: "Come provider: invitare un rivenditore" },
    action: "partnerships:invitation:create",
    page: "/partnerships/invite",
    operations: ["createInvitation", "sendInvitation"],
  },
  {
    key: "accept-provider",
    area: "organization",
    name: {
      en: "As a reseller: accept an indirect provider's request",
      it: "Come rivenditore: accettare la richiesta di un provider indiretto",
    },
    action: "partnerships:invitation:accept",
    page: "/partnerships",
    operations: ["authorizeProvider"],
  },
  {
    key: "end-partnership",
    area: "organization",
    name: {
      en: "End a partnership, or take a provider's administrator access away",
      it: "Terminare una partnership o togliere a un provider l'accesso di amministratore",
    },
    action: "partnerships:partnership:end",
    page: "/partnerships",
    operations: ["endPartnership", "removeProviderAccess"],
  },
  {
    key: "maintain-listing",
    area: "organization",
    name: {
      en: "As a provider: maintain your entry in Find a provider",
      it: "Come provider: curare la propria scheda in Trova un provider",
    },
    action: "directory:listing:update",
    page: null,
    operations: ["saveProviderListing"],
  },
  {
    key: "see-contact-requests",
    area: "organization",
    name: {
      en: "As a provider: read who has written through Find a provider",
      it: "Come provider: leggere chi ha scritto tramite Trova un provider",
    },
    action: "directory:contact:read",
    page: null,
    operations: ["listContactRequests"],
  },
  {
    key: "asking-rules",
    area: "organization",
    name: {
      en: "Say who may ask your organization for a partnership, and block partners",
      it: "Decidere chi può chiedere una partnership alla tua organizzazione e bloccare partner",
    },
    action: "relationships:asking:change",
    page: "/requests",
    operations: ["changeAskingRules", "renewRequestCode", "blockPartner", "unblockPartner"],
  },
  {
    key: "see-profile",
    area: "organization",
    name: { en: "See the partner profile of your organization", it: "Vedere il profilo partner della tua organizzazione" },
    action: "organization:profile:read",
    page: "/profile",
    operations: ["getOrganization"],
  },
  {
    key: "edit-profile",
    area: "organization",
    name: { en: "Change the partner profile of your organization", it: "Modificare il profilo partner della tua organizzazione" },
    action: "organization:profile:update",
    page: "/profile",
    operations: ["updateOrganization"],
  },
  {
    key: "support-contact",
    area: "organization",
    name: { en: "Say how customers reach your support", it: "Indicare come i clienti raggiungono la tua assistenza" },
    action: "organization:support-contact:update",
    page: "/profile",
    operations: ["updateSupportContact"],
  },
  {
    key: "sign-partner-agreement",
    area: "organization",
    name: { en: "Sign the partner agreement", it: "Firmare il contratto partner" },
    action: "agreements:partner-agreement:sign",
    page: "/partner-agreement",
    operations: ["signPartnerAgreement"],
  },
  {
    key: "keep-security-contact",
    area: "organization",
    name: { en: "Name the security contact", it: "Indicare il contatto per la sicurezza" },
    action: "organization:security-contact:keep",
    page: "/profile",
    operations: ["getSecurityContact", "keepSecurityContact"],
  },
  {
    key: "manage-sign-in",
    area: "organization",
    name: {
      en: "Let your people sign in at your own identity provider",
      it: "Far accedere le persone tramite il vostro provider di identità",
    },
    action: "identity:provider:manage",
    page: "/identity-providers",
    operations: ["listIdentityProviders", "addProviderDomain", "configureIdentityProvider", "switchIdentityProvider"],
  },
  {
    key: "see-activity",
    area: "organization",
    name: { en: "See who did what, when, and on whose behalf", it: "Vedere chi ha fatto cosa, quando e per conto di chi" },
    action: "audit:event:read",
    page: "/activity",
    operations: ["listEvents", "exportEvents"],
  },
  {
    key: "manage-credentials",
    area: "organization",
    name: { en: "Give programs access to the API, and take it back", it: "Dare ai programmi l'accesso all'API e revocarlo" },
    action: "credentials:credential:create",
    page: "/credentials",
    operations: ["createCredential", "listCredentials", "revokeCredential"],
  },
];
