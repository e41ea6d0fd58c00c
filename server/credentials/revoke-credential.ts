import { authorize } from "../access/index.ts";
import { type Context, notFound, record, transact } from "../platform/index.ts";
import { credentialEvents } from "./events.ts";
import { revoke, selectCredential } from "./store.ts";

/** From the moment this returns no request gets in with the credential. Revoking it again changes nothing. */
export async function revokeCredential(ctx: Context, organizationId: string, id: string): Promise<void> {
  await transact(ctx, [organizationId], async (tx) => {
    const authority = await authorize(tx, ctx, organizationId, "credentials:credential:revoke");
    const credential = await selectCredential(tx, organizationId, id);
    if (credential === undefined) throw notFound();
    if (!(await revoke(tx, organizationId, id, ctx.now))) return;
    await record(tx, ctx, [
      {
        kind: credentialEvents.revoked,
        organizations: [organizationId],
        subject: { kind: "credential", id, name: credential.name },
        onBehalfOf: authority.onBehalfOf,
      },
    ]);
  });
}
