import { publicUrl, type TestApp } from "./app.ts";
import { expectPromised } from "./promises.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface BrowserAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  readonly body: any;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface BrowserOptions {
  /** Where it stands in the network. Give each test one of its own: attempts are counted by address. */
  readonly address: string;
  readonly userAgent?: string;
}

/** A browser with its cookies, for what happens before and around a session; for people who are signed in see `actors.ts`. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #app: TestApp;
  readonly #options: BrowserOptions;
  constructor(app: TestApp, options: BrowserOptions) {
    this.#app = app;
    this.#options = options;
  }

  async send(method: Method, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<BrowserAnswer> {
    const response = await this.#app.http.inject({
      method,
      url: `/api/v1${path}`,
      remoteAddress: this.#options.address,
      headers: {
        origin: publicUrl,
        "user-agent": this.#options.userAgent ?? "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        ...(this.cookies.size > 0 ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ") } : {}),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    for (const { name, value, maxAge, expires } of response.cookies) {
      if (value === "" || maxAge === 0 || (expires && expires.getTime() <= 0)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const isJson = String(response.headers["content-type"] ?? "").includes("json");
    const answered = isJson ? response.json() : response.body;
    expectPromised(method, path, response.statusCode, answered);
    return { status: response.statusCode, body: answered, headers: response.headers };
  }

  async signIn(signInName: string, password: string): Promise<BrowserAnswer> {
    return await this.send("POST", "/sessions", { signInName, password });
  }
}

let last = 0;

/** An address that no other test of this process uses. */
export function newAddress(): string {
  last++;
  return `10.${process.pid % 256}.${Math.floor(last / 250)}.${(last % 250) + 1}`;
}
