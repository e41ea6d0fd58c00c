import { useLingui } from "@lingui/react/macro";
import type { Program } from "@procura/sdk";
import { useProgramName } from "../../organizations/program-names.ts";
import type { InvitationKind } from "../kinds.ts";

type Rule = "optional" | "required" | "unavailable";

/** What is said differently to whom: a customer is asked for a relationship, a reseller for a partnership. */
export interface RequestWording {
  title: string;
  list: string;
  /** Null: administration is no matter of this kind. */
  ruleOf: (rules: Program["rules"]) => Rule | null;
  asks: string;
  /** Null: administration is what the kind is for, and no choice. */
  administration: string | null;
  ruleSays: Record<Rule, string | null>;
  within: string;
  letter: string;
  linkMissing: string;
  addressed: string;
  openLink: string;
  to: string;
  copied: string;
  paste: string;
  next: string[];
  toList: string;
}

export function useRequestWording(kind: InvitationKind, program = ""): RequestWording {
  const { t } = useLingui();
  const cloud = useProgramName()(program);
  if (kind === "partnership") {
    return {
      title: t`Invite a reseller`,
      list: t`Indirect resellers`,
      ruleOf: (rules) => rules.providerAdministration,
      asks: t`The reseller becomes your indirect reseller: you may submit orders and add subscriptions for its customers. Its customers stay its own.`,
      administration: t`Ask for administrator access to the reseller's own organization`,
      ruleSays: {
        optional: null,
        required: t`In your cloud (${cloud}) a partnership always includes administrator access.`,
        unavailable: t`In your cloud (${cloud}) a provider gets no administrator access to resellers.`,
      },
      within: t`The reseller can authorize you within`,
      letter: t`Write it as you like. The link is made for you alone and connects the reseller to your organization, so it has to stay in the text.`,
      linkMissing: t`It is how the reseller authorizes you, and how we know that it is you. A message without it can't be sent.`,
      addressed: t`One reseller: the first organization that accepts uses the invitation up.`,
      openLink: t`Any number of resellers: everybody who has the link can accept it for their organization, until it expires.`,
      to: t`The e-mail addresses of administrators. Needed only if Procura sends the message.`,
      copied: t`The message is copied. Paste it into a mail to the reseller.`,
      paste: t`Paste it into a mail to the reseller and send it.`,
      next: [
        t`A global administrator of the reseller opens the link and reads what you ask for.`,
        t`When they authorize you, you get a mail, and the reseller appears among your indirect resellers right away.`,
      ],
      toList: t`To your resellers`,
    };
  }
  const administers = kind === "delegated-administrator" || kind === "advisor";
  return {
    title: kind === "reseller" ? t`Request a reseller relationship` : t`Request a relationship with a customer`,
    list: t`Customers`,
    ruleOf: (rules) => (administers ? "required" : kind === "reseller" ? rules.delegatedAdministration : null),
    asks:
      kind === "reseller"
        ? t`The organization becomes your customer: you may sell to it, and you see its name and country.`
        : t`The organization becomes your customer: you see its name and country, and can do what the kind of relationship is for.`,
    administration: administers ? null : t`Include delegated administration`,
    ruleSays: {
      optional: null,
      required: administers ? null : t`In your cloud (${cloud}) a request always includes delegated administration.`,
      unavailable: t`In your cloud (${cloud}) there is no delegated administration.`,
    },
    within: t`The customer can accept within`,
    letter: t`Write it as you like. The link is made for you alone and connects the customer to your organization, so it has to stay in the text.`,
    linkMissing: t`It is how the customer accepts, and how we know that the acceptance is for you. A message without it can't be sent.`,
    addressed: t`One customer: the first organization that accepts uses the invitation up.`,
    openLink: t`Any number of customers: everybody who has the link can accept it for their organization, until it expires.`,
    to: t`The e-mail addresses of administrators. Needed only if Procura sends the message.`,
    copied: t`The message is copied. Paste it into a mail to your customer.`,
    paste: t`Paste it into a mail to your customer and send it.`,
    next: [
      kind === "reseller"
        ? t`A global administrator of the customer opens the link, reads what you ask for, and the agreement.`
        : t`A global administrator of the customer opens the link and reads what you ask for.`,
      t`When they accept, you get a mail, and the customer appears on your Customers page right away.`,
    ],
    toList: t`To your customers`,
  };
}
