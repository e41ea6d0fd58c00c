import { Resolver } from "node:dns/promises";
import { accessEvents, accessNotices, accessRoutes } from "./access/index.ts";
import { accountEvents, accountRoutes } from "./accounts/index.ts";
import { agreementEvents, agreementRoutes } from "./agreements/index.ts";
import { addApiReference } from "./api/index.ts";
import { appEvents, appNotices, appRoutes, appWork } from "./apps/index.ts";
import { createAuditRoutes } from "./audit/index.ts";
import { batchEvents, batchJobs, batchNotices, batchRoutes } from "./batches/index.ts";
import { credentialEvents, credentialRoutes } from "./credentials/index.ts";
import { deviceEvents, deviceRoutes, deviceWork } from "./devices/index.ts";
import { directoryEvents, directoryJobs, directoryNotices, directoryRoutes } from "./directory/index.ts";
import { createEnrollmentJobs, enrollmentEvents, enrollmentNotices, enrollmentRoutes } from "./enrollment/index.ts";
import { createFederationJobs, federationEvents, federationRoutes } from "./federation/index.ts";
import { authenticate, createIdentityJobs, factorNotices, identityEvents, identityNotices } from "./identity/index.ts";
import { importEvents, importJobs, importRoutes } from "./imports/index.ts";
import { installationEvents, installationRoutes } from "./installation/index.ts";
import { createMessagingJobs, messagingRoutes } from "./messaging/index.ts";
import { selectInstallation } from "./organizations/index.ts";
import { createPeopleJobs, peopleEvents, peopleNotices, peopleRoutes } from "./people/index.ts";
import type { Actor } from "./platform/context.ts";
import { appUrl } from "./platform/database/migrate.ts";
import { openDatabase } from "./platform/database/pool.ts";
import { addOperationRoutes } from "./platform/http/operation.ts";
import { addPortal } from "./platform/http/portal.ts";
import { buildHttp } from "./platform/http/server.ts";
import { type Config, type Context, type EventKind, type Jobs, type Notice, type Route, transact, type World } from "./platform/index.ts";
import { startWorker } from "./platform/jobs.ts";
import { createLog } from "./platform/log.ts";
import { createPlatformJobs } from "./platform/sweep.ts";
import { purchaseEvents, purchaseRoutes } from "./purchases/index.ts";
import { createRelationshipRoutes, relationshipEvents, relationshipJobs, relationshipNotices } from "./relationships/index.ts";
import { sessionRoutes } from "./session/index.ts";

/*
 * The composition root: the only file that knows every module. It chooses clock, ids and randomness, and puts the modules'
 * routes, events, notices and jobs together.
 */

export const eventKinds: readonly EventKind[] = [
  accessEvents,
  accountEvents,
  agreementEvents,
  appEvents,
  batchEvents,
  credentialEvents,
  deviceEvents,
  directoryEvents,
  enrollmentEvents,
  federationEvents,
  identityEvents,
  importEvents,
  installationEvents,
  peopleEvents,
  purchaseEvents,
  relationshipEvents,
].flatMap((kinds) => Object.values(kinds));

const notices: readonly Notice[] = [
  ...accessNotices,
  ...enrollmentNotices,
  ...identityNotices,
  ...factorNotices,
  ...peopleNotices,
  ...relationshipNotices,
  ...directoryNotices,
  ...batchNotices,
  ...appNotices,
];

/** By module, in the order in which the API's description shows them. */
export const routesByModule: Readonly<Record<string, readonly Route[]>> = {
  session: sessionRoutes,
  federation: federationRoutes,
  enrollment: enrollmentRoutes,
  access: accessRoutes,
  accounts: accountRoutes,
  people: peopleRoutes,
  installation: installationRoutes,
  credentials: credentialRoutes,
  agreements: agreementRoutes,
  relationships: createRelationshipRoutes([appWork, deviceWork]),
  imports: importRoutes,
  batches: batchRoutes,
  devices: deviceRoutes,
  apps: appRoutes,
  purchases: purchaseRoutes,
  directory: directoryRoutes,
  audit: createAuditRoutes(eventKinds),
  messaging: messagingRoutes,
};

export interface AppOptions {
  /** Hold every answer against its published shape; tests do. */
  readonly checkAnswers?: boolean;
}

export function createApp(config: Config, world: World, options: AppOptions = {}) {
  const log = createLog(config.LOG_LEVEL);
  const database = openDatabase(
    appUrl(config.DATABASE_URL, { secretKey: config.SECRET_KEY, appRole: config.DATABASE_APP_ROLE }),
    config.DATABASE_POOL_SIZE,
    (error) => log.warn({ err: error }, "database connection lost"),
  );
  const dns = new Resolver({ timeout: 3_000, tries: 2 });
  if (config.DNS_SERVERS !== undefined) dns.setServers(config.DNS_SERVERS.split(","));
  const settings = {
    publicUrl: config.PUBLIC_URL,
    secretKey: config.SECRET_KEY,
    centerName: config.CENTER_NAME,
    resolveTxt: (name: string) => dns.resolveTxt(name),
    loopbackProviders: config.LOOPBACK_PROVIDERS,
  };
  const http = buildHttp({
    log,
    world,
    database,
    settings,
    trustedProxies: config.TRUSTED_PROXIES,
    authenticate,
    routes: Object.values(routesByModule).flat(),
    requestsPerMinute: config.REQUESTS_PER_MINUTE,
    checkAnswers: options.checkAnswers ?? false,
  });
  addOperationRoutes(http, database);
  addApiReference(http, routesByModule, config.PUBLIC_URL);
  /** What work that no request asked for knows of its surroundings: a job, a sweeper, the demo's loader. */
  const contextFor = (actor: Actor = { kind: "system", name: "Procura" }, organizationId: string | null = null): Context => ({
    actor,
    organizationId,
    requestId: world.newId(),
    language: "en",
    now: world.now(),
    newId: world.newId,
    randomBytes: world.randomBytes,
    ipAddress: null,
    userAgent: null,
    log,
    database,
    settings,
  });

  const nameOfCenter = async () => settings.centerName ?? (await transact(contextFor(), [], selectInstallation))?.name;
  addPortal(http, config.WEB_ROOT ?? new URL("../web/dist", import.meta.url).pathname, nameOfCenter);

  return {
    http,
    log,
    database,
    contextFor,
    /** Does background jobs until `stop`. */
    startWorker: async () => {
      const messaging = createMessagingJobs({ notices, newContext: contextFor, smtp: { url: config.SMTP_URL, from: config.MAIL_FROM } });
      const parts = [
        messaging,
        createPlatformJobs(contextFor),
        createIdentityJobs(contextFor),
        createFederationJobs(contextFor),
        createEnrollmentJobs(contextFor),
        createPeopleJobs(contextFor),
        relationshipJobs(contextFor),
        importJobs(contextFor),
        batchJobs(contextFor),
        directoryJobs(contextFor),
      ];
      const worker = await startWorker(config.DATABASE_URL, together(parts), log);
      return {
        stop: async () => {
          await worker.stop();
          messaging.close();
        },
      };
    },
    close: async () => {
      await http.close();
      await database.close();
    },
  };
}

export type App = ReturnType<typeof createApp>;

/** A task that several modules answer (an organization has a new name) is done by each in turn; all are safe to repeat. */
function together(parts: readonly Jobs[]): Jobs {
  const byName = Map.groupBy(
    parts.flatMap((part) => Object.entries(part.tasks)),
    ([name]) => name,
  );
  const tasks = [...byName].map(([name, found]): [string, Jobs["tasks"][string]] => [
    name,
    async (...given) => {
      for (const [, task] of found) await task(...given);
    },
  ]);
  return { tasks: Object.fromEntries(tasks), cron: parts.flatMap((part) => part.cron) };
}
