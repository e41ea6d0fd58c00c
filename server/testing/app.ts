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

/** The whole server on this test file's database, with a clock that can be moved. Close it at the end of the test file. */
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
  await install(system());
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

async function install(ctx: Context): Promise<void> {
  const hash = await passwordHash();
  await setUpInstallation(ctx, {
    name: "Test partner center",
    vendorName: "Vendor",
    country: "US",
    tenantDomain: "procura.test",
    administrator: { displayName: "Vera Vendor", userName: "vera", email: "vera@vendor.test", password: { hash } },
  });
}
