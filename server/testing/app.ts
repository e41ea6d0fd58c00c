import pg from "pg";
import { V7Generator } from "uuidv7";
import { createApp } from "../app.ts";
import { hashPassword } from "../identity/index.ts";
import { setUpInstallation } from "../installation/index.ts";
import { realWorld } from "../platform/clock.ts";
import { type Context, readConfig, type World } from "../platform/index.ts";
import { testDatabase } from "./database.ts";

/** Everybody's password in tests. */
export const password = "correct horse battery staple";
export const publicUrl = "http://portal.test";

let hashing: Promise<string> | undefined;
export function passwordHash(): Promise<string> {
  hashing ??= hashPassword(password);
  return hashing;
}

export interface TestAppOptions {
  /** Where mails go; without a worker nothing leaves. */
  readonly smtpUrl?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The whole server on this worker's database, with a clock that can be moved. Close it at the end of the test file. */
export async function testApp(options: TestAppOptions = {}) {
  const { ownerUrl, secretKey } = await testDatabase();
  let ahead = 0;
  const ids = new V7Generator();
  const world: World = {
    ...realWorld,
    now: () => new Date(Date.now() + ahead),
    newId: () => ids.generateOrResetCore(Date.now() + ahead, 10_000).toString(),
  };
  const config = readConfig({
    DATABASE_URL: ownerUrl,
    SECRET_KEY: secretKey,
    PUBLIC_URL: publicUrl,
    SMTP_URL: options.smtpUrl ?? "smtp://127.0.0.1:9",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
    PORT: "0",
    LOOPBACK_PROVIDERS: "true",
    ...options.env,
  });
  const app = createApp(config, world, { checkAnswers: true });
  const system = (): Context => app.contextFor();
  await forgetOthersJobs(ownerUrl);
  await installOnce(system());
  return {
    ...app,
    config,
    ownerUrl,
    /** A context of nobody, for arranging things through front doors. */
    system,
    /** Lets time pass for this server. */
    advance: (milliseconds: number) => {
      ahead += milliseconds;
    },
  };
}

export type TestApp = Awaited<ReturnType<typeof testApp>>;

let forgotten = false;

/** Test files of one worker share a database: jobs that a file before this one left must not keep this one's worker busy. */
async function forgetOthersJobs(ownerUrl: string): Promise<void> {
  if (forgotten) return;
  forgotten = true;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("delete from graphile_worker._private_jobs").finally(() => client.end());
}

/** Test files of one worker share a database: the first one sets it up. */
async function installOnce(ctx: Context): Promise<void> {
  const hash = await passwordHash();
  await setUpInstallation(ctx, {
    name: "Test partner center",
    vendorName: "Vendor",
    country: "US",
    tenantDomain: "procura.test",
    administrator: { displayName: "Vera Vendor", userName: "vera", email: "vera@vendor.test", password: { hash } },
  });
}
