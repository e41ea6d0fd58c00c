/**
 * How many partners administer one customer (pure).
 *
 *   program's rule    a partner that asks to administer       while other partners do
 *   many              may                                     may
 *   one               may                                     may not
 *   one-per-service   may, naming for which services          may, for services that no other one administers
 *
 * Services: of a program where they are administered apart, those that a request names, an acceptance gives and a grant says; null
 * everywhere else, and of a grant from before the rule: all of them. They say who is the administrator of what, not what admin roles
 * reach: those hold in the whole organization. Kinds that only advise take no service from anybody.
 */
import type { ProgramRules } from "../../organizations/index.ts";
import type { Localized, Refusal } from "../../platform/index.ts";
import { rulesOfKind } from "../kinds.data.ts";

/** Null: all, or none to tell apart. */
export type Services = readonly string[] | null;

/** What a partner administers at a customer, by one relationship. */
export interface Administrator {
  readonly partnerId: string;
  readonly partnerName: string;
  readonly services: Services;
}

type Rules = Pick<ProgramRules, "delegatedAdminPartnersPerCustomer" | "administeredServices">;

interface Asks {
  readonly kind: string;
  readonly include_delegated_administration: boolean;
}

/** Whether what is asked takes the place of an administrator: a kind that only advises does not, nor does a provider at its reseller. */
export function asksToAdminister({ kind, include_delegated_administration: administration }: Asks): boolean {
  return administration && kind !== "partnership" && rulesOfKind(kind).consent === "classic";
}

function namesServices(kind: string, rules: Rules, administration: boolean): boolean {
  const asks = asksToAdminister({ kind, include_delegated_administration: administration });
  return asks && rules.delegatedAdminPartnersPerCustomer === "one-per-service";
}

/** The services that a request is for, in the program's order, or why it can't name these. */
export function servicesAsked(
  kind: string,
  rules: Rules,
  administration: boolean,
  named: readonly string[] | undefined,
): { services: Services } | { refusal: Refusal } {
  if (!namesServices(kind, rules, administration)) return named?.length ? { refusal: servicesNotAsked } : { services: null };
  if (!named?.length) return { refusal: servicesMissing(rules) };
  const known = rules.administeredServices.map(({ id }) => id);
  if (named.some((id) => !known.includes(id))) return { refusal: serviceUnknown(rules) };
  return { services: known.filter((id) => named.includes(id)) };
}

/** What an invitation gives: one that was written before its program had services apart is for all of them. */
export function servicesGiven(
  invitation: { readonly kind: string; readonly services: Services },
  rules: Rules,
  administration: boolean,
): Services {
  if (!namesServices(invitation.kind, rules, administration)) return null;
  return invitation.services ?? rules.administeredServices.map(({ id }) => id);
}

/** Who administers the customer as a whole now, by which relationship. */
export function administratorsOf(
  active: readonly { kind: string; administration: string; partner_id: string; partner_name: string; services: string[] | null }[],
): Administrator[] {
  return active
    .filter(({ kind, administration }) => administration === "active" && rulesOfKind(kind).consent === "classic")
    .map((one) => ({ partnerId: one.partner_id, partnerName: one.partner_name, services: one.services }));
}

/** What other partners administer of what is asked; service: null, where it is the whole organization. */
export interface Taken {
  readonly service: ProgramRules["administeredServices"][number] | null;
  readonly partner: { readonly id: string; readonly name: string };
}

export function takenBy(
  rules: Rules,
  administrators: readonly Administrator[],
  asking: Pick<Administrator, "partnerId" | "services">,
): Taken[] {
  const others = administrators.filter(({ partnerId }) => partnerId !== asking.partnerId);
  const by = ({ partnerId: id, partnerName: name }: Administrator) => ({ id, name });
  switch (rules.delegatedAdminPartnersPerCustomer) {
    case "many":
      return [];
    case "one":
      return others.slice(0, 1).map((other) => ({ service: null, partner: by(other) }));
    case "one-per-service":
      return rules.administeredServices
        .filter(({ id }) => covers(asking.services, id))
        .flatMap((service) => {
          const other = others.find(({ services }) => covers(services, service.id));
          return other ? [{ service, partner: by(other) }] : [];
        });
  }
}

export function covers(services: Services, id: string): boolean {
  return services === null || services.includes(id);
}

/** Both together; null is all. */
export function united(one: Services, other: Services): Services {
  return one === null || other === null ? null : [...new Set([...one, ...other])];
}

/** To the customer, which may know who the other one is. */
export function refuseAdministration(taken: readonly Taken[]): Refusal | null {
  const [first] = taken;
  if (!first) return null;
  if (first.service === null) return administrationTaken(first.partner.name);
  const told = (language: "en" | "it") => taken.map(({ service, partner }) => `${service?.name[language]} (${partner.name})`).join(", ");
  return {
    code: "service-administered",
    message: {
      en: `Your cloud allows one partner with administration for each service, and you have one already for: ${told("en")}.`,
      it: `Il tuo cloud consente un solo partner con l'amministrazione per ciascun servizio e ne hai già uno per: ${told("it")}.`,
    },
    nextStep: {
      en: "Remove that partner's admin roles first, or ask for an invitation for other services.",
      it: "Rimuovi prima i ruoli di amministratore di quel partner, oppure chiedi un invito per altri servizi.",
    },
  };
}

function administrationTaken(partner: string): Refusal {
  return {
    code: "delegated-administration-taken",
    message: {
      en: `${partner} administers your organization, and your cloud allows one partner at a time.`,
      it: `${partner} amministra la tua organizzazione e il tuo cloud consente un solo partner alla volta.`,
    },
    nextStep: { en: "Remove the other partner's admin roles first.", it: "Rimuovi prima i ruoli di amministratore dell'altro partner." },
  };
}

function toName({ administeredServices }: Rules): Localized {
  const known = (language: "en" | "it") => administeredServices.map(({ id, name }) => `${name[language]} (${id})`).join(", ");
  return { en: `Name one or more of: ${known("en")}.`, it: `Indica uno o più tra: ${known("it")}.` };
}

const servicesNotAsked: Refusal = {
  code: "services-not-asked",
  message: {
    en: "This request is for no particular services: it has no delegated administration, or your cloud has it for all services together.",
    it: "Questa richiesta non riguarda singoli servizi: è senza amministrazione delegata, oppure nel tuo cloud l'amministrazione vale per tutti i servizi insieme.",
  },
  nextStep: { en: "Leave the services out.", it: "Ometti i servizi." },
};

function servicesMissing(rules: Rules): Refusal {
  return {
    code: "services-missing",
    message: {
      en: "Your cloud allows one partner with administration for each service: choose for which ones you ask.",
      it: "Il tuo cloud consente un solo partner con l'amministrazione per ciascun servizio: scegli per quali la chiedi.",
    },
    nextStep: toName(rules),
  };
}

function serviceUnknown(rules: Rules): Refusal {
  return {
    code: "service-unknown",
    message: { en: "Your cloud has no such service.", it: "Nel tuo cloud questo servizio non esiste." },
    nextStep: toName(rules),
  };
}
