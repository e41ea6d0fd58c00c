import { authorize } from "../access/index.ts";
import { findPrograms, type Program, type ProgramRules, setProgramRule } from "../organizations/index.ts";
import { actingOrganization, type Context, notFound, record, transact } from "../platform/index.ts";
import { accountEvents } from "./events.ts";

/** Every program with its rules, for the vendor. Throws as authorize. */
export async function listPrograms(ctx: Context): Promise<Program[]> {
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, actingOrganization(ctx), "programs:program:update");
    return await findPrograms(tx);
  });
}

/**
 * The vendor says whether partners' people need a second factor before customers' pages open. It holds for the next request of
 * everybody in the program. Doing it again changes nothing. Throws DomainError `not-found`, and as authorize.
 */
export async function changeMultiFactorRule(ctx: Context, programId: string, rule: ProgramRules["partnerMultiFactor"]): Promise<Program> {
  return await transact(ctx, [], async (tx) => {
    const vendorId = actingOrganization(ctx);
    await authorize(tx, ctx, vendorId, "programs:program:update");
    const changed = await setProgramRule(tx, programId, { partnerMultiFactor: rule });
    if (changed === undefined) throw notFound();
    const { program, before } = changed;
    if (before.partnerMultiFactor !== rule) {
      const data = { programId, rule: "partnerMultiFactor", value: rule, previous: before.partnerMultiFactor };
      const subject = { kind: "program", id: null, name: program.name };
      await record(tx, ctx, [{ kind: accountEvents.programChanged, organizations: [vendorId], subject, data }]);
    }
    return program;
  });
}
