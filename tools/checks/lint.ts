import { count, type Findings, type Net, runTool } from "./net.ts";

interface Report {
  readonly summary: { readonly changed: number; readonly unchanged: number; readonly errors: number; readonly warnings: number };
  readonly diagnostics: readonly Diagnostic[];
}
interface Diagnostic {
  readonly severity: string;
  readonly message: string;
  readonly category: string;
  readonly location: { readonly path: string; readonly start?: { readonly line: number } };
}

export const lint: Net = { name: "lint", look };

async function look(root: string): Promise<Findings> {
  const { stdout, stderr } = await runTool(
    "biome",
    ["check", "--reporter=json", "--max-diagnostics=none", "--error-on-warnings", "."],
    root,
  );
  const report = parse(stdout);
  if (report === undefined) return { looked: "nothing", wrong: [`Biome did not answer: ${stderr}`] };
  const { changed, unchanged } = report.summary;
  return {
    looked: count(changed + unchanged, "file"),
    wrong: report.diagnostics.filter(({ severity }) => severity !== "info" && severity !== "hint").map(inWords),
  };
}

function parse(output: string): Report | undefined {
  try {
    return JSON.parse(output) as Report;
  } catch {
    return undefined;
  }
}

function inWords({ location, category, message }: Diagnostic): string {
  const text = category === "format" ? "is not formatted; run npm run format" : message;
  return `${location.path}:${location.start?.line ?? 0} ${category === "format" ? "" : `${category}: `}${text}`;
}
