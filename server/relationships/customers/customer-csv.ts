import type { CsvColumn, Localized } from "../../platform/index.ts";
import { namesOfKinds, splitKinds } from "../kinds.data.ts";
import type { ListedCustomer } from "./complete-customers.ts";

const words: Readonly<Record<string, Localized>> = {
  active: { en: "Active", it: "Attiva" },
  ended: { en: "Ended", it: "Terminata" },
  removed: { en: "Removed", it: "Rimossa" },
  none: { en: "None", it: "Nessuna" },
  invitation: { en: "Invitation", it: "Invito" },
  import: { en: "Import", it: "Importazione" },
};

/** What has no words is given as it is. */
const say = (word: string, language: keyof Localized) => words[word]?.[language] ?? word;
const instant = (at: Date | null) => at?.toISOString() ?? null;

/** No address, e-mail, domain or people: with or without delegated administration the file is the same. */
export const customerColumns: readonly CsvColumn<ListedCustomer>[] = [
  { title: { en: "Customer", it: "Cliente" }, value: ({ row }) => row.name },
  { title: { en: "Customer ID", it: "ID cliente" }, value: ({ row }) => row.customer_id },
  { title: { en: "Country", it: "Paese" }, value: ({ row }) => row.country },
  {
    title: { en: "Relationship", it: "Relazione" },
    value: ({ row }, language) =>
      splitKinds(row.kinds)
        .map((kind) => namesOfKinds[kind][language])
        .join(", "),
  },
  { title: { en: "Status", it: "Stato" }, value: ({ row }, language) => say(row.status, language) },
  {
    title: { en: "Suspended by the vendor since (UTC)", it: "Sospesa dal fornitore del cloud dal (UTC)" },
    value: ({ row }) => instant(row.suspended_at),
  },
  { title: { en: "Customer since (UTC)", it: "Cliente dal (UTC)" }, value: ({ row }) => instant(row.started_at) },
  { title: { en: "How it began", it: "Origine" }, value: ({ row }, language) => say(row.source_kind, language) },
  {
    title: { en: "Delegated administration", it: "Amministrazione delegata" },
    value: ({ row }, language) => say(row.administration, language),
  },
  {
    title: { en: "Administration since (UTC)", it: "Amministrazione dal (UTC)" },
    value: ({ row }) => instant(row.administration_since),
  },
  { title: { en: "Agreement version", it: "Versione del contratto" }, value: ({ row }) => row.agreement_version },
  { title: { en: "Agreement accepted (UTC)", it: "Contratto accettato (UTC)" }, value: ({ row }) => instant(row.agreement_accepted_at) },
  { title: { en: "Tags", it: "Tag" }, value: ({ tags }) => tags.join(", ") },
];
