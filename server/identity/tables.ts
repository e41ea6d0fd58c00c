import type { DB } from "../platform/database/tables.gen.ts";

export type IdentityTables = Pick<
  DB,
  | "users"
  | "sign_in_names"
  | "sessions"
  | "sign_ins"
  | "password_resets"
  | "sign_in_attempts"
  | "factors"
  | "recovery_codes"
  | "half_sign_ins"
  | "passkey_challenges"
> & {
  /** Owned by `credentials`; whoever looks a credential up notes that it was used. */
  api_credentials: Pick<DB["api_credentials"], "organization_id" | "id" | "last_used_at">;
};
