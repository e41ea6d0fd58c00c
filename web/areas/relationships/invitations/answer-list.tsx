import { Badge, Text } from "@fluentui/react-components";
import { MailReadRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Invitation, type InvitationAnswer, received } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { usePagedList } from "../../../lib/paging.ts";
import { DataList } from "../../../ui/data-list.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FilterSelect } from "../../../ui/filter-select.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { invitationsKey } from "./invitations.ts";

type Said = InvitationAnswer["answer"];

/** Who said yes and who said no, with their reasons. */
export function AnswerList({ api, invitation }: { api: Api; invitation: Invitation }) {
  const { t } = useLingui();
  const [said, setSaid] = useState<Said | "">("");
  const names = { accepted: t`Accepted`, declined: t`Declined` };
  const answers = usePagedList(
    [...invitationsKey(api), "one", invitation.id, "answers", said],
    (page) =>
      received(
        api.client.GET("/invitations/{id}/answers", {
          params: { path: { id: invitation.id }, query: { ...page, ...(said ? { answer: said } : {}) } },
        }),
      ),
    { refetchInterval: 15_000 },
  );
  return (
    <>
      <FilterSelect
        label={t`Show`}
        value={said}
        onChange={setSaid}
        all={t`All answers`}
        options={[
          ["accepted", names.accepted],
          ["declined", names.declined],
        ]}
      />
      <DataList
        label={t`Answers`}
        list={answers}
        idOf={({ id }) => id}
        columns={[
          { key: "who", name: t`Organization`, width: 1.6, cell: ({ organization }) => <Text weight="semibold">{organization.name}</Text> },
          {
            key: "answer",
            name: t`Answer`,
            cell: ({ answer }) => (
              <Badge appearance="tint" color={answer === "accepted" ? "success" : "danger"}>
                {names[answer]}
              </Badge>
            ),
          },
          { key: "reason", name: t`Reason`, width: 1.6, cell: ({ reason }) => reason ?? "" },
          { key: "by", name: t`By`, cell: ({ by }) => by.name },
          { key: "at", name: t`When`, width: 1.5, cell: ({ at }) => <Moment at={at} /> },
        ]}
        empty={
          <EmptyState icon={<MailReadRegular />} title={said ? t`Nobody has answered like that` : t`Nobody has answered yet`}>
            <Trans>Each organization that accepts or declines appears here.</Trans>
          </EmptyState>
        }
      />
    </>
  );
}
