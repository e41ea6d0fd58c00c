import { authorize } from "../access/index.ts";
import { requireFreshSignIn } from "../identity/index.ts";
import { findProgram, type PartnerKind, requireAvailableKind, requireTellingName } from "../organizations/index.ts";
import { actingOrganization, type Context, invalidField, type Tx, transact, withoutIdempotency } from "../platform/index.ts";
import { type Added, addOrganization } from "./add-organization.ts";

export interface NewOrganization {
  readonly name: string;
  readonly country: string;
  readonly programId: string;
  /** Null: a customer, no partner. */
  readonly partnerKind: PartnerKind | null;
  readonly partnerNetworkId?: string | undefined;
  readonly administrator: { readonly displayName: string; readonly userName: string; readonly email: string };
}

/**
 * The vendor takes a partner or a customer in. Its first person is global administrator, a partner's also admin agent, with a temporary
 * password shown once. Throws DomainError `unknown-program`, `kind-unavailable`, `name-says-nothing` (422),
 * `network-id-linked` (409), `fresh-sign-in-required` (403), and as authorize.
 */
export async function takeOrganizationIn(ctx: Context, draft: NewOrganization): Promise<Added> {
  const { name, country, programId, partnerKind, partnerNetworkId, administrator } = draft;
  const permit = (tx: Tx) => authorize(tx, ctx, actingOrganization(ctx), "organizations:organization:create");
  // Looked at before passwords are hashed, which is slow; asked again where it counts.
  const program = await transact(withoutIdempotency(ctx), [], async (tx) => {
    await permit(tx);
    requireFreshSignIn(ctx);
    return await findProgram(tx, programId);
  });
  requireTellingName("name", name);
  if (!program) {
    throw invalidField("programId", "unknown-program", { en: "There is no such program.", it: "Questo programma non esiste." });
  }
  if (partnerKind !== null) requireAvailableKind(partnerKind, program.rules);
  return await addOrganization(
    ctx,
    {
      organization: {
        name,
        country,
        programId,
        ...(partnerKind === null ? { isCustomer: true } : { partnerKind }),
        ...(partnerNetworkId === undefined ? {} : { partnerNetworkId }),
      },
      people: [partnerKind === null ? administrator : { ...administrator, agentLevel: "admin-agents" }],
    },
    permit,
  );
}
