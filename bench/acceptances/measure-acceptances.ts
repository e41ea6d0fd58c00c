import { type Figure, median, medianRatio, takeTurns } from "../figures.ts";
import type { Installation } from "../installation.ts";
import { fire } from "../load/load.ts";
import { startServer } from "../server-process.ts";
import { requireSameRows, rowsWritten } from "./compare-rows.ts";
import { acceptByHand } from "./hand-written.ts";
import { type Acceptance, asRequest, prepareAcceptances, shownText } from "./prepare-acceptances.ts";

const connections = 16;

/** Invitations accepted over HTTP, against a hand-written statement that writes the same rows. */
export async function measureAcceptances(
  installation: Installation,
  { rounds, each }: { rounds: number; each: number },
): Promise<Figure[]> {
  const agreement = await shownText(installation);
  const server = await startServer({ ...installation.env, REQUESTS_PER_MINUTE: "10000000" });
  const overHttp = async (acceptances: readonly Acceptance[]) =>
    (await fire({ url: server.url, connections, requests: acceptances.map((acceptance) => asRequest(acceptance, agreement)) })).perSecond;
  const byHand = (acceptances: readonly Acceptance[]) =>
    acceptByHand(installation.env.DATABASE_URL ?? "", connections, acceptances, agreement);
  const prepare = (count: number) => prepareAcceptances(installation, count, "own");
  try {
    const [some, others] = [await prepare(connections), await prepare(connections)];
    requireSameRows(await rowsWritten(installation, () => overHttp(some)), await rowsWritten(installation, () => byHand(others)));
    const found = await takeTurns(rounds, {
      operation: async () => overHttp(await prepare(each)),
      hand: async () => byHand(await prepare(each)),
    });
    return [
      {
        what: `invitations accepted over HTTP, ${connections} connections`,
        measured: { value: median(found.operation), unit: "acceptances/s" },
        limit: {
          what: `one hand-written SQL statement with the same rows, ${connections} connections`,
          value: median(found.hand),
          unit: "acceptances/s",
        },
        ratio: medianRatio(found.operation, found.hand),
        target: { atLeast: 0.5 },
      },
    ];
  } finally {
    await server.stop();
  }
}
