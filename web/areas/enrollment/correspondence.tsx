import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useLingui } from "@lingui/react/macro";
import type { EnrollmentApplication, EnrollmentDocument } from "@procura/sdk";
import { Moment } from "../../ui/moment.tsx";
import { Quote } from "../../ui/quote.tsx";
import { Section } from "../../ui/section.tsx";
import { DocumentList } from "./documents/document-list.tsx";
import { RejectionReasons } from "./rejection-reasons.tsx";

type Message = EnrollmentApplication["messages"][number];

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  entry: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface CorrespondenceProps {
  title: string;
  messages: readonly Message[];
  documents: readonly EnrollmentDocument[];
  documentPath: (id: string) => string;
}

/** What vendor and applicant have written to each other, with the documents that went along. */
export function Correspondence({ title, messages, documents, documentPath }: CorrespondenceProps) {
  const styles = useStyles();
  const { t } = useLingui();
  if (messages.length === 0) return null;
  const names: Record<Message["kind"], string> = { question: t`Question`, answer: t`Answer`, rejection: t`Rejection`, appeal: t`Appeal` };
  return (
    <Section title={title}>
      <ol className={styles.list}>
        {messages.map(({ id, kind, text, reasons, by, at }) => (
          <li key={id} className={styles.entry}>
            <Text weight="semibold">{names[kind]}</Text>
            <RejectionReasons codes={reasons} />
            <Quote>{text}</Quote>
            <DocumentList documents={documents.filter(({ messageId }) => messageId === id)} documentPath={documentPath} />
            <Text size={200} className={styles.quiet}>
              {by ? `${by} · ` : null}
              <Moment at={at} />
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}
