import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../../lib/api.ts";
import { ButtonLink } from "../../../ui/links.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { reviewsQuery } from "./reviews.ts";

/** While a review of partners' access waits for decisions: how many, until when, and the way there. */
export function ReviewNotice({ api }: { api: Api }) {
  const reviews = useQuery(reviewsQuery(api));
  const open = reviews.data?.items.find(({ state }) => state !== "done");
  if (!open) return null;
  const left = open.lines.filter(({ state }) => state === "open").length;
  return (
    <MessageBar intent={open.state === "overdue" ? "warning" : "info"} layout="multiline">
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        <MessageBarTitle>
          {open.state === "overdue" ? (
            <Trans>The review of partners' access is overdue.</Trans>
          ) : (
            <Trans>A review of partners' access is open.</Trans>
          )}
        </MessageBarTitle>{" "}
        <Trans>
          Still to decide: {left}. Please finish by <Moment at={open.dueAt} dateOnly />.
        </Trans>
      </MessageBarBody>
      <MessageBarActions>
        <ButtonLink size="small" to="/o/$organizationId/access-reviews" params={{ organizationId: api.organizationId }}>
          <Trans>Open the review</Trans>
        </ButtonLink>
      </MessageBarActions>
    </MessageBar>
  );
}
