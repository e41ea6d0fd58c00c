import Fastify from "fastify";
import pg from "pg";

// The limit: what Fastify and the driver do at best. One route, one prepared SELECT by primary key, pipelined, nothing else.
const clients = await Promise.all(
  Array.from({ length: Number(process.env.CONNECTIONS ?? 2) }, async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL, pipeline: true } as pg.ClientConfig);
    await client.connect();
    return client;
  }),
);
const app = Fastify();
let turn = 0;
app.get<{ Params: { id: string } }>("/organizations/:id", async (request) => {
  const client = clients[turn++ % clients.length] as pg.Client;
  const { rows } = await client.query({
    name: "one",
    text: "select organization_id, name, domain, country from organizations where organization_id = $1",
    values: [request.params.id],
  });
  return rows[0];
});
app.get("/health", async () => ({ status: "alive" }));
await app.listen({ host: "127.0.0.1", port: Number(process.env.PORT) });
process.on("SIGTERM", () => process.exit(0));
