import { authorize } from "../../../access/index.ts";
import {
  actingOrganization,
  actingUser,
  type Context,
  invalidField,
  notFound,
  record,
  type Tx,
  transact,
} from "../../../platform/index.ts";
import { relationshipEvents } from "../../events.ts";
import { mostTags } from "../rules.ts";
import { deleteTag, holdCustomer, insertTag, selectTags } from "./store.ts";
import { tagKey } from "./tag-key.ts";

/** The partner's admin agent puts a tag on a customer; again changes nothing. Answers all of the customer's tags. */
export async function addTag(ctx: Context, customerId: string, tag: string): Promise<string[]> {
  return await changing(ctx, customerId, async (tx, partnerId, tags) => {
    if (tags.some((own) => tagKey(own) === tagKey(tag))) return null;
    if (tags.length >= mostTags) throw tooManyTags();
    const { id, name } = actingUser(ctx);
    await insertTag(tx, partnerId, customerId, tag, { at: ctx.now, id, name });
    return relationshipEvents.customerTagged;
  });
}

/** Takes a tag off a customer; again changes nothing. */
export async function removeTag(ctx: Context, customerId: string, tag: string): Promise<string[]> {
  return await changing(ctx, customerId, async (tx, partnerId) =>
    (await deleteTag(tx, partnerId, customerId, tag)) ? relationshipEvents.customerUntagged : null,
  );
}

type TagEvent = typeof relationshipEvents.customerTagged | typeof relationshipEvents.customerUntagged;

/** One customer's tags change one after the other. work answers what happened, or null if nothing did. */
async function changing(
  ctx: Context,
  customerId: string,
  work: (tx: Tx, partnerId: string, tags: readonly string[]) => Promise<TagEvent | null>,
): Promise<string[]> {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, partnerId, "customers:customer:tag");
    const customer = await holdCustomer(tx, partnerId, customerId);
    if (!customer) throw notFound();
    const kind = await work(tx, partnerId, await tagsOf(tx, partnerId, customerId));
    // The words themselves stay out of the history: they are the partner's private notes, and the vendor reads every event.
    if (kind)
      await record(tx, ctx, [{ kind, organizations: [partnerId], subject: { kind: "customer", id: customerId, name: customer.name } }]);
    return await tagsOf(tx, partnerId, customerId);
  });
}

async function tagsOf(tx: Tx, partnerId: string, customerId: string): Promise<string[]> {
  return (await selectTags(tx, partnerId, [customerId])).get(customerId) ?? [];
}

function tooManyTags() {
  return invalidField(
    "tag",
    "too-many-tags",
    { en: `A customer has at most ${mostTags} tags.`, it: `Un cliente può avere al massimo ${mostTags} tag.` },
    { en: "Remove a tag that you no longer need.", it: "Rimuovi un tag che non ti serve più." },
  );
}
