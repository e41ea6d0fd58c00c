import type { Problem } from "../../imports/index.ts";

export interface ReportLine {
  readonly line: number;
  readonly outcome: "created" | "updated" | "unchanged" | "refused";
  readonly problem: Problem<string> | null;
  readonly networkId: string | null;
  readonly name: string | null;
}

/** What became of each line of a file, in its order. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly results: readonly ReportLine[];
}
