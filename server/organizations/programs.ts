import { z } from "zod";

/** The rules of one cloud's partner program: data, so that a cloud that differs needs no code. */
export const programRules = z.strictObject({
  /** Can partners ask customers for a reseller relationship at all? */
  resellerRelationships: z.enum(["available", "unavailable"]),
  /** May, must or can't a request include delegated administration? */
  delegatedAdministration: z.enum(["optional", "required", "unavailable"]),
  /** Which kinds of partner may ask for it: not every membership of a program comes with it. */
  delegatedAdministrationFor: z.array(z.enum(["direct-partner", "indirect-provider", "indirect-reseller", "advisor"])),
  /** How many partners a customer may have with delegated administration. */
  delegatedAdminPartnersPerCustomer: z.enum(["one", "one-per-service", "many"]),
  /** The services that can be administered apart, each by one partner; none where that is not the rule. */
  administeredServices: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]{1,50}$/),
        name: z.strictObject({ en: z.string().min(1).max(100), it: z.string().min(1).max(100) }),
      }),
    )
    .max(20),
  /** Is there an indirect model (provider and reseller)? */
  indirectModel: z.boolean(),
  /** May, must or can't a provider get administrator access to the own organization of a reseller that authorizes it? */
  providerAdministration: z.enum(["optional", "required", "unavailable"]),
  /** How long an invitation can be accepted, unless its sender chooses otherwise. */
  invitationDays: z.int().min(1).max(90),
  /**
   * Where customers accept invitations, by the day on which they were sent: the first entry whose day is later holds. None: nowhere.
   * Source: facts 2.5. url: of a portal other than this installation's, to which the link then leads.
   */
  acceptancePortals: z
    .array(z.strictObject({ sentBefore: z.iso.date().nullable(), name: z.string().min(1).max(100), url: z.url().nullable() }))
    .max(20),
  /** When those who were addressed and have not answered are reminded, unless its sender does not want that. */
  reminderDaysAfterSending: z.int().min(1).max(90),
  reminderDaysBeforeExpiry: z.int().min(1).max(90),
  /** Key of the agreement that a customer accepts with the first relationship. */
  customerAgreement: z.string(),
  /** How many days a partner has to end a relationship that the customer asks it to end. */
  endNoticeDays: z.int().min(1).max(365),
  /** How many days after the last review (or its first consent) a customer is asked to review what partners may do. Source: facts 2.9. */
  accessReviewDays: z.int().min(30).max(1_096),
  /** How many days a customer has for a review. */
  accessReviewDueDays: z.int().min(1).max(90),
  /** After how many days without use delegated administration is idle. */
  idleAfterDays: z.int().min(30).max(365),
  /** Does idle administration end by itself, unless the customer says otherwise? */
  endIdleAdministration: z.boolean(),
  /** Key of the agreement that a partner signs, once per region, before it may transact. */
  partnerAgreement: z.string(),
  /** Must partners' people sign in with a second factor before customers' pages open? Source: facts 1.8. */
  partnerMultiFactor: z.enum(["required", "optional"]),
  /** The published target of a review of an application to join, in business days of the vendor having it. */
  enrollmentReviewBusinessDays: z.int().min(1).max(60),
});

export type ProgramRules = z.infer<typeof programRules>;
export type Cloud = "public" | "us-government" | "germany" | "china";

export interface Program {
  readonly id: string;
  readonly cloud: Cloud;
  readonly name: string;
  readonly rules: ProgramRules;
}

const common = {
  administeredServices: [],
  partnerMultiFactor: "required",
  delegatedAdministrationFor: ["direct-partner", "indirect-provider", "indirect-reseller", "advisor"],
  indirectModel: true,
  invitationDays: 30,
  reminderDaysAfterSending: 7,
  reminderDaysBeforeExpiry: 2,
  customerAgreement: "customer-agreement",
  partnerAgreement: "partner-agreement",
  endNoticeDays: 30,
  accessReviewDays: 365,
  accessReviewDueDays: 30,
  idleAfterDays: 90,
  endIdleAdministration: false,
  enrollmentReviewBusinessDays: 5,
} satisfies Partial<ProgramRules>;

/** Where an invitation that was sent then is accepted; null where nobody accepts any. */
export function acceptancePortal({ acceptancePortals }: Pick<ProgramRules, "acceptancePortals">, sentAt: Date) {
  const day = sentAt.toISOString().slice(0, 10);
  return acceptancePortals.find(({ sentBefore }) => sentBefore === null || day < sentBefore) ?? null;
}

const officeAdminPortal = { sentBefore: null, name: "Office admin portal", url: null };

const onlyName = (name: string) => ({ en: name, it: name });

/**
 * The presets. In the US government and German clouds a request without delegated administration can't be made (facts 2.5, no. 28);
 * in the Chinese cloud resellers do not invite by themselves (no. 34) and one partner per service is delegated (1.5).
 */
export const presets: readonly Program[] = [
  {
    id: "public",
    cloud: "public",
    name: "Public cloud",
    rules: {
      ...common,
      resellerRelationships: "available",
      delegatedAdministration: "optional",
      providerAdministration: "optional",
      delegatedAdminPartnersPerCustomer: "many",
      acceptancePortals: [
        { sentBefore: "2018-11-01", name: "Office admin portal", url: null },
        { sentBefore: "2023-01-01", name: "Store for Business", url: null },
        { sentBefore: null, name: "Microsoft 365 admin center", url: null },
      ],
    },
  },
  {
    id: "us-government",
    cloud: "us-government",
    name: "US government cloud",
    rules: {
      ...common,
      resellerRelationships: "available",
      delegatedAdministration: "required",
      providerAdministration: "required",
      delegatedAdminPartnersPerCustomer: "many",
      acceptancePortals: [officeAdminPortal],
    },
  },
  {
    id: "germany",
    cloud: "germany",
    name: "German cloud",
    rules: {
      ...common,
      resellerRelationships: "available",
      delegatedAdministration: "required",
      providerAdministration: "required",
      delegatedAdminPartnersPerCustomer: "many",
      acceptancePortals: [officeAdminPortal],
    },
  },
  {
    id: "china",
    cloud: "china",
    name: "Chinese cloud",
    rules: {
      ...common,
      resellerRelationships: "unavailable",
      delegatedAdministration: "unavailable",
      providerAdministration: "unavailable",
      delegatedAdminPartnersPerCustomer: "one-per-service",
      administeredServices: [
        { id: "office-365", name: onlyName("Office 365") },
        { id: "azure", name: onlyName("Azure") },
        { id: "dynamics-365", name: onlyName("Dynamics 365") },
      ],
      acceptancePortals: [],
    },
  },
];
