import type { KindName } from "../relationships/invitations/kinds.ts";
import type { Actor, Person } from "./actors.ts";

export interface Sent {
  readonly id: string;
  readonly token: string;
  readonly link: string;
}

/** A partner's person prepares an invitation and takes the link along; with `to`, Procura mails it. */
export async function invite(
  agent: Person,
  options: {
    kind?: KindName;
    administration?: boolean;
    services?: readonly string[];
    providerId?: string;
    to?: readonly string[];
    expiresInDays?: number;
  } = {},
): Promise<Sent> {
  const { kind = "reseller", to = [], expiresInDays, providerId, services } = options;
  const administration = options.administration ?? (kind === "reseller" || kind === "partnership" ? true : undefined);
  const drafted = await agent.post("/invitations", {
    kind,
    ...(administration === undefined ? {} : { includeDelegatedAdministration: administration }),
    ...(services === undefined ? {} : { services }),
    ...(providerId === undefined ? {} : { providerId }),
    ...(expiresInDays === undefined ? {} : { expiresInDays }),
  });
  if (drafted.status !== 201) throw new Error(`no invitation: ${JSON.stringify(drafted.body)}`);
  const { id, link, message } = drafted.body;
  const sent = await agent.post(`/invitations/${id}/sending`, { channel: to.length > 0 ? "procura" : "copy", to, message });
  if (sent.status !== 200) throw new Error(`not sent: ${JSON.stringify(sent.body)}`);
  return { id, link, token: link.split("#")[1] };
}

/** What a person sends who has read the agreement that the invitation shows and ticked the box. */
export async function consent(actor: Actor, { token }: Sent, country = "IT") {
  const preview = await actor.post("/invitation-previews", { token });
  if (preview.body.agreement === null) return { token };
  const { body } = await actor.get(`/agreements/${preview.body.agreement.key}?country=${country}&language=en`);
  return { token, agreement: { key: body.key, version: body.version, language: body.language, sha256: body.sha256 } };
}

export async function accept(admin: Person, invitation: Sent) {
  return await admin.post(`/invitations/${invitation.id}/acceptance`, await consent(admin, invitation, admin.organization.country));
}

/** Partner and customer work together; the answer is the relationship. */
export async function relate(agent: Person, admin: Person, options: Parameters<typeof invite>[1] = {}) {
  const accepted = await accept(admin, await invite(agent, options));
  if (accepted.status !== 201) throw new Error(`not accepted: ${JSON.stringify(accepted.body)}`);
  return accepted.body;
}

/** The vendor ends it, whatever is left under it. */
export async function endAsVendor(vera: Person, customerId: string, relationshipId: string): Promise<void> {
  const path = `/organizations/${customerId}/relationships/${relationshipId}/ending`;
  const ended = await vera.post(path, { reason: "The notice period is over." });
  if (ended.status !== 204) throw new Error(`not ended: ${JSON.stringify(ended.body)}`);
}

/** A reseller's person answers a provider's invitation. */
export async function authorizeProvider(admin: Person, { id, token }: Sent, administration = true) {
  return await admin.post(`/invitations/${id}/authorization`, { token, administration });
}

/** Provider and reseller are partners; the answer is the partnership, from the reseller's side. */
export async function bePartners(provider: Person, reseller: Person, administration = true) {
  const authorized = await authorizeProvider(reseller, await invite(provider, { kind: "partnership", administration }), administration);
  if (authorized.status !== 201) throw new Error(`not authorized: ${JSON.stringify(authorized.body)}`);
  return authorized.body;
}
