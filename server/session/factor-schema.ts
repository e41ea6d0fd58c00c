import { z } from "zod";
import { id, instant, text, wrong } from "../platform/index.ts";

const base64url = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[A-Za-z0-9_-]+$/, wrong({ en: "must be base64url", it: "deve essere in base64url" }))
    .meta({ examples: ["AZNvXnwae1KdLkyPOmseBw"] });

/** Apps show the digits in groups; people type the gap too. */
const code = z
  .string()
  .trim()
  .regex(
    /^(?:[0-9] ?){6}$/,
    wrong({ en: "must be the six digits that the app shows", it: "deve essere composto dalle sei cifre mostrate dall'app" }),
  )
  .meta({ examples: ["284913"] });

/** As `navigator.credentials.get` answers. */
export const passkeyAnswer = z.strictObject({
  challengeId: id,
  id: base64url(1_400),
  clientDataJson: base64url(4_000),
  authenticatorData: base64url(4_000),
  signature: base64url(4_000),
  userHandle: base64url(100).optional(),
});

const factorProof = {
  code: code.optional().describe("Of the authenticator app"),
  recoveryCode: z.string().trim().min(1).max(100).optional(),
  passkey: passkeyAnswer.optional(),
};
const exactlyOne = (proof: object) => Object.values(proof).filter((value) => value !== undefined).length === 1;
const oneProof = wrong({ en: "must have exactly one proof", it: "deve contenere una sola prova" });
const example = { examples: [{ code: "123456" }] };

export const secondStepBody = z.strictObject(factorProof).refine(exactlyOne, oneProof).meta(example);
export const proofBody = z
  .strictObject({ ...factorProof, password: z.string().min(1).max(500).optional().describe("Only without a second factor") })
  .refine(exactlyOne, oneProof)
  .meta(example);

export const halfSignIn = z.object({
  secondFactor: z.object({
    proofs: z.array(z.enum(["passkey", "totp", "recovery-code"])).describe("What can be proven next"),
    expiresAt: instant,
  }),
});

export const challenge = z.object({
  challengeId: id,
  options: z.looseObject({ challenge: z.string() }).describe("For the browser's WebAuthn functions, as JSON"),
});

const factorName = text(100).describe("By which the person knows it, e.g. My phone");
export const totpDraft = z.strictObject({ name: factorName });
export const codeBody = z.strictObject({ code });
export const factorChange = z.strictObject({ name: factorName });
export const passkeyDraft = z.strictObject({
  name: factorName,
  challengeId: id,
  id: base64url(1_400),
  clientDataJson: base64url(4_000),
  attestationObject: base64url(20_000),
  transports: z.array(z.string().max(30)).max(10).describe("How the browser reaches the authenticator, e.g. internal, usb"),
});

export const factor = z
  .object({ id, kind: z.enum(["totp", "passkey"]), name: z.string(), createdAt: instant, lastUsedAt: instant.nullable() })
  .meta({ id: "SecondFactor" });

export const factorList = z.object({
  items: z.array(factor),
  recoveryCodes: z.object({ left: z.int(), createdAt: instant.nullable() }),
  proofs: z
    .array(z.enum(["provider", "password", "passkey", "totp", "recovery-code"]))
    .describe("With what the person can prove once more who they are, before a sensitive act"),
});

const shownOnce = "Shown this once";
export const begunTotp = z.object({
  id,
  secret: z.string().nullable().describe(`${shownOnce}, to be typed into the app`),
  uri: z.string().nullable().describe(`${shownOnce}, for a QR code`),
});
export const addedFactor = z.object({
  recoveryCodes: z.array(z.string()).nullable().describe(`${shownOnce}, with the first second factor; null with later ones`),
});
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()).nullable().describe(shownOnce) });
