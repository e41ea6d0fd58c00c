// Holds all nets against the tree: `npm run check`, or some of them by name: `npm run check -- types sizes`.
import { boundaries } from "./checks/boundaries.ts";
import { generated } from "./checks/generated.ts";
import { isolation } from "./checks/isolation.ts";
import { licenses } from "./checks/licenses.ts";
import { lint } from "./checks/lint.ts";
import { messages } from "./checks/messages.ts";
import { type Findings, type Net, repository } from "./checks/net.ts";
import { operations } from "./checks/operations.ts";
import { sizes } from "./checks/sizes.ts";
import { types } from "./checks/types.ts";
import { unused } from "./checks/unused.ts";
import { vulnerabilities } from "./checks/vulnerabilities.ts";

const nets: readonly Net[] = [
  types,
  lint,
  boundaries,
  unused,
  licenses,
  vulnerabilities,
  generated,
  messages,
  operations,
  isolation,
  sizes,
];
const mostShown = 50;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !nets.some((net) => net.name === name));
if (unknown.length > 0) {
  console.error(`There is no net called ${unknown.join(", ")}. There are: ${nets.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}
const results = [];
for (const net of nets) if (wanted.length === 0 || wanted.includes(net.name)) results.push(await hold(net));
const failed = results.filter((passed) => !passed).length;
console.log(failed === 0 ? "\nAll nets hold." : `\n${failed} of ${results.length} nets caught something.`);
process.exit(failed === 0 ? 0 : 1);

async function hold({ name, look }: Net): Promise<boolean> {
  const begun = performance.now();
  const { looked, wrong, warnings = [] }: Findings = await look(repository).catch(broken);
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  const sign = wrong.length > 0 ? "✗" : warnings.length > 0 ? "!" : "✓";
  console.log(`${sign} ${name.padEnd(15)} ${looked} (${seconds} s)`);
  for (const line of wrong.slice(0, mostShown)) console.log(`    ${line}`);
  if (wrong.length > mostShown) console.log(`    and ${wrong.length - mostShown} more`);
  for (const line of warnings) console.log(`  ! ${line}`);
  return wrong.length === 0;
}

function broken(error: Error): Findings {
  return { looked: "nothing", wrong: [error.stack ?? error.message] };
}
