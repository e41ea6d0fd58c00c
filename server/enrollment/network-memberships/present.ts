import { wordsForProblem } from "../../imports/index.ts";
import type { Context } from "../../platform/index.ts";
import type { ImportReport } from "./import-file.ts";
import type { SeenMembership } from "./list-memberships.ts";

export function presentMembership({ row, linkedTo, mayChange }: SeenMembership) {
  return {
    id: row.id,
    networkId: row.network_id,
    name: row.name,
    country: row.country,
    active: row.active,
    accountEmail: row.account_email,
    linkedTo,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
    allowedActions: mayChange ? ["enrollment:membership:update"] : [],
  };
}

export function presentReport({ dryRun, results }: ImportReport, { language }: Pick<Context, "language">) {
  const count = (outcome: string) => results.filter((result) => result.outcome === outcome).length;
  return {
    dryRun,
    lines: results.length,
    created: count("created"),
    updated: count("updated"),
    unchanged: count("unchanged"),
    refused: count("refused"),
    results: results.map(({ line, outcome, problem, networkId, name }) => {
      const words = problem && wordsForProblem(problem);
      const detail = words && [words.message[language], words.nextStep?.[language]].filter(Boolean).join(" ");
      return { line, outcome, code: problem?.code ?? null, detail, networkId, name };
    }),
  };
}
