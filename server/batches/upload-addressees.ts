import { countWithChange } from "../identity/index.ts";
import { type Problem, readCsv } from "../imports/index.ts";
import { actingOrganization, type Context, clockOf, DomainError, enqueue, notFound, record, type Tx, transact } from "../platform/index.ts";
import { type ManyAsk, notToBeAsked, requireInviter } from "../relationships/index.ts";
import { type AddresseeLine, addresseeFile } from "./addressee-file.ts";
import { batchEvents } from "./events.ts";
import { batchOvertaken, mostLines, refuseUpload, type Status } from "./rules.ts";
import { sendTask } from "./send-task.ts";
import {
  addProgress,
  type BatchRow,
  insertLines,
  type NewLine,
  selectBatch,
  selectEarlierLines,
  startUpload,
  updateBatch,
} from "./store.ts";

/**
 * Takes the file of an announced batch as it arrives, a transaction per chunk of lines, and begins to send when all of it has been read.
 * If it breaks off, the batch is `failed` and nothing was sent.
 */
export async function uploadAddressees(ctx: Context, id: string, bytes: AsyncIterable<Buffer>, linesPerChunk = 1_000): Promise<BatchRow> {
  const now = clockOf(ctx);
  const batch = await begin(ctx, id);
  try {
    let lines = 0;
    for await (const chunk of readCsv(bytes, linesPerChunk, addresseeFile)) {
      lines += chunk.lines.length;
      if (lines > mostLines) throw new DomainError("invalid", tooManyLines);
      await readChunk(now(), batch, chunk.lines, chunk.bytes);
    }
    return await end(now(), batch);
  } catch (error) {
    await fail(now(), batch, failureOf(error)).catch((lost: unknown) => ctx.log.warn({ err: lost }, "the sweeper will end this batch"));
    throw error;
  }
}

async function begin(ctx: Context, id: string): Promise<BatchRow> {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const found = await selectBatch(tx, partnerId, id, "change");
    if (!found) throw notFound();
    await requireInviter(tx, ctx, asked(found));
    const refused = refuseUpload(found.status as Status, found.invited);
    if (refused) throw new DomainError("conflict", refused);
    return await startUpload(tx, found, ctx.now);
  });
}

async function readChunk(ctx: Context, batch: BatchRow, lines: readonly AddresseeLine[], bytes: number): Promise<void> {
  await transact(ctx, [], async (tx) => {
    const emails = [...new Set(lines.flatMap(({ email, problem }) => (problem === null && email !== null ? email : [])))];
    const [earlier, not] = [
      await selectEarlierLines(tx, batch, emails),
      await notToBeAsked(tx, ctx, batch.organization_id, batch.kind, emails),
    ];
    const judged = judge(lines, earlier, not);
    const count = (state: string) => judged.filter((line) => line.state === state).length;
    const goesOn = await addProgress(
      tx,
      batch,
      { lines: judged.length, skipped: count("skipped"), refused: count("refused"), bytes },
      ctx.now,
    );
    if (!goesOn) throw new DomainError("conflict", batchOvertaken);
    await insertLines(tx, batch, judged);
  });
}

/** How the file is cut into chunks makes no difference: earlier lines of it are known. */
function judge(lines: readonly AddresseeLine[], earlier: ReadonlyMap<string, number>, not: ReadonlyMap<string, string>): NewLine[] {
  const seen = new Map(earlier);
  return lines.map(({ line, email, company, language, problem }) => {
    const told = { line, email, company, language };
    if (problem !== null || email === null) return { ...told, state: "refused", problem };
    const first = seen.get(email);
    if (first !== undefined) return { ...told, state: "skipped", problem: { code: "address-repeated", parameters: { line: first } } };
    const code = not.get(email);
    if (code !== undefined) return { ...told, state: "skipped", problem: { code, parameters: {} } };
    seen.set(email, line);
    return { ...told, state: "waiting", problem: null };
  });
}

async function end(ctx: Context, { organization_id, id, uploads }: BatchRow): Promise<BatchRow> {
  return await transact(ctx, [], async (tx) => {
    const batch = await selectBatch(tx, organization_id, id, "change");
    if (!batch || batch.uploads !== uploads || batch.status !== "reading") throw new DomainError("conflict", batchOvertaken);
    await requireInviter(tx, ctx, asked(batch));
    const toSend = batch.lines - batch.skipped - batch.refused;
    if (batch.dry_run || toSend === 0) return await updateBatch(tx, batch, { status: "finished", ended_at: ctx.now, updated_at: ctx.now });
    const seconds = await countWithChange(tx, ctx, [{ limit: "addresseesOfBatches", subject: organization_id, points: toSend }]);
    if (seconds !== null) throw new DomainError("too-many", tooManyToday, { retryAfterSeconds: seconds });
    await record(tx, ctx, [
      {
        kind: batchEvents.batchStarted,
        organizations: [organization_id],
        subject: { kind: "invitation-batch", id, name: batch.file_name },
        data: { toSend, lines: batch.lines },
      },
    ]);
    await enqueueNext(tx, batch);
    return await updateBatch(tx, batch, { status: "sending", to_report: true, updated_at: ctx.now });
  });
}

/** At most one job per batch stands in line. */
export async function enqueueNext(tx: Tx, { organization_id, id }: Pick<BatchRow, "organization_id" | "id">, runAt?: Date): Promise<void> {
  await enqueue(tx, sendTask, { organizationId: organization_id, id }, { key: `batch:${id}`, ...(runAt ? { runAt } : {}) });
}

async function fail(ctx: Context, { organization_id, id, uploads }: BatchRow, failure: Problem<string>): Promise<void> {
  await transact(ctx, [organization_id], async (tx) => {
    const batch = await selectBatch(tx, organization_id, id, "change");
    if (!batch || batch.uploads !== uploads || batch.status !== "reading") return;
    await updateBatch(tx, batch, { status: "failed", failure: JSON.stringify(failure), ended_at: ctx.now, updated_at: ctx.now });
  });
}

export function asked({ kind, include_delegated_administration, services, provider_id: providerId }: BatchRow) {
  return {
    kind: kind as ManyAsk["kind"],
    includeDelegatedAdministration: include_delegated_administration,
    ...(services === null ? {} : { services }),
    ...(providerId === null ? {} : { providerId }),
  };
}

function failureOf(error: unknown): Problem<string> {
  if (!(error instanceof DomainError)) return { code: "internal-error", parameters: {} };
  return { code: error.refusal.code, parameters: error.kind === "invalid" ? (error.refusal.extra ?? {}) : {} };
}

const tooManyLines = {
  code: "too-many-lines",
  message: { en: `A batch has at most ${mostLines} lines.`, it: `Un invio ha al massimo ${mostLines} righe.` },
  nextStep: { en: "Split the file, with the header in each part.", it: "Dividi il file in più parti, ciascuna con l'intestazione." },
};
const tooManyToday = {
  code: "too-many-invitations",
  message: {
    en: "Your organization has invited as many addresses today as it may.",
    it: "Oggi la tua organizzazione ha già invitato tutti gli indirizzi consentiti.",
  },
  nextStep: { en: "Send the file again tomorrow.", it: "Invia di nuovo il file domani." },
};
