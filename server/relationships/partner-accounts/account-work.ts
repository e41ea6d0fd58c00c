import { findUsers } from "../../identity/index.ts";
import type { WorkOfKind } from "../endings/active-work.ts";
import { mostAccounts } from "./rules.ts";
import { selectAccounts } from "./store.ts";

/** Accounts that open something: whoever is not active at the partner works nowhere. */
export const accountWork: WorkOfKind = {
  kind: "partner-account",
  what: "accounts",
  async find(tx, customerId, partnerId, names) {
    const accounts = await selectAccounts(tx, customerId, partnerId, null, mostAccounts);
    const users = await findUsers(
      tx,
      partnerId,
      accounts.map((account) => account.user_id),
    );
    const active = users.filter(({ status }) => status === "active").map((user) => user.display_name);
    return { count: active.length, names: active.toSorted().slice(0, names) };
  },
};
