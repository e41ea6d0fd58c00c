import { randomBytes } from "node:crypto";
import pg from "pg";
import { createApp } from "../server/app.ts";
import { hashPassword } from "../server/identity/index.ts";
import { setUpInstallation } from "../server/installation/index.ts";
import { migrate } from "../server/platform/database/migrate.ts";
import { hashSecret, makeToken, readConfig, realWorld } from "../server/platform/index.ts";
import { fillWorld, type WorldSize } from "./world/fill-world.ts";

/** A database with a world in it, and what a server on it is started with. */
export interface Installation {
  readonly env: Readonly<Record<string, string>>;
  /** The owner's connection: sees everything, to arrange and to look behind. */
  readonly owner: pg.Client;
  close(): Promise<void>;
}

// The same for all: databases of one PostgreSQL share the application's role, whose password follows from the key.
const secretKey = randomBytes(32).toString("hex");

/** What a server is started with on a database that has nothing yet, not even a schema. */
export async function emptyDatabase(
  clusterUrl: string,
  name: string,
): Promise<Record<"DATABASE_URL" | "SECRET_KEY", string> & Record<string, string>> {
  const cluster = new pg.Client({ connectionString: clusterUrl });
  await cluster.connect();
  await cluster.query(`create database ${name}`);
  await cluster.end();
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return {
    DATABASE_URL: url.href,
    SECRET_KEY: secretKey,
    PUBLIC_URL: "http://bench.test",
    SMTP_URL: "smtp://127.0.0.1:9",
    LOG_LEVEL: "warn",
  };
}

export async function makeInstallation(clusterUrl: string, name: string, size: WorldSize): Promise<Installation> {
  const env = await emptyDatabase(clusterUrl, name);
  await migrate(env.DATABASE_URL, { secretKey: env.SECRET_KEY });
  const app = createApp(readConfig(env), realWorld);
  await setUpInstallation(app.contextFor(), {
    name: "Bench",
    vendorName: "Vendor",
    country: "US",
    tenantDomain: "bench.test",
    administrator: {
      displayName: "Vera",
      userName: "vera",
      email: "vera@bench.test",
      password: { hash: await hashPassword("correct horse battery staple") },
    },
  });
  const owner = new pg.Client({ connectionString: env.DATABASE_URL });
  await owner.connect();
  await fillWorld(owner, size);
  return {
    env,
    owner,
    close: async () => {
      await owner.end();
      await app.close();
    },
  };
}

/** A credential for one of an organization's services, as the portal would make it. */
export async function makeCredential({ owner }: Installation, organizationId: string, scopes: readonly string[]): Promise<string> {
  const secret = randomBytes(32);
  const { rows } = await owner.query<{ id: string }>(
    `insert into api_credentials (organization_id, id, name, scopes, secret_hash, hint, created_at, created_by_id, created_by_name)
     values ($1, uuidv7(), 'Bench', $2, $3, 'none', now(), uuidv7(), 'Bench') returning id`,
    [organizationId, scopes, hashSecret(secret)],
  );
  return `procura_${makeToken(organizationId, rows[0]?.id ?? "", secret)}`;
}
