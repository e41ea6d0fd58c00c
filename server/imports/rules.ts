/**
 * Imports of customers (pure).
 *
 *   waiting ──send the file──▶ running ──its end──▶ finished
 *      │                        │   ▲
 *      │                      break send it again          what a broken upload did stays; repeating it is safe
 *      │                        ▼   │
 *      └──────a day passes──▶ failed
 *
 * A line is refused or, by what is known of its Microsoft ID,
 *   created     nobody had heard of the organization
 *   linked      other partners imported it before; it has not come itself
 *   unchanged   it is the partner's customer already
 * An organization that has come itself can decide itself: an import never attaches anybody to it.
 */
import type { ProgramRules } from "../organizations/index.ts";
import type { Refusal } from "../platform/index.ts";
import type { Problem } from "./explain.ts";
import type { Customer, ReadLine } from "./read-customer.ts";

export type Status = "waiting" | "running" | "finished" | "failed";
export type Outcome = "created" | "linked" | "unchanged" | "refused";

/** What is known of an organization that the file names. */
export interface Known {
  readonly id: string;
  readonly status: string;
  /** It has an active relationship with the partner. */
  readonly related: boolean;
  /** The vendor has suspended what the two had, and not lifted that. */
  readonly suspended: boolean;
}

export interface Facts {
  readonly partnerId: string;
  /** By Microsoft ID; whoever is not in it is unknown. */
  readonly known: ReadonlyMap<string, Known>;
  /** Lines of the same file that were not refused, by Microsoft ID. */
  readonly earlier: ReadonlyMap<string, number>;
}

export interface PlannedLine {
  readonly line: number;
  readonly microsoftId: string | null;
  readonly name: string | null;
  readonly outcome: Outcome;
  readonly problem: Problem | null;
  /** Of a line that is not refused. */
  readonly customer: Customer | null;
  /** Of an organization that exists. */
  readonly customerId: string | null;
}

/** What becomes of each line. How the file is cut into chunks makes no difference. */
export function planLines(lines: readonly ReadLine[], { partnerId, known, earlier }: Facts): PlannedLine[] {
  const seen = new Map(earlier);
  return lines.map((read) => {
    const told = { line: read.line, microsoftId: read.microsoftId, name: read.name };
    if (read.customer === null) return { ...told, outcome: "refused", problem: read.problem, customer: null, customerId: null };
    const { customer } = read;
    const organization = known.get(customer.microsoftId);
    const problem = refuseCustomer(organization, seen.get(customer.microsoftId), partnerId);
    if (problem) return { ...told, outcome: "refused", problem, customer: null, customerId: null };
    seen.set(customer.microsoftId, read.line);
    return { ...told, outcome: outcomeOf(organization), problem: null, customer, customerId: organization?.id ?? null };
  });
}

function refuseCustomer(known: Known | undefined, firstLine: number | undefined, partnerId: string): Problem | null {
  if (firstLine !== undefined) return { code: "id-repeated", parameters: { line: firstLine } };
  if (known === undefined || known.related) return null;
  if (known.id === partnerId) return { code: "own-organization", parameters: {} };
  if (known.suspended) return { code: "relationship-suspended", parameters: {} };
  return known.status === "imported" ? null : { code: "needs-acceptance", parameters: {} };
}

function outcomeOf(known: Known | undefined): Exclude<Outcome, "refused"> {
  if (known === undefined) return "created";
  return known.related ? "unchanged" : "linked";
}

export function countOutcomes(lines: readonly PlannedLine[]): Record<Outcome, number> {
  const counts = { created: 0, linked: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of lines) counts[outcome] += 1;
  return counts;
}

/** Whether an organization can import customers at all. */
export function refuseImporter(importer: { partner_kind: string | null }, rules: ProgramRules): Refusal | null {
  if (importer.partner_kind === null) return notAPartner;
  return rules.resellerRelationships === "unavailable" ? unavailableInProgram : null;
}

/** Whether the file may be sent now. */
export function refuseUpload(status: Status): Refusal | null {
  if (status === "running") return importRunning;
  return status === "finished" ? importFinished : null;
}

/** Nothing more may be written for an upload that is not the last one, or that was given up. */
export const importOvertaken: Refusal = {
  code: "import-overtaken",
  message: {
    en: "This upload took so long that it was given up, or the file was sent again meanwhile.",
    it: "Questo caricamento è durato tanto da essere considerato abbandonato, oppure nel frattempo il file è stato inviato di nuovo.",
  },
  nextStep: {
    en: "Look at the import; if it failed, send the file again: what is done is not done twice.",
    it: "Controlla l'importazione; se non è riuscita, invia di nuovo il file: ciò che è già stato fatto non viene ripetuto.",
  },
};
const notAPartner: Refusal = {
  code: "partner-required",
  message: { en: "Only partners have customers to import.", it: "Solo i partner hanno clienti da importare." },
  nextStep: { en: "Join the partner program first.", it: "Prima aderisci al programma partner." },
};
const unavailableInProgram: Refusal = {
  code: "unavailable-in-program",
  message: {
    en: "The program of your cloud has no reseller relationships, so there are no customers to import.",
    it: "Il programma del tuo cloud non prevede relazioni di rivendita, quindi non ci sono clienti da importare.",
  },
  nextStep: {
    en: "Ask the vendor how customers are added in your cloud.",
    it: "Chiedi al fornitore come si aggiungono i clienti nel tuo cloud.",
  },
};
const importRunning: Refusal = {
  code: "import-running",
  message: { en: "A file is being sent to this import already.", it: "A questa importazione si sta già inviando un file." },
  nextStep: { en: "Wait for its end.", it: "Attendi che termini." },
};
const importFinished: Refusal = {
  code: "import-finished",
  message: { en: "This import is finished.", it: "Questa importazione è terminata." },
  nextStep: { en: "Create another import for another file.", it: "Crea un'altra importazione per un altro file." },
};
