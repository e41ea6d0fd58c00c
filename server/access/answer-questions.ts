import { type Context, DomainError, type Language, transact } from "../platform/index.ts";
import { isAction } from "./actions.ts";
import { authorize } from "./authorize.ts";
import { wordsFor } from "./explain.ts";
import { findRole } from "./role-actions.ts";
import { type Asked, type Decision, decide, type Facts } from "./rules.ts";
import { readFacts } from "./store.ts";
import { noteUses } from "./uses/note-uses.ts";
import type { GrantUse } from "./uses/store.ts";

export interface AskedQuestion {
  readonly id?: string | undefined;
  readonly personId?: string | undefined;
  readonly signInName?: string | undefined;
  readonly customerId: string;
  readonly action?: string | undefined;
  readonly roleId?: string | undefined;
}

const nobody = "00000000-0000-0000-0000-000000000000";

/**
 * Answers up to 1,000 questions "may this person do this for this customer, now?", each with the path or the missing link.
 *
 * The vendor's services may ask about everybody. Others may ask about people at their own organization (as customer) and about
 * their own people (as partner); any other question is answered as if person and customer did not know each other.
 */
export async function answerQuestions(ctx: Context, questions: readonly AskedQuestion[]) {
  const asked = questions.map(read);
  const mayAskAll = await admitAsker(ctx);
  const facts = await readFacts(
    ctx.database,
    questions.map(({ personId, signInName, customerId }) => ({
      person: personId === undefined ? { signInName: signInName ?? "" } : { id: personId },
      customerId,
    })),
  );
  const uses: GrantUse[] = [];
  const answers = questions.map((question, index) => {
    const known = facts[index] as Facts;
    const visible = mayAskAll ? known : visibleTo(known, ctx.organizationId);
    const decision = decide(visible, asked[index] as Asked, ctx.now);
    uses.push(...useAt(ctx, visible, decision));
    return present(question.id, decision, ctx.language);
  });
  noteUses(ctx, uses);
  return { decidedAt: ctx.now, answers };
}

/** Somebody stands at the door when a service of the vendor or the customer asks; people only look, and a partner's own services could keep its grants in use by asking. */
function useAt({ actor, organizationId }: Context, { person, customer }: Facts, decision: Decision): GrantUse[] {
  if (actor.kind !== "service" || !decision.allowed || decision.grant === null || person === null || customer === null) return [];
  const { id, partnerId } = decision.grant;
  if (organizationId === partnerId) return [];
  return [{ customerId: customer.id, grantId: id, partnerId, userId: person.id, userName: person.name }];
}

/** True if the asker may ask about everybody. A service's right is in its credential, which was read with this request. */
async function admitAsker(ctx: Context): Promise<boolean> {
  if (ctx.actor.kind === "service") return ctx.actor.isVendor;
  return await transact(ctx, [], async (tx) => {
    const authority = await authorize(tx, ctx, ctx.organizationId ?? nobody, "access:decision:read");
    return authority.may("organizations:organization:read");
  });
}

function read(question: AskedQuestion, index: number): Asked {
  const { action, roleId } = question;
  if (action !== undefined) {
    if (isAction(action)) return { action };
    throw unknown(index, "action", action);
  }
  if (roleId !== undefined && findRole(roleId)) return { roleId };
  throw unknown(index, "roleId", roleId ?? "");
}

function unknown(index: number, field: string, value: string): DomainError {
  const shown = JSON.stringify(value.slice(0, 80));
  return new DomainError(
    "invalid",
    {
      code: "invalid-input",
      message: {
        en: `Question ${index + 1} asks for something that does not exist.`,
        it: `La domanda ${index + 1} chiede qualcosa che non esiste.`,
      },
      nextStep: { en: "See GET /api/v1/roles for roles and their actions.", it: "Vedi GET /api/v1/roles per i ruoli e le loro azioni." },
    },
    { fields: [{ path: `questions.${index}.${field}`, message: { en: `${shown} is not known`, it: `${shown} non esiste` } }] },
  );
}

/**
 * What an asker may know: of persons, those who belong to it or to a partner with a grant there; of others' organizations, only
 * what concerns its own people under its own grants, and no name without one.
 */
function visibleTo(facts: Facts, asker: string | null): Facts {
  const own = facts.customer?.id === asker;
  const memberships = own ? facts.memberships : facts.memberships.filter((membership) => membership.organizationId === asker);
  const grants = own ? facts.grants : facts.grants.filter((grant) => grant.partnerId === asker);
  const knowsPerson = memberships.length > 0 || facts.person?.organizationId === asker;
  const knowsCustomer = own || grants.length > 0;
  return {
    person: knowsPerson ? facts.person : null,
    customer: knowsCustomer || facts.customer === null ? facts.customer : { ...facts.customer, name: "" },
    memberships,
    grants,
  };
}

function present(id: string | undefined, decision: Decision, language: Language) {
  return {
    ...(id === undefined ? {} : { id }),
    allowed: decision.allowed,
    path: decision.path,
    missing: decision.allowed ? null : { ...decision.missing, detail: wordsFor(decision.missing).message[language] },
  };
}
