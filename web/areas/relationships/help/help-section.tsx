import { Button } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Customer, type HelpRequest, type Relationship, received } from "@procura/sdk";
import { type ReactNode, useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { type PagedList, usePagedList } from "../../../lib/paging.ts";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { AskDialog } from "./ask-dialog.tsx";
import { helpKey } from "./help.ts";
import { HelpList } from "./help-list.tsx";

/** To a partner without admin roles: it remains responsible for support, and how it gets help for the customer. */
export function CustomerHelp({ api, customer }: { api: Api; customer: Customer }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const help = usePagedList([...helpKey(api), "customer", customer.id], (page) =>
    received(api.client.GET("/customers/{customerId}/help-requests", { params: { path: { customerId: customer.id }, query: page } })),
  );
  const mayAsk = customer.allowedActions?.includes("relationships:help:request") === true;
  if (!mayAsk && help.items.length === 0) return null;
  return (
    <HelpSection
      list={help}
      title={t`Help from the vendor`}
      description={
        mayAsk
          ? t`You are responsible for this customer's support, but you can't act for it. If something has to be done there, ask the vendor to open a request. ${customer.name} reads it too.`
          : undefined
      }
      action={
        mayAsk ? (
          <Button onClick={() => setAsking(true)}>
            <Trans>Ask the vendor for help</Trans>
          </Button>
        ) : null
      }
    >
      {asking ? <AskDialog api={api} customer={customer} onClose={() => setAsking(false)} /> : null}
    </HelpSection>
  );
}

/** To the customer: what its partner has asked the vendor for it. */
export function PartnerHelp({ api, relationship: { id, partner } }: { api: Api; relationship: Relationship }) {
  const { t } = useLingui();
  const help = usePagedList([...helpKey(api), "relationship", id], (page) =>
    received(api.client.GET("/relationships/{id}/help-requests", { params: { path: { id }, query: page } })),
  );
  if (help.items.length === 0) return null;
  return <HelpSection list={help} title={t`What ${partner.name} asked the vendor for you`} />;
}

interface HelpSectionProps {
  list: PagedList<HelpRequest>;
  title: string;
  description?: string | undefined;
  action?: ReactNode;
  children?: ReactNode;
}

function HelpSection({ list, title, description, action, children }: HelpSectionProps) {
  return (
    <Section title={title} description={description} actions={action}>
      <ProblemBar error={list.error} onRetry={list.retry} />
      {list.items.length > 0 ? <HelpList items={list.items} /> : null}
      {list.more ? (
        <div>
          <Button onClick={list.more.load} disabledFocusable={list.more.isLoading}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      ) : null}
      {children}
    </Section>
  );
}
