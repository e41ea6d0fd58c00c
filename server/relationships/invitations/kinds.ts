import type { Action } from "../../access/index.ts";
import { type OrganizationRow, type ProgramRules, regionOf } from "../../organizations/index.ts";
import type { Language, Refusal } from "../../platform/index.ts";
import { draftPartnershipLetter } from "../partnerships/letter.ts";
import { refuseAuthorization, refusePartnershipRequest } from "../partnerships/rules.ts";
import { refuseDelegation, refuseParties, refuseRequest } from "../rules.ts";
import { type Asked, draftLetter, type Letter } from "./letter.ts";
import type { InvitationRow } from "./store.ts";

/** What differs between the things that an invitation can ask for; letter, link, sending, expiry and answers are the same for all. */
export interface InvitationKind {
  /** Who may prepare, send and withdraw it; who may see it; who may say yes or no to it. */
  readonly actions: { readonly create: Action; readonly read: Action; readonly answer: Action };
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

export type KindName = "reseller" | "partnership";

const kinds: Readonly<Record<KindName, InvitationKind>> = {
  reseller: {
    actions: {
      create: "relationships:invitation:create",
      read: "relationships:invitation:read",
      answer: "relationships:invitation:accept",
    },
    refuseRequest: (_sender, rules, administration) => refuseRequest(rules, administration),
    refuseParties,
    refuseAdministration: refuseDelegation,
    letter: draftLetter,
    asks: {
      always: ["sell-services", "see-name-and-orders"],
      administration: ["manage-users", "reset-passwords", "assign-admin-roles", "manage-services", "no-end-date"],
    },
  },
  partnership: {
    actions: {
      create: "partnerships:invitation:create",
      read: "partnerships:invitation:read",
      answer: "partnerships:invitation:accept",
    },
    refuseRequest: refusePartnershipRequest,
    refuseParties: (provider, reseller) =>
      refuseAuthorization(provider, reseller, regionOf(provider.country).id === regionOf(reseller.country).id),
    refuseAdministration: () => null,
    letter: draftPartnershipLetter,
    asks: {
      always: ["order-for-customers", "add-subscriptions"],
      administration: ["administer-own-users", "administer-own-services", "no-end-date"],
    },
  },
};

export function kindNamed(name: KindName): InvitationKind {
  return kinds[name];
}

export function kindOf({ kind }: Pick<InvitationRow, "kind">): InvitationKind {
  return kinds[kind as KindName];
}

export function asksOf(invitation: Pick<InvitationRow, "kind" | "include_delegated_administration">): { code: string }[] {
  const { always, administration } = kindOf(invitation).asks;
  return [...always, ...(invitation.include_delegated_administration ? administration : [])].map((code) => ({ code }));
}
