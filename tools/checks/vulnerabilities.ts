import { count, type Findings, type Net, runTool } from "./net.ts";

/** What `npm audit --json` prints. */
export interface AuditReport {
  readonly error?: { readonly code?: string; readonly summary?: string; readonly detail?: string };
  readonly message?: string;
  readonly vulnerabilities?: Readonly<Record<string, Vulnerability>>;
  readonly metadata?: { readonly dependencies: { readonly total: number; readonly prod: number } };
}
interface Vulnerability {
  readonly severity: "info" | "low" | "moderate" | "high" | "critical";
  readonly via: readonly (string | { readonly title: string; readonly url: string })[];
  readonly range: string;
}

export const vulnerabilities: Net = { name: "vulnerabilities", look };

async function look(root: string): Promise<Findings> {
  const { stdout, stderr } = await runTool("npm", ["audit", "--json", "--omit=dev", "--fetch-retries=1", "--fetch-timeout=20000"], root);
  return judge(stdout, stderr);
}

/** A registry without the audit service, or no network, is no reason to fail, and no reason to say that all is well. */
export function judge(stdout: string, stderr = ""): Findings {
  const report = parse(stdout);
  if (report?.vulnerabilities === undefined) {
    const why = report?.error?.summary || report?.message || stderr.trim().split("\n")[0] || "no answer";
    return { looked: "nothing", wrong: [], warnings: [`could not ask for known vulnerabilities: ${why}`] };
  }
  const found = Object.entries(report.vulnerabilities);
  const serious = found.filter(([, { severity }]) => severity === "high" || severity === "critical");
  const lesser = found.length - serious.length;
  return {
    looked: count(report.metadata?.dependencies.prod ?? 0, "production dependency", "production dependencies"),
    wrong: serious.map(inWords),
    warnings: lesser === 0 ? [] : [`${count(lesser, "known vulnerability", "known vulnerabilities")} below "high": see npm audit`],
  };
}

function parse(output: string): AuditReport | undefined {
  try {
    return JSON.parse(output) as AuditReport;
  } catch {
    return undefined;
  }
}

function inWords([name, { severity, via, range }]: [string, Vulnerability]): string {
  const reasons = via.map((reason) => (typeof reason === "string" ? `through ${reason}` : `${reason.title} ${reason.url}`));
  return `${name} ${range}: ${severity}: ${reasons.join("; ")}`;
}
