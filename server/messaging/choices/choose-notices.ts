import { actingUser, type Context, notFound, type Tx, transact, withoutIdempotency } from "../../platform/index.ts";
import { selectChoices, upsertChoice } from "./store.ts";
import { type Topic, topics } from "./topics.data.ts";

export interface Choice {
  readonly topic: Topic;
  readonly byMail: boolean;
}

/** Which notices the person gets by mail; without a choice, all. */
export async function listChoices(ctx: Context): Promise<Choice[]> {
  const user = actingUser(ctx);
  return await transact(ctx, [user.organizationId], (tx) => choicesOf(tx, user));
}

/** Done twice it is done once. Throws `not-found` for a topic that there is not, security among them: those notices always come. */
export async function chooseNotices(ctx: Context, topic: string, byMail: boolean): Promise<Choice[]> {
  if (!topics.some(({ key }) => key === topic)) throw notFound();
  const user = actingUser(ctx);
  return await transact(withoutIdempotency(ctx), [user.organizationId], async (tx) => {
    await upsertChoice(tx, user, topic, byMail);
    return await choicesOf(tx, user);
  });
}

async function choicesOf(tx: Tx, user: { organizationId: string; id: string }): Promise<Choice[]> {
  const chosen = await selectChoices(tx, user);
  return topics.map((topic) => ({ topic, byMail: chosen.get(topic.key) ?? true }));
}
