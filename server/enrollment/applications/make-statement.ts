import { claimNetworkId, findOrganization, networkIdTaken } from "../../organizations/index.ts";
import { actingUser, type Context, DomainError, invalidField, record, transact } from "../../platform/index.ts";
import { attachDocuments } from "../documents/store.ts";
import { enrollmentEvents } from "../events.ts";
import { moveCase } from "../review/move-case.ts";
import { seeVendor } from "../vendor.ts";
import { alreadyPartner, applicationOpen } from "./begin-application.ts";
import { draftOf, submittedProfileOf } from "./draft.ts";
import { eventOf, loadToAct, type SeenApplication, see, standingOf } from "./load-application.ts";
import { stepsAfter } from "./rules.ts";
import { insertMessage, selectOtherOpen, updateApplication } from "./store.ts";

/**
 * The applicant answers the vendor's question, or appeals a rejection, with what it uploaded for that: the application goes back into
 * the queue. Throws DomainError `document-unknown` (422), `appeals-used-up`, `application-open`, `already-partner`,
 * `network-id-linked` (409), and as loadToAct.
 */
export async function makeStatement(
  ctx: Context,
  id: string,
  ifMatch: number | null,
  act: "answer" | "appeal",
  { text, documentIds }: { text: string; documentIds: readonly string[] },
): Promise<SeenApplication> {
  return await transact(ctx, [], async (tx) => {
    const loaded = await loadToAct(tx, ctx, id, act, ifMatch);
    const { row, status } = loaded;
    const messageId = ctx.newId();
    if (act === "appeal") {
      // Held, so that nobody begins another application meanwhile.
      const organization = await findOrganization(tx, row.organization_id, "change");
      if (organization?.partner_kind !== null) throw new DomainError("conflict", alreadyPartner);
      if (await selectOtherOpen(tx, row)) throw new DomainError("conflict", applicationOpen);
      const profile = submittedProfileOf(row);
      if (!(await claimNetworkId(tx, profile.networkId, row.organization_id, "reserved"))) throw networkIdTaken("networkProfile");
    }
    if (!(await attachDocuments(tx, row, [...new Set(documentIds)], messageId))) throw documentUnknown();
    const { id: userId, name } = actingUser(ctx);
    await insertMessage(tx, {
      ...{ organization_id: row.organization_id, application_id: id, id: messageId, kind: act, text },
      ...{ by_id: userId, by_name: name, at: ctx.now },
    });
    const changed = await updateApplication(tx, row, {
      ...stepsAfter(act, standingOf(row)),
      status,
      ...(act === "appeal" ? { appeals: row.appeals + 1, decided_at: null } : {}),
      updated_at: ctx.now,
    });
    await moveCase(tx, ctx, await seeVendor(tx), changed);
    const { email } = draftOf(row).primaryContact;
    const kind = act === "answer" ? enrollmentEvents.answered : enrollmentEvents.appealed;
    await record(tx, ctx, [eventOf(changed, kind, { email, documents: documentIds.length })]);
    return await see(tx, ctx, { ...loaded, row: changed });
  });
}

function documentUnknown(): DomainError {
  return invalidField(
    "documentIds",
    "document-unknown",
    { en: "One of the documents does not exist, or was sent before.", it: "Uno dei documenti non esiste oppure è già stato inviato." },
    { en: "Upload it again.", it: "Caricalo di nuovo." },
  );
}
