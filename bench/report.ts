import { mkdir, writeFile } from "node:fs/promises";
import { arch, cpus, release, totalmem, type } from "node:os";
import { type Figure, isMet, type Measure } from "./figures.ts";

export interface Report {
  readonly takenAt: string;
  readonly machine: Readonly<Record<string, string>>;
  readonly figures: readonly Figure[];
}

export function describeMachine(postgres: string): Record<string, string> {
  const processors = cpus();
  return {
    CPU: processors[0]?.model.trim() ?? "unknown",
    Cores: `${processors.length}, for load generator, server and PostgreSQL together`,
    Memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    System: `${type()} ${release()} ${arch()}`,
    Node: process.versions.node,
    PostgreSQL: `${postgres}, as it comes (durable commits, 128 MB shared buffers)`,
  };
}

/** Both forms: for programs and for people. */
export async function save(report: Report): Promise<void> {
  const folder = new URL("results/", import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL("results.json", folder), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(new URL("results.md", folder), asMarkdown(report));
}

export function asMarkdown({ takenAt, machine, figures }: Report): string {
  const header = ["What", "Measured", "Beside it, in the same run", "Ratio", "Target", ""];
  return [
    "# Benchmarks",
    `\`npm run bench\`, ${takenAt.slice(0, 10)}. Each two that are compared took turns; figures and ratios are medians over the rounds.\n`,
    ...Object.entries(machine).map(([name, value]) => `- ${name}: ${value}`),
    "",
    asRow(header),
    asRow(header.map(() => "---")),
    ...figures.map((figure) => asRow(asCells(figure))),
    "",
  ].join("\n");
}

function asCells(figure: Figure): string[] {
  const { what, measured, limit, ratio, target } = figure;
  return [
    what,
    asText(measured),
    limit ? `${asText(limit)} (${limit.what})` : "",
    ratio?.toFixed(2) ?? "",
    target ? asTarget(target, ratio === undefined ? measured.unit : "") : "",
    target ? (isMet(figure) ? "✓" : "✗ missed") : "",
  ];
}

function asTarget(target: NonNullable<Figure["target"]>, unit: string): string {
  return `${"atLeast" in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`} ${unit}`.trim();
}

function asText({ value, unit }: Measure): string {
  const text = value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(value >= 10 || Number.isInteger(value) ? 0 : 2);
  return `${text} ${unit}`;
}

function asRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
