import { authorize } from "../../access/index.ts";
import { requirePartnerAgreement } from "../../agreements/index.ts";
import { findOrganization, findProgram } from "../../organizations/index.ts";
import { actingOrganization, type Context, DomainError, invalidField, type Tx } from "../../platform/index.ts";
import { servicesAsked } from "../administrators/rules.ts";
import { rulesOfKind } from "../kinds.data.ts";
import { requireProvider } from "./joint-provider.ts";
import { type KindName, kindNamed } from "./kinds.ts";

export interface Ask {
  readonly kind: KindName;
  /** Not given: as far as the kind comes with it. */
  readonly includeDelegatedAdministration?: boolean | undefined;
  /** For which services administration is asked, where the program tells them apart. */
  readonly services?: readonly string[] | undefined;
  /** Of a joint invitation: the provider that becomes the customer's reseller as well. */
  readonly providerId?: string | undefined;
}

/** These can't ask at all, however they put it. */
const notForThem: readonly string[] = [
  "unavailable-in-program",
  "indirect-provider-required",
  "advisors-cannot-resell",
  "not-eligible-for-delegated-administration",
];

/** Whether the acting person and organization may ask for this now. Throws DomainError as the kind, the partner agreement and the provider say. */
export async function requireInviter(tx: Tx, ctx: Context, ask: Ask) {
  const partnerId = actingOrganization(ctx);
  const kind = kindNamed(ask.kind);
  await authorize(tx, ctx, partnerId, kind.actions.create);
  const partner = await findOrganization(tx, partnerId);
  const program = partner && (await findProgram(tx, partner.program_id));
  if (!partner || !program) throw new Error("an acting organization exists and has a program");
  const administration = ask.includeDelegatedAdministration ?? comesWithAdministration(ask.kind);
  const refused = kind.refuseRequest(partner, program.rules, administration);
  if (refused) throw new DomainError(notForThem.includes(refused.code) ? "forbidden" : "invalid", refused);
  const asked = servicesAsked(ask.kind, program.rules, administration, ask.services);
  if ("refusal" in asked) throw invalidField("services", asked.refusal.code, asked.refusal.message, asked.refusal.nextStep);
  await requirePartnerAgreement(tx, partner, program.rules);
  const provider = ask.providerId === undefined ? null : await requireProvider(tx, partner, ask.kind, ask.providerId);
  return { kind, partner, program, administration, services: asked.services && [...asked.services], provider };
}

function comesWithAdministration(kind: KindName): boolean {
  return kind !== "partnership" && rulesOfKind(kind).administration === "always";
}
