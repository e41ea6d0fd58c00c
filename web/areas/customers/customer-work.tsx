import { AppsRegular, LaptopRegular, PersonKeyRegular, ReceiptRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Customer } from "@procura/sdk";
import type { Api } from "../../lib/api.ts";
import { ButtonLink } from "../../ui/links.tsx";
import { Section } from "../../ui/section.tsx";

/** Whether the partner's relationships with the customer are of a kind that purchases are recorded under. */
export function seesPurchases({ relationship: { kinds } }: Customer): boolean {
  return kinds.includes("purchase-visibility") || kinds.includes("reseller");
}

/** What the partner's kinds of relationship are for: the ways to the pages where it does that. */
export function CustomerWork({ api, customer }: { api: Api; customer: Customer }) {
  const { t } = useLingui();
  const { kinds } = customer.relationship;
  const params = { organizationId: api.organizationId, customerId: customer.id };
  const buys = seesPurchases(customer);
  if (!buys && !kinds.some((kind) => kind === "device" || kind === "line-of-business" || kind === "partner-account")) return null;
  return (
    <Section title={t`What you do for this customer`}>
      <div style={{ display: "flex", flexWrap: "wrap", gap: "8px" }}>
        {kinds.includes("device") ? (
          <ButtonLink to="/o/$organizationId/customers/$customerId/devices" params={params} icon={<LaptopRegular />}>
            <Trans>Devices</Trans>
          </ButtonLink>
        ) : null}
        {kinds.includes("line-of-business") ? (
          <ButtonLink to="/o/$organizationId/customers/$customerId/apps" params={params} icon={<AppsRegular />}>
            <Trans>Apps</Trans>
          </ButtonLink>
        ) : null}
        {kinds.includes("partner-account") ? (
          <ButtonLink to="/o/$organizationId/customers/$customerId/accounts" params={params} icon={<PersonKeyRegular />}>
            <Trans>Accounts of your people</Trans>
          </ButtonLink>
        ) : null}
        {buys ? (
          <ButtonLink to="/o/$organizationId/customers/$customerId/purchases" params={params} icon={<ReceiptRegular />}>
            <Trans>Purchases</Trans>
          </ButtonLink>
        ) : null}
      </div>
    </Section>
  );
}
