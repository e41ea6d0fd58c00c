import type { Terminal } from "./commands.ts";
import { readCall } from "./options.ts";
import { exit } from "./outcome.ts";

export async function health(words: readonly string[], { stdout, env }: Terminal): Promise<number> {
  const { server, json } = readCall(words, {}, env);
  const answer = await fetch(`${server}/health/ready`).catch((cause: Error) => cause);
  const ready = answer instanceof Response && answer.ok;
  const state = answer instanceof Response ? (ready ? "ready" : `not ready (${answer.status})`) : "no answer";
  stdout.write(json ? `${JSON.stringify({ server, ready, state })}\n` : `${server}: ${state}\n`);
  return ready ? exit.done : exit.partly;
}
