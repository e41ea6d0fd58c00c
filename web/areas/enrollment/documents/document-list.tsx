import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { EnrollmentDocument } from "@procura/sdk";
import { useApi } from "../../../app/session.ts";
import { useCommand } from "../../../lib/command.ts";
import { download } from "../../../lib/download.ts";
import { useFormats } from "../../../lib/formats.ts";
import { Moment } from "../../../ui/moment.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { useDocumentKinds } from "./document-kinds.ts";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  entry: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, "& > svg": { fontSize: "20px", flexShrink: 0 } },
  words: { display: "flex", flexDirection: "column", alignItems: "flex-start", flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface DocumentListProps {
  documents: readonly EnrollmentDocument[];
  /** Where a document's content is read. It is saved as a file, never shown by the portal. */
  documentPath: (id: string) => string;
  onRemove?: (document: EnrollmentDocument) => void;
}

export function DocumentList({ documents, documentPath, onRemove }: DocumentListProps) {
  const styles = useStyles();
  const { t } = useLingui();
  const formats = useFormats();
  const kinds = useDocumentKinds();
  const { organizationId } = useApi();
  const save = useCommand<EnrollmentDocument, void>(({ id, fileName }) => download(organizationId, documentPath(id), fileName));
  if (documents.length === 0) return null;
  return (
    <>
      <ul className={styles.list} aria-label={t`Documents`}>
        {documents.map((document) => (
          <li key={document.id} className={styles.entry}>
            <DocumentRegular aria-hidden="true" />
            <span className={styles.words}>
              <Link as="button" onClick={() => save.mutate(document)}>
                {document.fileName}
              </Link>
              <Text size={200} className={styles.quiet}>
                {kinds[document.kind] ?? document.kind} · {formats.bytes(document.size)} · <Moment at={document.uploadedAt} />
              </Text>
            </span>
            {onRemove ? (
              <Button size="small" appearance="subtle" onClick={() => onRemove(document)} aria-label={t`Remove ${document.fileName}`}>
                <Trans>Remove</Trans>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <ProblemBar error={save.error} />
    </>
  );
}
