import { type Figure, median, medianRatio, takeTurns } from "../figures.ts";
import type { Installation } from "../installation.ts";
import { type Fired, fire } from "../load/load.ts";
import { startScript, startServer } from "../server-process.ts";
import { decisionShots, lookUpShots } from "./questions.ts";

const connections = 64;
const batch = { connections: 4, questions: 1_000 };

/** Decisions over HTTP, one and a thousand to a request, against Fastify with one prepared SELECT. */
export async function measureDecisions(
  installation: Installation,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Figure[]> {
  const server = await startServer(installation.env);
  const bare = await startScript(new URL("bare-route.ts", import.meta.url), installation.env, "/health");
  try {
    const single = { url: server.url, connections, seconds, requests: await decisionShots(installation, connections * 100, 1) };
    const many = {
      url: server.url,
      connections: batch.connections,
      seconds,
      requests: await decisionShots(installation, batch.connections * 5, batch.questions),
    };
    const lookUp = { url: bare.url, connections, seconds, requests: await lookUpShots(installation, connections * 100) };
    const last: Record<string, Fired> = {};
    const perSecond = (name: string, fusillade: typeof single) => async () => {
      last[name] = await fire(fusillade);
      return last[name].perSecond;
    };
    const found = await takeTurns(rounds, {
      single: perSecond("single", single),
      bare: perSecond("bare", lookUp),
      many: perSecond("many", many),
    });
    const answers = found.many.map((requests) => requests * batch.questions);
    const limit = { what: "bare Fastify, one prepared SELECT by primary key, pipelined", value: median(found.bare), unit: "requests/s" };
    return [
      {
        what: `access decisions, one per request, ${connections} connections (p50 ${last.single?.p50} ms, p99 ${last.single?.p99} ms)`,
        measured: { value: median(found.single), unit: "requests/s" },
        limit,
        ratio: medianRatio(found.single, found.bare),
        target: { atLeast: 0.6 },
      },
      {
        what: `access decisions, 1,000 per request, ${batch.connections} connections (p50 ${last.many?.p50} ms, p99 ${last.many?.p99} ms)`,
        measured: { value: median(answers), unit: "decisions/s" },
        limit,
        ratio: medianRatio(answers, found.bare),
        target: { atLeast: 0.6 },
      },
    ];
  } finally {
    await server.stop();
    await bare.stop();
  }
}
