import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { customer, partner, vendorPerson } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { testDatabase } from "../../testing/database.ts";
import { accept, invite } from "../../testing/scenes.ts";

let app: TestApp;
let role: pg.Pool;
let owner: pg.Pool;
beforeAll(async () => {
  app = await testApp();
  const { appUrl, ownerUrl } = await testDatabase();
  [role, owner] = [new pg.Pool({ connectionString: appUrl }), new pg.Pool({ connectionString: ownerUrl })];
});
afterAll(async () => {
  await Promise.all([role.end(), owner.end(), app.close()]);
});

/** What the application's role reads in a transaction that sees the organization. */
async function seeing(organizationId: string, sql: string, values: unknown[] = []) {
  const client = await role.connect();
  await client.query(`begin; set local procura.organizations = '{${organizationId}}'`);
  const { rows } = await client.query(sql, values).finally(() => client.query("rollback").finally(() => client.release()));
  return rows;
}

describe("whoever speaks as the application's role", () => {
  test("finds nobody by browsing, only by the whole sign-in name", async () => {
    const { admin, id } = await customer(app);
    for (const act of ["select count(*) from sign_in_names", "update sign_in_names set user_id = user_id", "delete from sign_in_names"]) {
      await expect(role.query(act)).rejects.toThrow("permission denied");
    }
    const found = await role.query("select user_id from user_ids_of_names(array[$1, 'nobody@nowhere.test'])", [admin.signInName]);
    expect(found.rows).toEqual([{ user_id: admin.id }]);
    expect((await role.query("select id from account_facts_by_name($1)", [admin.signInName])).rows).toEqual([{ id: admin.id }]);
    expect((await role.query("select * from account_facts($1, $2)", [id, admin.id])).rows).toEqual([]);
    expect(await seeing(id, "select id from account_facts($1, $2)", [id, admin.id])).toEqual([{ id: admin.id }]);
  });

  test("reads the installation's mails as the vendor only", async () => {
    const { id } = await customer(app);
    const vendor = await vendorPerson(app);
    const mail = app.system().newId();
    await owner.query(
      `insert into mails (organization_id, id, event_id, template, recipient, language, subject, data, status, give_up_at, created_at)
       values ($1, $2, $2, 'x', 'a@b.test', 'en', 's', '{}', 'sent', now(), now())`,
      [id, mail],
    );
    const mails = "select id from mails_of_installation(array['sent'], null, 100)";
    expect((await role.query(mails)).rows).toEqual([]);
    expect(await seeing(id, mails)).toEqual([]);
    expect(await seeing(vendor.organization.organization_id, mails)).toContainEqual({ id: mail });
  });

  test("changes neither who the vendor is nor what was accepted; not even the database's owner changes the latter", async () => {
    await expect(role.query("update installation set tenant_domain = tenant_domain")).rejects.toThrow("permission denied");
    const [{ agent }, { admin, id }] = [await partner(app), await customer(app)];
    expect((await accept(admin, await invite(agent))).status).toBe(201);
    for (const act of ["update agreement_acceptances set version = 'x'", "delete from agreement_acceptances"]) {
      await expect(seeing(id, act)).rejects.toThrow("permission denied");
      await expect(owner.query(`${act} where organization_id = $1`, [id])).rejects.toThrow("never change");
    }
  });
});
