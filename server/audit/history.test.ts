import { setTimeout as wait } from "node:timers/promises";
import { parse } from "csv-parse/sync";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvOf, type EventKind, type NewEvent, record, transact } from "../platform/index.ts";
import { customer, type Person, partner, stranger, vendorPerson } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { eventColumns } from "./event-csv.ts";
import { exportEvents } from "./export-events.ts";

const done: EventKind = { kind: "history-test.done", name: { en: "Done", it: "Fatto" } };
const undone: EventKind = { kind: "history-test.undone", name: { en: "Undone", it: "Annullato" } };

let app: TestApp;
let owner: pg.Pool;
let vendor: Person;

beforeAll(async () => {
  app = await testApp();
  owner = new pg.Pool({ connectionString: app.ownerUrl });
  vendor = await vendorPerson(app);
});

afterAll(async () => {
  await Promise.all([app.close(), owner.end()]);
});

type Act = Partial<Pick<NewEvent, "kind" | "onBehalfOf" | "data">> & { subject?: string };

/** What a person did, as it stands in the histories of the organizations. */
async function did(person: Person, organizations: readonly string[], acts: readonly Act[], ctx = app.system()): Promise<string[]> {
  const { organization_id: organizationId, name: organizationName } = person.organization;
  const actor = { id: person.id, name: person.name, organizationId, organizationName };
  return transact(ctx, [organizationId], (tx) =>
    record(
      tx,
      ctx,
      acts.map(({ kind = done, subject = "something", ...rest }) => ({
        kind,
        organizations,
        actor,
        subject: { kind: "test", id: null, name: subject },
        ...rest,
      })),
    ),
  );
}

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly subject: { readonly name: string };
}

async function ids(reader: Person, query = ""): Promise<string[]> {
  const { status, body } = await reader.get<{ items: Item[] }>(`/events?limit=100${query}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.items.map((item) => item.id);
}

/** All pages of a list. */
async function pages(reader: Person, query: string, between: () => Promise<unknown> = async () => {}): Promise<string[]> {
  const all: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const answer: { body: { items: Item[]; nextCursor: string | null } } = await reader.get(
      `/events?${query}${cursor && `&cursor=${cursor}`}`,
    );
    all.push(...answer.body.items.map((item) => item.id));
    cursor = answer.body.nextCursor;
    await between();
  }
  return all;
}

describe("whose history it is", () => {
  it("decides who reads it: those whose act it was, those it was done for, the vendor, nobody else", async () => {
    const [ours, theirs, strangers] = [await partner(app), await customer(app), await customer(app)];
    const onBehalfOf = { id: theirs.id, name: theirs.organization.name, grantId: app.system().newId() };
    const [event] = await did(ours.agent, [theirs.id, ours.id], [{ onBehalfOf, subject: "a user", data: { field: "value" } }]);

    for (const reader of [theirs.admin, ours.owner, vendor]) {
      const { body } = await reader.get<{ items: Item[] }>(`/events?kind=${done.kind}`);
      expect(body.items.find((item) => item.id === event)).toEqual({
        id: event,
        kind: done.kind,
        at: expect.stringMatching(/Z$/),
        actor: { kind: "person", id: ours.agent.id, name: ours.agent.name, organization: { id: ours.id, name: ours.organization.name } },
        onBehalfOf: { id: theirs.id, name: theirs.organization.name },
        grantId: onBehalfOf.grantId,
        subject: { kind: "test", id: null, name: "a user" },
        data: { field: "value" },
        requestId: expect.any(String),
      });
    }
    expect(await ids(strangers.admin)).not.toContain(event);
  });

  it("is for those whose role lets them read it", async () => {
    const [ours, theirs] = [await partner(app), await customer(app)];
    for (const path of ["/events", "/events/export"]) {
      expect((await stranger(app).get(path)).status).toBe(401);
      expect((await theirs.user.get(path)).status).toBe(403);
      expect((await ours.colleague.get(path)).status).toBe(403);
      expect((await ours.owner.get(path, { headers: { "procura-organization": theirs.id } })).status).toBe(404);
    }
  });

  it("changes for nobody: not for the application, not for the owner of the database", async () => {
    const { id, admin } = await customer(app);
    const [event] = await did(admin, [id], [{}]);
    for (const change of ["update events set kind = 'x' where id = $1", "delete from events where id = $1"]) {
      await expect(owner.query(change, [event])).rejects.toThrow("never change");
      await expect(app.database.pool.query(change, [event])).rejects.toThrow("permission denied");
    }
    expect(await ids(admin)).toContain(event);
  });
});

describe("filters", () => {
  it("by time, to the millisecond", async () => {
    const { id, admin } = await customer(app);
    const instants: string[] = [];
    const events: (string | undefined)[] = [];
    for (let round = 0; round < 3; round++) {
      await wait(3);
      instants.push(new Date().toISOString());
      events.push((await did(admin, [id], [{}]))[0]);
    }
    const [first, second, third] = events;
    const [, from, to] = instants;
    expect(await ids(admin, `&kind=${done.kind}&from=${from}&to=${to}`)).toEqual([second]);
    expect(await ids(admin, `&kind=${done.kind}&from=${from}`)).toEqual([third, second]);
    expect(await ids(admin, `&kind=${done.kind}&to=${from}`)).toEqual([first]);
    expect(await ids(admin, `&to=2020-01-01T00:00:00Z`)).toEqual([]);
  });

  it("by the instant at which an operation began, even if its event was written later", async () => {
    const { id, admin } = await customer(app);
    const ctx = app.system();
    await wait(3);
    const between = new Date().toISOString();
    const [event] = await did(admin, [id], [{}], ctx);
    expect(await ids(admin, `&kind=${done.kind}&to=${between}`)).toEqual([event]);
    expect(await ids(admin, `&kind=${done.kind}&from=${between}`)).toEqual([]);
  });

  it("by person, kind and organization, alone and together", async () => {
    const [ours, theirs, others] = [await partner(app), await customer(app), await customer(app)];
    const forThem = { onBehalfOf: { id: theirs.id, name: theirs.organization.name, grantId: null } };
    const forOthers = { onBehalfOf: { id: others.id, name: others.organization.name, grantId: null } };
    const [agentForThem] = await did(ours.agent, [ours.id, theirs.id], [forThem]);
    const [helpdeskForThem] = await did(ours.helpdesk, [ours.id, theirs.id], [{ ...forThem, kind: undone }]);
    const [agentForOthers] = await did(ours.agent, [ours.id, others.id], [forOthers]);
    const [theirsThemselves] = await did(theirs.admin, [ours.id, theirs.id], [{ ...forThem, kind: undone }]);
    const mine = (query: string) => ids(ours.owner, query);

    expect(await mine(`&person=${ours.agent.id}&kind=${done.kind}`)).toEqual([agentForOthers, agentForThem]);
    expect(await mine(`&kind=${undone.kind}`)).toEqual([theirsThemselves, helpdeskForThem]);
    expect(await mine(`&organization=${theirs.id}`)).toEqual([theirsThemselves, helpdeskForThem, agentForThem]);
    expect(await mine(`&organization=${theirs.id}&kind=${undone.kind}`)).toEqual([theirsThemselves, helpdeskForThem]);
    expect(await mine(`&organization=${theirs.id}&person=${ours.agent.id}`)).toEqual([agentForThem]);
    expect(await mine(`&organization=${others.id}&kind=${undone.kind}`)).toEqual([]);
    expect(await pages(ours.owner, `organization=${theirs.id}&limit=1`)).toEqual([theirsThemselves, helpdeskForThem, agentForThem]);
  });

  it("refuses what is none", async () => {
    const { admin } = await customer(app);
    for (const query of [
      "from=yesterday",
      "person=anna",
      "organization=1",
      "who=anna",
      "limit=101",
      `cursor=${Buffer.from('["1"]').toString("base64url")}`,
    ]) {
      expect((await admin.get(`/events?${query}`)).status, query).toBe(422);
    }
  });
});

it("a history of a thousand is paged without gap or double while it grows", async () => {
  const { id, admin } = await customer(app);
  const all = await did(
    admin,
    [id],
    Array.from({ length: 1_000 }, (_, index) => ({ subject: `Number ${index}` })),
  );
  const read = await pages(admin, `limit=93&kind=${done.kind}`, () => did(admin, [id], [{}]));
  expect(read).toEqual(all.toSorted().toReversed());
});

/** A service that reads the organization's history. */
async function reading(organizationId: string, admin: Person) {
  const path = `/organizations/${organizationId}/api-credentials`;
  const { body } = await admin.post(path, { name: "reader", scopes: ["events:read"] });
  const credentialId: string = body.credential.id;
  const actor = { kind: "service" as const, id: credentialId, name: "reader", organizationId, scopes: ["events:read"], isVendor: false };
  return { ctx: { ...app.system(), organizationId, actor }, revoke: () => admin.delete(`${path}/${credentialId}`) };
}

describe("the export", () => {
  it("has everything the list has, for a spreadsheet, in the reader's language", async () => {
    const { id, admin } = await customer(app);
    await wait(2);
    const from = new Date().toISOString();
    const events = await did(admin, [id], [{ subject: 'Zoë "Z" O’Neill;\nläuft, 你好' }, { data: { a: 1 }, kind: undone }]);
    const { headers, body } = await admin.get<string>(`/events/export?from=${from}`, { headers: { "accept-language": "it" } });
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="events-\d{4}-\d\d-\d\d\.csv"$/);
    expect(body.startsWith("\uFEFF")).toBe(true);
    expect(body.split("\r\n")).toHaveLength(1 + 2 + 1);
    const [second, first] = parse(body, { bom: true, columns: true }) as Record<string, string>[];
    expect([first?.["Id evento"], second?.["Id evento"]]).toEqual(events);
    expect(first).toMatchObject({
      Tipo: done.kind,
      Chi: admin.name,
      Di: admin.organization.name,
      Oggetto: 'Zoë "Z" O’Neill;\nläuft, 你好',
    });
    expect(second).toMatchObject({ Tipo: undone.kind, Dettagli: '{"a":1}' });
  });

  it("has no cell that a spreadsheet would calculate", async () => {
    const { id, admin } = await customer(app);
    // The same cases hold the portal's own files (web/lib/csv.test.ts).
    const formulas = ["=HYPERLINK(1)", "+1", "-1+cmd|' /C calc'!A0", "@SUM(1)", "\r=1", "\n=1", "＝1", " =1", "|calc", "%1", ";1"];
    const apart = { "\t=1": "'\t'=1", ";=1": "';'=1", "Anna; =HYPERLINK(1)": "Anna;' =HYPERLINK(1)", "a; b - c = d": "a; b - c = d" };
    await did(
      admin,
      [id],
      [...formulas, ...Object.keys(apart)].map((subject) => ({ subject })),
    );
    const { body } = await admin.get<string>(`/events/export?kind=${done.kind}`);
    const cells = (parse(body, { bom: true, columns: true }) as Record<string, string>[]).map((row) => row.About).toReversed();
    expect(body).toContain(`"'\n=1"`);
    expect(cells).toEqual([...formulas.map((formula) => `'${formula}`), ...Object.values(apart)]);
  });

  it("ends when the right to read it does: its reader is disabled, its credential revoked", async () => {
    const { id, admin, deputy } = await customer(app);
    await did(
      admin,
      [id],
      Array.from({ length: 1_200 }, () => ({})),
    );
    const { ctx, revoke } = await reading(id, admin);
    const session = await owner.query("select id from sessions where user_id = $1", [deputy.id]);
    const person = {
      kind: "user" as const,
      id: deputy.id,
      name: deputy.name,
      organizationId: id,
      memberOf: [id],
      mustChangePassword: false,
      multiFactor: true,
      provenAt: new Date(),
    };
    const asPerson = { ...ctx, actor: { ...person, sessionId: session.rows[0].id } };
    const disable = () => admin.post(`/organizations/${id}/users/${deputy.id}/disabling`);
    for (const [reader, lose, code] of [
      [ctx, revoke, "credential-invalid"],
      [asPerson, disable, "sign-in-required"],
    ] as const) {
      const events = (await exportEvents(reader, { kind: done.kind }))[Symbol.asyncIterator]();
      for (let n = 0; n < 500; n++) expect((await events.next()).done).toBe(false);
      expect((await lose()).status).toBeLessThan(300);
      await expect(events.next()).rejects.toMatchObject({ refusal: { code } });
    }
  });

  it("streams: a reader who stops makes the reading of 20,000 rows stop too", async () => {
    const { id, admin } = await customer(app);
    const total = 20_000;
    for (let written = 0; written < total; written += 2_000) {
      await did(
        admin,
        [id],
        Array.from({ length: 2_000 }, (_, index) => ({ subject: `Number ${written + index}` })),
      );
    }
    const { ctx } = await reading(id, admin);
    let taken = 0;
    const counted = async function* () {
      for await (const event of await exportEvents(ctx, { kind: done.kind })) {
        taken++;
        yield event;
      }
    };
    const failures: unknown[] = [];
    const csv = csvOf(counted(), eventColumns([done]), { language: "en", log: { error: (failure: unknown) => failures.push(failure) } });
    const chunks = csv[Symbol.asyncIterator]();
    await chunks.next();
    await wait(300);
    const takenByThen = taken;
    expect(takenByThen).toBeLessThan(1_500);
    await wait(200);
    expect(taken).toBe(takenByThen);
    await chunks.return?.();
    await wait(50);
    expect({ taken, failures }).toEqual({ taken: takenByThen, failures: [] });

    const { body } = await admin.get<string>(`/events/export?kind=${done.kind}`);
    const rows = parse(body, { bom: true, columns: true }) as Record<string, string>[];
    expect(new Set(rows.map((row) => row["Event id"])).size).toBe(total);
    expect(rows).toHaveLength(total);
  }, 60_000);
});

it("event kinds have names in the caller's language", async () => {
  const { user } = await customer(app);
  const [english, italian] = [await user.get("/event-kinds"), await user.get("/event-kinds", { headers: { "accept-language": "it-IT" } })];
  const kinds = (answer: typeof english) => answer.body.items.map((item: { kind: string }) => item.kind);
  expect(new Set(kinds(english))).toEqual(new Set(kinds(italian)));
  expect(english.body.items).toContainEqual({ kind: "session.started", name: "Signed in" });
  expect(italian.body.items).toContainEqual({ kind: "session.started", name: "Accesso effettuato" });
});
