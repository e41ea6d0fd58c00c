import { lookup } from "node:dns";
import http from "node:http";
import https from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

/*
 * An administrator of any organization names an address that this server then asks. It must not become a way into the network in
 * which the server stands: names are looked at when the connection is made, after all their resolving.
 */

const longestAnswer = 1_000_000;
const patienceMs = 10_000;

const inside = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  inside.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
  ["::", 127],
  ["64:ff9b::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  inside.addSubnet(network, bits, "ipv6");

export function isInside(address: string): boolean {
  return inside.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

class NotOutside extends Error {}

const lookOutside: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "");
    const [first] = addresses;
    if (first === undefined || addresses.some(({ address }) => isInside(address))) {
      return callback(new NotOutside("the name leads into the network of the server"), "");
    }
    if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

/** What openid-client asks with. onLoopback: also plain http to this very machine, which installations never allow and tests need. */
export function createGuardedFetch({ onLoopback }: { onLoopback: boolean }) {
  return async (
    address: string,
    init: { method?: string; headers?: object; body?: unknown; signal?: AbortSignal } = {},
  ): Promise<Response> => {
    const url = new URL(address);
    const host = url.hostname.replaceAll(/^\[|\]$/g, "");
    const here = onLoopback && (host === "localhost" || host === "127.0.0.1" || host === "::1");
    if (!here && (url.protocol !== "https:" || (isIP(host) !== 0 && isInside(host)))) throw new NotOutside("not an address outside");
    const { status, headers, body } = await ask(url, here, init);
    return new Response(status === 204 || status === 304 ? null : body, { status, headers });
  };
}

function ask(
  url: URL,
  here: boolean,
  { method = "GET", headers, body, signal }: Parameters<ReturnType<typeof createGuardedFetch>>[1] & object,
) {
  return new Promise<{ status: number; headers: Record<string, string>; body: Buffer<ArrayBuffer> }>((resolve, reject) => {
    const request = (url.protocol === "https:" ? https : http).request(
      url,
      {
        method,
        headers: Object.fromEntries(new Headers(headers as Record<string, string>)),
        timeout: patienceMs,
        ...(here ? {} : { lookup: lookOutside }),
        ...(signal ? { signal } : {}),
      },
      (response) => {
        const parts: Buffer[] = [];
        let length = 0;
        response.on("data", (part: Buffer) => {
          length += part.length;
          if (length > longestAnswer) response.destroy(new Error("the answer is too long"));
          else parts.push(part);
        });
        response.on("error", reject);
        response.on("end", () => {
          const flat = Object.entries(response.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
          resolve({ status: response.statusCode ?? 500, headers: Object.fromEntries(flat), body: Buffer.concat(parts) });
        });
      },
    );
    request.on("timeout", () => request.destroy(new Error("no answer in time")));
    request.on("error", reject);
    request.end(body === undefined || body === null ? undefined : String(body));
  });
}
