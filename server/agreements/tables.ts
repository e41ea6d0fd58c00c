import type { DB } from "../platform/database/tables.gen.ts";

export type AgreementTables = Pick<DB, "agreement_texts" | "agreement_acceptances">;
