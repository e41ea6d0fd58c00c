import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";
import { Loading } from "../../ui/loading.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { batchesKey } from "./batches.ts";

/** What one line of a trial run would be sent; line: null for the first that would be sent anything. */
export function LineLetter({ api, batchId, line }: { api: Api; batchId: string; line: number | null }) {
  const { t } = useLingui();
  const query = useQuery({
    queryKey: [...batchesKey(api), "one", batchId, "letter", line],
    queryFn: () =>
      received(
        api.client.GET("/invitation-batches/{id}/letter", { params: { path: { id: batchId }, query: line === null ? {} : { line } } }),
      ),
    placeholderData: keepPreviousData,
  });
  const letter = query.data;
  const place = t`(here stands the link that only ${letter?.email ?? ""} gets)`;
  return (
    <Section title={t`The letter`} description={<Trans>As one line would get it. Choose another address below to see its letter.</Trans>}>
      {letter ? (
        <article
          aria-live="polite"
          aria-label={t`The letter to ${letter.email}`}
          style={{ overflowWrap: "anywhere" }}
          lang={letter.language}
        >
          <Text block>
            <Trans>
              Line {letter.line}, to {letter.email}
            </Trans>
          </Text>
          <Text block weight="semibold" style={{ marginBlock: "8px" }}>
            {letter.message.subject}
          </Text>
          <Text block style={{ whiteSpace: "pre-wrap" }}>
            {letter.message.body.replaceAll("{{link}}", () => place)}
          </Text>
        </article>
      ) : query.isPending ? (
        <Loading />
      ) : (
        <ProblemBar error={query.error} onRetry={() => void query.refetch()} />
      )}
    </Section>
  );
}
