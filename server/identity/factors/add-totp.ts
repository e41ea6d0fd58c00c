import {
  actingUser,
  type Context,
  DomainError,
  notFound,
  openSecret,
  sealSecret,
  transact,
  withoutIdempotency,
} from "../../platform/index.ts";
import { selectAccount } from "../store.ts";
import { type AddedFactor, beginChange, refuseTooMany, welcomeFactor } from "./change-factors.ts";
import { totpPurpose, wrong } from "./prove-factor.ts";
import { wrongCode } from "./rules.ts";
import { confirmFactor, deleteFactors, insertFactor, lockFactor } from "./store.ts";
import { presentTotp, stepOfCode, totpSecretBytes } from "./totp.ts";

export interface BegunTotp {
  readonly id: string;
  /** For typing into the app; shown this once. */
  readonly secret: string;
  /** The same as an address, for a QR code. */
  readonly uri: string;
}

/**
 * An authenticator app is about to be added: it counts once confirmTotp has seen a first code. One that was begun before is
 * forgotten. issuer: what the app shows the account under. Throws DomainError `fresh-sign-in-required` (403), `too-many-factors` (409).
 */
export async function beginTotp(ctx: Context, { name, issuer }: { name: string; issuer: string }): Promise<BegunTotp> {
  const { organizationId, id: userId } = actingUser(ctx);
  return await transact(ctx, [organizationId], async (tx) => {
    const { person, factors } = await beginChange(tx, ctx);
    refuseTooMany(factors);
    await deleteFactors(tx, person, "begun");
    const account = await selectAccount(tx, person);
    const secret = ctx.randomBytes(totpSecretBytes);
    const id = ctx.newId();
    await insertFactor(tx, {
      organization_id: organizationId,
      id,
      user_id: userId,
      kind: "totp",
      name,
      created_at: ctx.now,
      sealed_secret: sealSecret(ctx.settings.secretKey, totpPurpose, id, secret, ctx.randomBytes(12)),
      last_step: 0,
    });
    return { id, ...presentTotp(secret, issuer, account?.sign_in_name ?? "") };
  });
}

/**
 * The app's first code shows that it works: from now on it is asked for. Throws DomainError `wrong-code` (422), `not-found`, and as
 * beginTotp.
 */
export async function confirmTotp(ctx: Context, id: string, code: string): Promise<AddedFactor> {
  const { organizationId } = actingUser(ctx);
  return await transact(withoutIdempotency(ctx), [organizationId], async (tx) => {
    const { person, factors } = await beginChange(tx, ctx);
    const begun = await lockFactor(tx, person, id);
    if (begun === undefined || begun.sealed_secret === null) throw notFound();
    if (begun.confirmed_at !== null) throw alreadyConfirmed();
    const step = stepOfCode(openSecret(ctx.settings.secretKey, totpPurpose, id, begun.sealed_secret), code, ctx.now);
    if (step === null) throw wrong("code", wrongCode);
    await confirmFactor(tx, person, id, step, ctx.now);
    return await welcomeFactor(tx, ctx, person, factors, { id, name: begun.name, kind: "totp" });
  });
}

function alreadyConfirmed(): DomainError {
  return new DomainError("conflict", {
    code: "factor-already-confirmed",
    message: { en: "This app has been added already.", it: "Questa app è già stata aggiunta." },
    nextStep: { en: "Look at the list of your second factors.", it: "Consulta l'elenco dei tuoi secondi fattori." },
  });
}
