import { request } from "node:http";
import type { AddressInfo } from "node:net";
import Fastify from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DomainError } from "../errors.ts";
import { bodyStream, takeStreams } from "./body-stream.ts";
import type { Route } from "./route.ts";

const streams = "text/plain";
const app = Fastify({ forceCloseConnections: true });
/** What became of each upload: the bytes read, then the code of the end if it was no good one. */
const ends: [number, string][] = [];
let port: number;
beforeAll(async () => {
  takeStreams(app, [{ streams } as Route]);
  app.route({
    method: "PUT",
    url: "/",
    bodyLimit: 1_000_000,
    config: { route: { streams } },
    handler: async (incoming) => {
      let size = 0;
      try {
        for await (const bytes of bodyStream(incoming)) {
          size += bytes.length;
          if (bytes.includes("stop")) throw new Error("enough");
        }
        ends.push([size, "whole"]);
      } catch (error) {
        ends.push([size, error instanceof DomainError ? error.refusal.code : "thrown by the reader"]);
      }
      return "answered";
    },
  });
  await app.listen({ host: "127.0.0.1", port: 0 });
  port = (app.server.address() as AddressInfo).port;
});
afterAll(() => app.close());

/** Sends the pieces one after the other; the answer, or undefined if the connection ended without one. */
async function send(pieces: readonly (string | Buffer)[], breakOff = false): Promise<string | undefined> {
  const upload = request({ port, method: "PUT", headers: { "content-type": streams } });
  const answer = new Promise<string | undefined>((resolve) => {
    upload.on("error", () => resolve(undefined));
    upload.on("response", async (response) => resolve(Buffer.concat(await Array.fromAsync(response)).toString()));
  });
  for (const piece of pieces) await new Promise((resolve) => upload.write(piece, resolve));
  if (breakOff) setTimeout(() => upload.destroy(), 50);
  else upload.end();
  return await answer;
}

const mega = Buffer.alloc(400_000, "x");

test("a body is read to its end", async () => {
  expect(await send([mega, mega])).toBe("answered");
  expect(ends.pop()).toEqual([800_000, "whole"]);
});

test("a body beyond the limit is not, and its sender is answered", async () => {
  expect(await send([mega, mega, mega])).toBe("answered");
  expect(ends.pop()).toEqual([expect.any(Number), "body-too-large"]);
});

test("a sender that is still sending when the reader has had enough is answered", async () => {
  expect(await send(["stop", mega, mega])).toBe("answered");
  expect(ends.pop()).toEqual([expect.any(Number), "thrown by the reader"]);
});

test("a sender without an end is cut off", async () => {
  expect(await send(["stop", ...Array<Buffer>(100).fill(mega)])).toBeOneOf(["answered", undefined]);
  expect(ends.pop()).toEqual([expect.any(Number), "thrown by the reader"]);
});

test("a body that breaks off is told from one that ends", async () => {
  expect(await send([mega], true)).toBeUndefined();
  await expect.poll(() => ends.pop()).toEqual([expect.any(Number), "upload-broken"]);
});
