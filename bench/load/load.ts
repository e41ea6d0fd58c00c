import { fork } from "node:child_process";
import { once } from "node:events";

export interface Shot {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Fusillade {
  readonly url: string;
  readonly connections: number;
  readonly requests: readonly Shot[];
  /** For so long every connection sends its share of the requests, over and over. Without it each request is sent once. */
  readonly seconds?: number;
}

export interface Fired {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** As many requests as the server answers, from another process; fails unless every answer is a success. */
export async function fire(fusillade: Fusillade): Promise<Fired> {
  const child = fork(new URL("fire.ts", import.meta.url));
  try {
    child.send(fusillade);
    const [answer] = (await Promise.race([
      once(child, "message"),
      once(child, "exit").then(() => Promise.reject(new Error("the load generator gave up; its reason stands above"))),
    ])) as [Fired];
    return answer;
  } finally {
    child.kill();
  }
}
