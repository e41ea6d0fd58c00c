import { marked } from "marked";
import { type Context, notFound, type Tx, transact } from "../platform/index.ts";
import { chooseText } from "./rules.ts";
import { type AgreementText, selectTexts } from "./store.ts";

/** The text that holds now for a country, in the wished language or else English. */
export async function currentText(
  tx: Tx,
  ctx: Context,
  key: string,
  country: string,
  language: string,
): Promise<AgreementText | undefined> {
  return chooseText(await selectTexts(tx, key, ctx.now), country, language);
}

/** Anybody may read an agreement before deciding anything. */
export async function readAgreement(ctx: Context, key: string, country: string, language: string) {
  const text = await transact(ctx, [], (tx) => currentText(tx, ctx, key, country, language));
  if (!text) throw notFound();
  return { ...text, html: await marked.parse(text.markdown, { async: true }) };
}
