import { createServer } from "node:net";

/** A loopback port nobody listens on: the first free one of the wanted ports, else any. */
export async function freePort(...wanted: number[]): Promise<number> {
  for (const port of wanted) if (await portIsFree(port)) return port;
  return listenOnce(0);
}

export async function portIsFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const taken = typeof address === "object" && address ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}
