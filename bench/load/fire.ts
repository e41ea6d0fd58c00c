import autocannon from "autocannon";
import type { Fired, Fusillade, Shot } from "./load.ts";

// A process of its own: what makes the requests must not take its time from what answers them.
process.on("message", async ({ url, seconds, connections, requests }: Fusillade) => {
  const shares = share(requests, connections);
  let turn = 0;
  const started = performance.now();
  const result = await autocannon({
    url,
    connections,
    pipelining: 1,
    requests: shares[0] ?? [],
    setupClient: (client) => client.setRequests(shares[turn++] ?? []),
    ...(seconds === undefined ? { amount: requests.length } : { duration: seconds }),
  });
  const took = seconds ?? (performance.now() - started) / 1_000;
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} refusals and ${result.errors} broken connections: the figures would mean nothing`);
  process.send?.({ perSecond: result.requests.total / took, p50: result.latency.p50, p99: result.latency.p99 } satisfies Fired);
});

/** Each connection's own requests: no two ask the same at the same moment. */
function share(requests: readonly Shot[], connections: number): Shot[][] {
  if (requests.length % connections !== 0)
    throw new Error(`${requests.length} requests can't be shared evenly by ${connections} connections`);
  const each = requests.length / connections;
  return Array.from({ length: connections }, (_, index) => requests.slice(index * each, (index + 1) * each));
}
