import { type Context, type Language, notFound, transact } from "../platform/index.ts";
import { draftedLetters, letterTo, type ManyAsk } from "../relationships/index.ts";
import { asReader } from "./list-batches.ts";
import { addresseeOf, onBehalfOf, ownLetter } from "./send-batch.ts";
import { selectBatch, selectWaiting } from "./store.ts";
import { asked } from "./upload-addressees.ts";

interface LetterAsk {
  readonly kind: ManyAsk["kind"];
  readonly includeDelegatedAdministration?: boolean | undefined;
  readonly services?: readonly string[] | undefined;
  readonly providerId?: string | undefined;
  readonly language?: Language | undefined;
  readonly expiresInDays?: number | undefined;
}

/** The letter that is drafted for what would be asked. Throws DomainError as drafting an invitation does. */
export async function readDraftedLetter(ctx: Context, { language, ...ask }: LetterAsk) {
  return await transact(ctx, [], async (tx) => (await draftedLetters(tx, ctx, ask)).letterIn(language ?? ctx.language));
}

/** What a line that waits would be sent now, in the name of who began the batch: of the first such line, or of the one asked for. */
export async function letterOfLine(ctx: Context, id: string, line: number | undefined) {
  return await asReader(ctx, async (tx, partnerId) => {
    const batch = await selectBatch(tx, partnerId, id, "read");
    const [waiting] = batch ? await selectWaiting(tx, batch, 1, line) : [];
    if (!batch || !waiting || (line !== undefined && waiting.line !== line)) throw notFound();
    const addressee = addresseeOf(waiting, batch);
    const ask = { ...asked(batch), expiresInDays: batch.expires_in_days };
    const { letterIn } = await draftedLetters(tx, onBehalfOf(ctx, batch), ask);
    return { line: waiting.line, ...addressee, message: letterTo(addressee, ownLetter(batch), letterIn) };
  });
}
