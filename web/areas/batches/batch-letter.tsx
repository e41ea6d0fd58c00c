import { Button, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type InvitationBatchDraft, type Message, received } from "@procura/sdk";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";
import { useForm } from "../../ui/form.ts";
import { Loading } from "../../ui/loading.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import type { RelationshipKind } from "../relationships/kinds.ts";
import { LetterFields } from "../relationships/request/letter-fields.tsx";
import { LinkMissing } from "../relationships/request/link-missing.tsx";
import { batchesKey } from "./batches.ts";

/** Where each one's link, and the name of the company, go. */
const [linkPlace, companyPlace] = ["{{link}}", "{{company}}"];

export function lacksLink(own: Message | null): boolean {
  return own !== null && !own.body.includes(linkPlace);
}

interface BatchLetterProps {
  api: Api;
  /** What is asked for, which the standard letter says. */
  ask: Pick<InvitationBatchDraft, "includeDelegatedAdministration" | "services" | "providerId" | "language" | "expiresInDays"> & {
    kind: RelationshipKind;
  };
  why: string;
  /** Null while the standard letter goes out. */
  own: Message | null;
  onOwn: (own: Message | null) => void;
  error: unknown;
}

/** The letter to many: the standard one, each in the language of its line, until it is edited; then that one, to everybody. */
export function BatchLetter({ api, ask, why, own, onOwn, error }: BatchLetterProps) {
  const { t } = useLingui();
  const form = useForm();
  const { includeDelegatedAdministration, services, ...rest } = ask;
  const query = {
    ...rest,
    includeDelegatedAdministration: includeDelegatedAdministration ? ("true" as const) : ("false" as const),
    ...(services ? { services: services.join(",") } : {}),
  };
  const drafted = useQuery({
    queryKey: [...batchesKey(api), "letter", query],
    queryFn: () => received(api.client.GET("/invitation-batches/letter", { params: { query } })),
    placeholderData: keepPreviousData,
  });
  const message = own ?? drafted.data?.message;
  return (
    <fieldset className={form.root} style={{ border: 0, margin: 0, padding: 0, minWidth: 0, maxWidth: "none" }}>
      <legend>
        <Text weight="semibold">
          <Trans>Your message</Trans>
        </Text>
      </legend>
      <ProblemBar error={drafted.error} />
      {drafted.isPending ? <Loading /> : null}
      {message ? (
        <>
          <LetterFields message={message} onChange={onOwn} error={error} />
          <Text>
            {t`${linkPlace} stands where each customer's own link goes, so it has to stay. Where you write ${companyPlace}, the company's name from the file is put in; nothing, if the file names none.`}
          </Text>
        </>
      ) : null}
      {lacksLink(own) && own ? (
        <LinkMissing why={why} onPutBack={() => onOwn({ ...own, body: `${own.body.trimEnd()}\n\n${linkPlace}\n` })} />
      ) : null}
      {own === null ? (
        <Text className={form.quiet}>
          <Trans>This is the standard message. Lines that name another language get it in that language.</Trans>
        </Text>
      ) : (
        <div className={form.actions}>
          <Text>
            <Trans>
              You have edited the message: everybody gets it like this, whatever you choose above and whatever language a line names.
            </Trans>
          </Text>
          <Button onClick={() => onOwn(null)}>
            <Trans>Use the standard message</Trans>
          </Button>
        </div>
      )}
    </fieldset>
  );
}
