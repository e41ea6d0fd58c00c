import { received } from "@procura/sdk";
import type { Terminal } from "./commands.ts";
import { clientOf, readCall } from "./options.ts";
import { exit, UsageError } from "./outcome.ts";

const options = { person: { type: "string" }, customer: { type: "string" }, action: { type: "string" }, role: { type: "string" } } as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Asks one question and prints the path, or how far it got and what is missing. Exit code 1 means no. */
export async function decide(words: readonly string[], { stdout, env }: Terminal): Promise<number> {
  const call = readCall(words, options, env);
  const { person, customer, action, role } = call.values;
  if (!person || !customer || (action === undefined) === (role === undefined)) {
    throw new UsageError("Name --person, --customer, and either --action or --role.");
  }
  const question = {
    ...(uuid.test(person) ? { personId: person } : { signInName: person }),
    customerId: customer,
    ...(action === undefined ? { roleId: role ?? "" } : { action }),
  };
  const { answers } = await received(clientOf(call).POST("/access/decisions", { body: { questions: [question] } }));
  const [answer] = answers;
  if (!answer) throw new Error("The server gave no answer.");
  if (call.json) stdout.write(`${JSON.stringify(answer)}\n`);
  else {
    stdout.write(answer.allowed ? "Yes\n" : "No\n");
    for (const step of answer.path) stdout.write(`  ${step.kind.padEnd(10)} ${step.name}\n`);
    if (answer.missing) stdout.write(`  missing    ${answer.missing.detail} (${answer.missing.code})\n`);
  }
  return answer.allowed ? exit.done : exit.partly;
}
