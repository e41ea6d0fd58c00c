#!/usr/bin/env node
import { ProcuraProblem } from "@procura/sdk";
import { commands } from "./commands.ts";
import { exit, UsageError } from "./outcome.ts";
import about from "./package.json" with { type: "json" };

const usage = `Usage: procura <command> [options]

${Object.entries(commands)
  .map(([name, { summary, usage: how }]) => `  ${name} ${how}\n      ${summary}`)
  .join("\n")}

Options of every command:
  --server URL         the installation (PROCURA_SERVER; default http://localhost:4400)
  --credential TEXT    an API credential (PROCURA_CREDENTIAL)
  --language en|it     of explanations (default en)
  --json               machine-readable output
  --help, --version

Exit code: 0 done, 1 done in part or the answer is no, 2 wrong use or failed`;

// Whoever reads what we print may have seen enough (`| head`).
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? exit.done : exit.failed));

process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  if (words.includes("--version")) return say(`procura ${about.version}`, exit.done);
  if (words.length === 0 || words.includes("--help")) return say(usage, words.length === 0 ? exit.failed : exit.done);
  const name = Object.keys(commands).find((candidate) => candidate.split(" ").every((word, index) => words[index] === word));
  try {
    if (name === undefined) throw new UsageError(`There is no command "${words.slice(0, 2).join(" ")}".`);
    return (await commands[name]?.run(words.slice(name.split(" ").length), process)) ?? exit.failed;
  } catch (error) {
    return complain(error);
  }
}

function complain(error: unknown): number {
  if (error instanceof UsageError) process.stderr.write(`${error.message}\nSee procura --help.\n`);
  else if (error instanceof ProcuraProblem) process.stderr.write(`${wordsOf(error)}\n`);
  else process.stderr.write(`${(error as Error).message}\n`);
  return exit.failed;
}

function wordsOf(problem: ProcuraProblem): string {
  const { details, errors } = problem;
  const next = details.code === "unreachable" ? "Check --server, and that the installation runs." : details.nextStep;
  return [
    `${details.detail ?? details.title} (${details.code})`,
    ...errors.map(({ path, message }) => `  ${path}: ${message}`),
    ...(next ? [next] : []),
  ].join("\n");
}

function say(text: string, code: number): number {
  process.stdout.write(`${text}\n`);
  return code;
}
