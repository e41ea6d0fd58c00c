import type { Action } from "../../access/index.ts";
import { type OrganizationRow, type ProgramRules, regionOf } from "../../organizations/index.ts";
import type { Language, Refusal } from "../../platform/index.ts";
import { type RelationshipKind, relationshipKinds, rulesOfKind } from "../kinds.data.ts";
import { draftPartnershipLetter } from "../partnerships/letter.ts";
import { refuseAuthorization, refusePartnershipRequest } from "../partnerships/rules.ts";
import { refuseDelegation, refuseParties, refuseRequest } from "../rules.ts";
import { type Asked, draftLetter, type Letter } from "./letter.ts";
import type { InvitationRow } from "./store.ts";

/** What differs between the things that an invitation can ask for; link, sending, expiry and answers are the same for all. */
export interface InvitationKind {
  /** Who is asked: a customer for a relationship, or a reseller for a partnership. */
  readonly addressee: "customer" | "partner";
  /** Who may prepare, send and withdraw it; who may see it; who may say yes or no to it. */
  readonly actions: { readonly create: Action; readonly read: Action; readonly answer: Action };
  /** Whether it comes with the customer agreement. */
  readonly agreement: boolean;
  /** Whether the sender may ask for this at all. */
  refuseRequest(sender: OrganizationRow, rules: ProgramRules, administration: boolean): Refusal | null;
  /** Whether these two can work together at all. */
  refuseParties(sender: OrganizationRow, addressee: OrganizationRow): Refusal | null;
  /** Whether the addressee can give what is asked besides. */
  refuseAdministration(addressee: OrganizationRow): Refusal | null;
  letter(language: Language, asked: Asked): Letter;
  /** What is asked, line by line; screens have the words. */
  readonly asks: { readonly always: readonly string[]; readonly administration: readonly string[] };
}

export const invitationKinds = [...relationshipKinds, "partnership"] as const;
export type KindName = (typeof invitationKinds)[number];

const administering = ["manage-users", "reset-passwords", "assign-admin-roles", "manage-services", "no-end-date"];
/** What a customer is told that a partner will be able to do. */
const asksOfKind: Readonly<Record<RelationshipKind, InvitationKind["asks"]>> = {
  reseller: { always: ["sell-services", "see-name-and-orders"], administration: administering },
  "delegated-administrator": { always: ["see-name"], administration: administering },
  advisor: {
    always: ["see-name"],
    administration: ["reset-passwords", "see-users", "handle-incidents", "no-end-date"],
  },
  "partner-account": { always: ["see-name", "named-accounts", "accounts-as-you-allow"], administration: [] },
  "purchase-visibility": { always: ["see-name", "record-purchases", "see-purchases-if-you-wish"], administration: [] },
  device: { always: ["see-name", "upload-devices"], administration: [] },
  "line-of-business": { always: ["see-name", "submit-apps", "apps-need-your-yes"], administration: [] },
};

function kindOfCustomers(kind: RelationshipKind): InvitationKind {
  return {
    addressee: "customer",
    actions: {
      create: "relationships:invitation:create",
      read: "relationships:invitation:read",
      answer: "relationships:invitation:accept",
    },
    agreement: rulesOfKind(kind).agreement,
    refuseRequest: (sender, rules, administration) => refuseRequest(kind, sender, rules, administration),
    refuseParties,
    refuseAdministration: refuseDelegation,
    letter: (language, asked) => draftLetter(language, kind, asked),
    asks: asksOfKind[kind],
  };
}

const kinds: ReadonlyMap<string, InvitationKind> = new Map([
  ...relationshipKinds.map((kind) => [kind, kindOfCustomers(kind)] as const),
  [
    "partnership",
    {
      addressee: "partner",
      actions: {
        create: "partnerships:invitation:create",
        read: "partnerships:invitation:read",
        answer: "partnerships:invitation:accept",
      },
      agreement: false,
      refuseRequest: refusePartnershipRequest,
      refuseParties: (provider, reseller) =>
        refuseAuthorization(provider, reseller, regionOf(provider.country).id === regionOf(reseller.country).id),
      refuseAdministration: () => null,
      letter: draftPartnershipLetter,
      asks: {
        always: ["order-for-customers", "add-subscriptions"],
        administration: ["administer-own-users", "administer-own-services", "no-end-date"],
      },
    } satisfies InvitationKind,
  ],
]);

export function kindNamed(name: string): InvitationKind {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`no kind of invitation: ${name}`);
  return kind;
}

export function kindOf({ kind }: Pick<InvitationRow, "kind">): InvitationKind {
  return kindNamed(kind);
}

export interface Ask {
  readonly code: string;
  /** Whether it comes with administration, and falls away without. */
  readonly administration: boolean;
  /** Who could do it: the sender, or the provider that a joint invitation brings. */
  readonly by: "sender" | "provider";
}

export function asksOf(invitation: Pick<InvitationRow, "kind" | "include_delegated_administration" | "provider_id">): Ask[] {
  const { always, administration } = kindOf(invitation).asks;
  const line = (by: Ask["by"], falls: boolean) => (code: string) => ({ code, administration: falls, by });
  return [
    ...always.map(line("sender", false)),
    ...(invitation.include_delegated_administration ? administration.map(line("sender", true)) : []),
    ...(invitation.provider_id === null ? [] : asksOfKind.reseller.always.map(line("provider", false))),
  ];
}
