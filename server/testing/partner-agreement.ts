import type { Actor } from "./actors.ts";

/** What somebody sends who has read the partner agreement. */
export async function partnerAgreementText(owner: Actor) {
  const { body } = await owner.get("/agreements/partner-agreement?language=en");
  return { key: body.key, version: body.version, language: body.language, sha256: body.sha256 };
}

/** A global administrator of a partner signs the partner agreement, without which the partner can't transact. */
export async function signPartnerAgreement(owner: Actor, partnerId: string): Promise<void> {
  const signed = await owner.post(`/organizations/${partnerId}/partner-agreement/signature`, {
    agreement: await partnerAgreementText(owner),
  });
  if (signed.status !== 200) throw new Error(`not signed: ${JSON.stringify(signed.body)}`);
}
