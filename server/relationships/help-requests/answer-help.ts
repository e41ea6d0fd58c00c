import { asVendor } from "../../access/index.ts";
import { actingUser, alsoSee, type Context, DomainError, notFound, record, transact } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { selectBetween } from "../store.ts";
import { factsOf } from "./ask-for-help.ts";
import { refuseAnswer } from "./rules.ts";
import { type HelpRow, lockHelp, updateHelp } from "./store.ts";

/** The vendor answers, and closes if nothing is left to do. Throws DomainError `help-request-closed` (409). */
export async function answerHelp(ctx: Context, customerId: string, id: string, answer: { note: string; close: boolean }): Promise<HelpRow> {
  const person = actingUser(ctx);
  return await transact(ctx, [customerId], async (tx) => {
    await asVendor(tx, ctx, "relationships:help:answer");
    const help = await lockHelp(tx, customerId, id);
    if (!help) throw notFound();
    const refused = refuseAnswer(help.status);
    if (refused) throw new DomainError("conflict", refused);
    await alsoSee(tx, [help.partner_id]);
    const answered = await updateHelp(tx, help, {
      status: answer.close ? "closed" : "answered",
      note: answer.note,
      answered_at: ctx.now,
      answered_by_name: person.name,
    });
    // What the vendor says of a customer is for who still works with it.
    const between = await selectBetween(tx, customerId, help.partner_id);
    const related = between.some((one) => one.suspended_at === null);
    await record(tx, ctx, [
      {
        kind: relationshipEvents.helpAnswered,
        organizations: related ? [help.partner_id, customerId] : [customerId],
        ...factsOf(answered, { note: answer.note, closed: answer.close, related }),
      },
    ]);
    return answered;
  });
}
