import type { Person } from "./actors.ts";
import { relate } from "./scenes.ts";

/** What partners of every kind have made for a customer, by the paths that lead to it. */
export async function foreignPartnerWork(agent: Person, admin: Person): Promise<Record<string, string>> {
  const { id } = await relate(agent, admin, { kind: "partner-account" });
  const account = await admin.post(`/relationships/${id}/accounts`, { email: agent.signInName, roleIds: [] });
  for (const kind of ["device", "line-of-business", "purchase-visibility"] as const) await relate(agent, admin, { kind });
  const customer = `/customers/${admin.organization.organization_id}`;
  const file = "Serial number,Manufacturer,Model\nTHEIRS-1,Contoso,Book";
  await agent.call("POST", `${customer}/device-uploads`, file, { headers: { "content-type": "text/csv" } });
  const address = "https://theirs.example";
  const app = await agent.post(`${customer}/apps`, {
    ...{ name: "Theirs", version: "1", description: "Theirs.", platform: "web" },
    ...{ installUrl: address, privacyUrl: address, supportUrl: address },
  });
  const purchase = await agent.post(`${customer}/purchases`, {
    ...{ agreementNumber: "1", productName: "Theirs", quantity: 1, purchasedOn: "2020-01-01", orderReference: null },
  });
  const device = (await admin.get("/devices")).body.items[0].id;
  return {
    "/partner-accounts/{userId}": account.body.userId,
    "/customers/{customerId}/accounts/{userId}": account.body.userId,
    "/devices/{id}": device,
    "/customers/{customerId}/devices/{deviceId}": device,
    "/apps/{id}": app.body.id,
    "/customers/{customerId}/apps/{appId}": app.body.id,
    "/customers/{customerId}/purchases/{purchaseId}": purchase.body.id,
  };
}
