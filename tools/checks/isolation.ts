import pg from "pg";
import { judgeIsolation, readPowerfulFunctions, readRelations } from "../../server/platform/database/isolation.ts";
import { sharedRelations } from "../../server/platform/database/shared-relations.ts";
import { onMigratedDatabase } from "../generate/database.ts";
import { count, type Findings, type Net } from "./net.ts";

export const isolation: Net = { name: "isolation", look };

async function look(): Promise<Findings> {
  return onMigratedDatabase(async (ownerUrl, appRole) => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      const [relations, functions] = [await readRelations(client, appRole), await readPowerfulFunctions(client)];
      const isolated = relations.filter((relation) => relation.isolated || relation.asInvoker).length;
      return {
        looked: `${count(relations.length, "table")}: ${isolated} isolated, ${Object.keys(sharedRelations).length} shared; ${count(functions.length, "function")} with the owner's rights`,
        wrong: judgeIsolation(relations, functions, sharedRelations),
      };
    } finally {
      await client.end();
    }
  });
}
