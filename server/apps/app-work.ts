import type { WorkOfKind } from "../relationships/index.ts";
import { selectPublished } from "./store.ts";

/** What is published wants support; what only waits or was rejected does not. */
export const appWork: WorkOfKind = {
  kind: "line-of-business",
  what: "apps",
  async find(tx, customerId, partnerId, names) {
    const published = await selectPublished(tx, customerId, partnerId);
    return { count: published.length, names: published.slice(0, names) };
  },
};
