import { authorize } from "../../../access/index.ts";
import { actingOrganization, type Context, transact } from "../../../platform/index.ts";
import { selectTagNames } from "./store.ts";

const most = 20;

/** The tags that the partner uses already, in the order of the alphabet; with a beginning, those that begin so. */
export async function suggestTags(ctx: Context, beginning = ""): Promise<string[]> {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, partnerId, "customers:customer:read");
    return await selectTagNames(tx, partnerId, beginning, most);
  });
}
