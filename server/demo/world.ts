import { roleId } from "../access/index.ts";
import type { ListingDraft } from "../directory/index.ts";
import type { NewPerson } from "../installation/index.ts";
import type { OrganizationDraft } from "../organizations/index.ts";

/** The small world that `npm start` shows: invented names, one password for all. */
export const demoPassword = "procura-demo-2026";

interface DemoPerson extends Omit<NewPerson, "password"> {
  /** What a reader of the sign-in list should know. */
  readonly may: string;
}
export interface DemoOrganization {
  readonly kind: string;
  readonly organization: OrganizationDraft;
  readonly people: readonly DemoPerson[];
}

const person = (displayName: string, may: string, more: Partial<NewPerson> = {}): DemoPerson => {
  const userName = (displayName.split(" ")[0] ?? displayName).normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return { displayName, userName, email: `${userName}@mail.example`, may, ...more };
};

export const vendor = {
  name: "Aurora Partner Center",
  vendorName: "Aurora Cloud",
  country: "US",
  tenantDomain: "aurora.example",
  administrator: person("Vera Lindqvist", "sees every organization, mail and event"),
};

export const organizations: readonly DemoOrganization[] = [
  {
    kind: "distributor",
    organization: {
      name: "Meridian Distribution",
      country: "DE",
      programId: "public",
      partnerKind: "indirect-provider",
      partnerNetworkId: "4100001",
    },
    people: [person("Dieter Vogel", "global administrator and admin agent", { agentLevel: "admin-agents" })],
  },
  {
    kind: "reseller",
    organization: {
      name: "Fabrikam Consulting",
      country: "IT",
      programId: "public",
      partnerKind: "indirect-reseller",
      partnerNetworkId: "4200001",
    },
    people: [
      person("Olga Conti", "global administrator; no agent, so no customer pages"),
      person("Ada Bianchi", "admin agent: invites and administers customers", { agentLevel: "admin-agents", roleIds: [] }),
      person("Hugo Marin", "helpdesk agent: resets passwords of customers' users", { agentLevel: "helpdesk-agents", roleIds: [] }),
      person("Sara Neri", "sales agent: asks customers, administers nothing", { agentLevel: "sales-agents", roleIds: [] }),
      person("Uma Serra", "user management admin: adds people and makes helpdesk agents", { roleIds: [roleId.userAdministrator] }),
      person("Nina Rossi", "in no group: sees no customer", { roleIds: [] }),
    ],
  },
  {
    kind: "reseller",
    organization: {
      name: "Northwind IT",
      country: "US",
      programId: "us-government",
      partnerKind: "indirect-reseller",
      partnerNetworkId: "4200002",
    },
    people: [
      person("Sam Carter", "admin agent in the US government cloud; its program asks for a second factor before customer pages open", {
        agentLevel: "admin-agents",
      }),
    ],
  },
  {
    kind: "advisor",
    organization: { name: "Lumen Advisors", country: "FR", programId: "public", partnerKind: "advisor", partnerNetworkId: "4300001" },
    people: [
      person("Claire Dubois", "global administrator and admin agent; the partner agreement is not signed yet", {
        agentLevel: "admin-agents",
      }),
    ],
  },
  {
    kind: "device partner",
    organization: {
      name: "Tavola Devices",
      country: "IT",
      programId: "public",
      partnerKind: "direct-partner",
      partnerNetworkId: "4400001",
      language: "it",
    },
    people: [
      person("Dario Longo", "global administrator and admin agent; registers the devices that customers buy", {
        agentLevel: "admin-agents",
        language: "it",
      }),
    ],
  },
  {
    kind: "line-of-business partner",
    organization: { name: "Comanda Apps", country: "IT", programId: "public", partnerKind: "direct-partner", partnerNetworkId: "4400002" },
    people: [person("Irene Sala", "global administrator and admin agent; makes apps for customers", { agentLevel: "admin-agents" })],
  },
  {
    kind: "customer",
    organization: { name: "Trattoria Aurelia", country: "IT", programId: "public", isCustomer: true, language: "it" },
    people: [
      person("Gino Ferri", "global administrator; works with Fabrikam Consulting already, and has an app to decide about", {
        language: "it",
      }),
      person("Lia Greco", "a user", { roleIds: [] }),
      person("Marco Villa", "reads everything, changes nothing", { roleIds: [roleId.globalReader] }),
    ],
  },
  {
    kind: "customer",
    organization: { name: "Contoso Bicycles", country: "US", programId: "public", isCustomer: true },
    people: [
      person("Carol Jensen", "global administrator; has no partner yet"),
      person("Dana Novak", "the second global administrator: where two must agree to a request, she confirms", {
        roleIds: [roleId.globalAdministrator],
      }),
      person("Tom Bauer", "a user", { roleIds: [] }),
    ],
  },
  {
    kind: "applicant",
    organization: { name: "Litware Cloud", country: "IT", programId: "public", isCustomer: true, language: "it" },
    people: [person("Elisa Moretti", "global administrator; her enrollment waits in the vendor's queue", { language: "it" })],
  },
  {
    kind: "applicant",
    organization: { name: "Adatum Servizi", country: "IT", programId: "public", isCustomer: true, language: "it" },
    people: [
      person("Bruno Serra", "global administrator; can enroll, with the membership account network@adatum.example", { language: "it" }),
    ],
  },
];

/** Who has invited whom in the demo's past: the customer of the reseller is one of its provider too, who only submits orders. */
export const pastInvitations = [
  { agent: "Ada Bianchi", kind: "reseller", administration: true },
  { agent: "Dieter Vogel", kind: "reseller", administration: false },
  { agent: "Dario Longo", kind: "device", administration: false },
  { agent: "Irene Sala", kind: "line-of-business", administration: false },
] as const;
export const pastCustomer = "Gino Ferri";

/** Who of the demo's provider has invited whom of its reseller. */
export const pastPartnership = { provider: "Dieter Vogel", reseller: "Olga Conti" };

/** Global administrators who have signed the partner agreement; Lumen Advisors' has not. */
export const partnerAgreementSigners = ["Dieter Vogel", "Olga Conti", "Sam Carter", "Dario Longo", "Irene Sala"];

/** What the demo's provider says about itself in the directory. */
export const providerListing: ListingDraft = {
  published: true,
  description:
    "We help resellers all over Europe to begin with cloud services: training for your people, campaigns you can use as your own, and credit terms that fit small houses.",
  offers: ["training", "marketing", "financing"],
  supportHours: "Monday to Friday, 8:00-18:00 CET; emergencies at any hour",
  website: "https://meridian.example",
  contactEmail: "resellers@meridian.example",
};
