import type { Figure } from "../figures.ts";
import { type Installation, makeInstallation } from "../installation.ts";
import { comparePages, type ServedPages } from "../lists/compare-pages.ts";
import { startServer } from "../server-process.ts";
import { fillQueue } from "./fill-queue.ts";
import { queuePagesOf } from "./pages.ts";

const vendorOnly = { partners: 1, peoplePerPartner: 1, customers: 1 };

/** The time of a page of the vendor's queue of applications, with few cases and with many. */
export async function measureQueue(
  clusterUrl: string,
  cases: { few: number; many: number },
  rounds: { rounds: number; seconds: number },
): Promise<Figure[]> {
  const few = await serve(clusterUrl, "queue_few", cases.few);
  const many = await serve(clusterUrl, "queue_many", cases.many);
  try {
    const sizes = { few: `${cases.few.toLocaleString("en")} cases`, many: `${cases.many.toLocaleString("en")} cases` };
    return await comparePages("the vendor's queue", sizes, { few, many }, rounds);
  } finally {
    await few.stop();
    await many.stop();
  }
}

async function serve(clusterUrl: string, name: string, cases: number): Promise<ServedPages & { stop(): Promise<void> }> {
  const installation: Installation = await makeInstallation(clusterUrl, name, vendorOnly);
  await fillQueue(installation.owner, cases);
  const server = await startServer({ ...installation.env, REQUESTS_PER_MINUTE: "10000000" });
  const stop = async () => {
    await server.stop();
    await installation.close();
  };
  return { url: server.url, pages: await queuePagesOf(installation, server.url), stop };
}
