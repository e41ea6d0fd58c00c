import { authorize } from "../../../access/index.ts";
import { actingOrganization, actingUser, type Context, DomainError, invalidField, record, transact } from "../../../platform/index.ts";
import { relationshipEvents } from "../../events.ts";
import type { SeenView } from "./list-views.ts";
import { mostOwn, mostShared, type ViewDraft } from "./rules.ts";
import { holdAndCount, insertView } from "./store.ts";

/** Keeps filters, order and columns under a name: for oneself, or for everybody who sees the organization's customers. */
export async function saveView(ctx: Context, shared: boolean, draft: ViewDraft): Promise<SeenView> {
  const [partnerId, person] = [actingOrganization(ctx), actingUser(ctx)];
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, partnerId, shared ? "customers:view:share" : "customers:customer:read");
    const owner = shared ? null : person.id;
    if ((await holdAndCount(tx, partnerId, owner)) >= (shared ? mostShared : mostOwn)) throw tooManyViews(shared);
    const row = await insertView(tx, draft, {
      organization_id: partnerId,
      id: ctx.newId(),
      user_id: owner,
      created_at: ctx.now,
      created_by_id: person.id,
      created_by_name: person.name,
    });
    if (!row) throw nameTaken();
    // A person's own order of things is nobody else's business; what others find changed has a history.
    if (shared) {
      const subject = { kind: "customer-view", id: row.id, name: row.name };
      await record(tx, ctx, [{ kind: relationshipEvents.viewShared, organizations: [partnerId], subject }]);
    }
    return { row, mayChange: true };
  });
}

export function nameTaken(): DomainError {
  return new DomainError(
    "conflict",
    {
      code: "view-name-taken",
      message: { en: "There is a view of this name already.", it: "Esiste già una vista con questo nome." },
      nextStep: { en: "Choose another name, or change that view.", it: "Scegli un altro nome oppure modifica quella vista." },
    },
    { fields: [{ path: "name", message: { en: "is the name of another view", it: "è il nome di un'altra vista" } }] },
  );
}

function tooManyViews(shared: boolean): DomainError {
  const most = shared ? mostShared : mostOwn;
  const [whose, di] = shared ? ["shared", "condivise"] : ["own", "personali"];
  return invalidField(
    "name",
    "too-many-views",
    {
      en: `There are ${most} ${whose} views already; there can't be more.`,
      it: `Esistono già ${most} viste ${di}: non se ne possono salvare altre.`,
    },
    { en: "Delete a view that is no longer needed.", it: "Elimina una vista che non serve più." },
  );
}
