import { decide } from "./decide.ts";
import { health } from "./health.ts";
import { importCustomers } from "./import-customers.ts";
import { listCustomers } from "./list-customers.ts";

/** The part of the process that a command uses. */
export interface Terminal {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
}

export interface Command {
  readonly summary: string;
  readonly usage: string;
  /** Comes back with the exit code. */
  run(words: readonly string[], terminal: Terminal): Promise<number>;
}

export const commands: Readonly<Record<string, Command>> = {
  "import customers": {
    summary: "bring the customers of Partner Center's export (scope customers:import)",
    usage: "FILE.csv [--dry-run] [--errors-to FILE.csv]",
    run: importCustomers,
  },
  "customers list": { summary: "the partner's customers, by name (scope customers:read)", usage: "[--search WORDS]", run: listCustomers },
  decide: {
    summary: "may this person do this for this customer, now? (scope access:decide)",
    usage: "--person NAME|ID --customer ID --action ACTION | --role ID",
    run: decide,
  },
  health: { summary: "does the installation answer?", usage: "", run: health },
};
