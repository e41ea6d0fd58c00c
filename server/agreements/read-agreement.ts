import { type Context, notFound, type Tx, transact } from "../platform/index.ts";
import { chooseText } from "./rules.ts";
import { type AgreementHead, selectHeads, selectMarkdown } from "./store.ts";
import { toHtml } from "./to-html.ts";

/** Which text holds now for a country, in the wished language or else English. */
export async function currentText(
  tx: Tx,
  ctx: Context,
  key: string,
  country: string,
  language: string,
): Promise<AgreementHead | undefined> {
  return chooseText(await selectHeads(tx, key, ctx.now), country, language);
}

/** Anybody may read an agreement before deciding anything. */
export async function readAgreement(ctx: Context, key: string, country: string, language: string) {
  const [text, markdown] = await transact(ctx, [], async (tx) => {
    const head = await currentText(tx, ctx, key, country, language);
    if (!head) throw notFound();
    return [head, await selectMarkdown(tx, head)] as const;
  });
  return { ...text, html: await toHtml(markdown) };
}
