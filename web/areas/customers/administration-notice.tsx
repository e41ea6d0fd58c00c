import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { Customer } from "@procura/sdk";
import type { Api } from "../../lib/api.ts";
import { ButtonLink } from "../../ui/links.tsx";
import { Moment } from "../../ui/moment.tsx";

/** Says when one has no administration here, or no longer: since when, by whom, what still stands, what to do. */
export function AdministrationNotice({ api, customer }: { api: Api; customer: Customer }) {
  const { state, removedAt, removedBy: person, suspendedAt } = customer.administration;
  const to = customer.askedBefore?.join(", ");
  if (suspendedAt) return <SuspendedNotice name={customer.name} at={suspendedAt} />;
  if (state === "active") return null;
  const sells = customer.relationships?.some(({ kind }) => kind === "reseller") ?? true;
  return (
    <MessageBar intent={state === "removed" ? "warning" : "info"} layout="multiline">
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        {state === "removed" ? (
          <>
            <MessageBarTitle>
              <Trans>{customer.name} has removed your admin roles.</Trans>
            </MessageBarTitle>{" "}
            {removedAt && person ? (
              <Trans>
                {person} did this on <Moment at={removedAt} />.
              </Trans>
            ) : null}
            {removedAt && !person ? (
              <Trans>
                This was done on <Moment at={removedAt} />.
              </Trans>
            ) : null}{" "}
            {sells ? (
              <Trans>
                You can no longer see or manage its users and services. The reseller relationship stands: subscriptions and agreements are
                unchanged, and you remain responsible for support until you agree otherwise with the customer.
              </Trans>
            ) : (
              <Trans>You can no longer see or manage its users and services. The relationship stands.</Trans>
            )}
          </>
        ) : (
          <Trans>
            You have no delegated administration here: you see the name and the country, but no users and no services. Ask for
            administration if the customer wants you to manage them.
          </Trans>
        )}
      </MessageBarBody>
      <MessageBarActions>
        <ButtonLink
          size="small"
          to="/o/$organizationId/invitations/new"
          params={{ organizationId: api.organizationId }}
          search={to ? { to } : {}}
        >
          {state === "removed" ? <Trans>Ask for administration again</Trans> : <Trans>Ask for administration</Trans>}
        </ButtonLink>
      </MessageBarActions>
    </MessageBar>
  );
}

function SuspendedNotice({ name, at }: { name: string; at: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        <MessageBarTitle>
          <Trans>{name} has locked all partner access.</Trans>
        </MessageBarTitle>{" "}
        <Trans>
          This was done on <Moment at={at} />. Until the customer lifts it you can't see or manage its users and services. What it had
          allowed you stands and will hold again then.
        </Trans>
      </MessageBarBody>
    </MessageBar>
  );
}
