import { Link, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";
import { useFormats } from "../../lib/formats.ts";
import { Fact, Facts } from "../../ui/facts.tsx";
import { RouterLink } from "../../ui/links.tsx";
import { Moment } from "../../ui/moment.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { AddressLines } from "../organizations/address-lines.tsx";
import { Services } from "../organizations/services.tsx";
import { firstProductsQuery } from "../purchases/purchases.ts";
import { useLabels } from "../relationships/kinds.ts";
import { LastUse } from "../relationships/partners/last-use.tsx";
import { AdministrationNotice } from "./administration-notice.tsx";
import { CustomerGone } from "./customer-gone.tsx";
import { seesPurchases } from "./customer-work.tsx";
import { useCustomer } from "./customers.ts";
import { TagEditor } from "./tag-editor.tsx";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, width: "100%", minWidth: 0 },
  products: { margin: 0, padding: 0, listStyle: "none" },
  tags: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

const firstUsers = 5;
const firstProducts = 5;

interface CustomerDetailsProps {
  api: Api;
  customerId: string;
  mayTag: boolean;
}

/** What a row of the list opens to: what the partner may see of the customer now, and no more. */
export function CustomerDetails({ api, customerId, mayTag }: CustomerDetailsProps) {
  const { t } = useLingui();
  const styles = useStyles();
  const labels = useLabels();
  const formats = useFormats();
  const { query, gone, customer } = useCustomer(api, customerId);
  const mayReadUsers = customer?.allowedActions?.includes("users:user:read") ?? false;
  const users = useQuery({
    queryKey: [api.organizationId, "customer", customerId, "first-users"],
    queryFn: () =>
      received(
        api.client.GET("/organizations/{organizationId}/users", {
          params: { path: { organizationId: customerId }, query: { limit: firstUsers } },
        }),
      ),
    enabled: mayReadUsers,
  });
  const products = useQuery({
    ...firstProductsQuery(api, customerId, firstProducts),
    enabled: customer !== undefined && seesPurchases(customer),
  });
  if (gone) return <CustomerGone customer={gone} />;
  if (!customer)
    return query.isPending ? (
      <Spinner size="tiny" label={t`Loading`} />
    ) : (
      <ProblemBar error={query.error} onRetry={() => void query.refetch()} />
    );
  const params = { organizationId: api.organizationId, customerId };
  const { account, agreement, administration, relationship } = customer;
  return (
    <div className={styles.root}>
      <AdministrationNotice api={api} customer={customer} />
      <Facts>
        <Fact name={t`Customer ID`}>{customer.id}</Fact>
        <Fact name={t`Domain`}>{customer.domain}</Fact>
        <Fact name={t`Address`}>{account?.address ? <AddressLines address={account.address} /> : null}</Fact>
        <Fact name={t`E-mail`}>{account?.email ? <Link href={`mailto:${account.email}`}>{account.email}</Link> : null}</Fact>
        <Fact name={t`Phone`}>{account?.phone}</Fact>
        <Fact name={t`What you are`}>{customer.relationships?.map(({ label }) => labels[label]).join(", ")}</Fact>
        <Fact name={t`How it began`}>
          {relationship.source === "import" ? t`Imported by you` : t`The customer accepted your invitation`}
        </Fact>
        <Fact name={t`Administration since`}>
          {administration.state === "active" && administration.since ? <Moment at={administration.since} /> : null}
        </Fact>
        <Fact name={t`Administration removed`}>
          {administration.state === "removed" && administration.removedAt ? <Moment at={administration.removedAt} /> : null}
        </Fact>
        <Fact name={t`Administration for`}>{administration.services.length > 0 ? <Services ids={administration.services} /> : null}</Fact>
        <Fact name={t`Use of the administration`}>{administration.use ? <LastUse use={administration.use} /> : null}</Fact>
        <Fact name={t`Agreement`}>{agreement ? t`Customer agreement, version ${agreement.version}` : t`None accepted yet`}</Fact>
        <Fact name={t`Users`}>
          {users.data ? (
            <>
              {users.data.items.map(({ displayName }) => displayName).join(", ")}
              {" · "}
              <RouterLink to="/o/$organizationId/customers/$customerId/users" params={params} inline>
                <Trans>See all users</Trans>
              </RouterLink>
            </>
          ) : null}
        </Fact>
        <Fact name={t`Services and licenses`}>
          {products.data ? (
            <>
              {products.data.items.length === 0 ? (
                <Trans>No purchase recorded yet</Trans>
              ) : (
                <ul className={styles.products}>
                  {products.data.items.map(({ productName, quantity }) => (
                    <li key={productName}>
                      {productName}: {formats.number(quantity)}
                    </li>
                  ))}
                </ul>
              )}
              {products.data.items.length === 0 ? " · " : null}
              <RouterLink to="/o/$organizationId/customers/$customerId/purchases" params={params} inline>
                <Trans>See all purchases</Trans>
              </RouterLink>
            </>
          ) : null}
        </Fact>
      </Facts>
      <div className={styles.tags}>
        <TagEditor api={api} customer={customer} mayChange={mayTag} />
      </div>
    </div>
  );
}
