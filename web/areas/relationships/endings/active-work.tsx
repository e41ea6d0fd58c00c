import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { EndingAhead, Named } from "@procura/sdk";
import type { ReactNode } from "react";
import type { Api } from "../../../lib/api.ts";
import { RouterLink } from "../../../ui/links.tsx";

type Work = EndingAhead["activeWork"][number];

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
});

/** To the partner: what it has to bring to its end first, with the ways to where it does. */
export function WorkInTheWay({ api, customer, work }: { api: Api; customer: Named; work: readonly Work[] }) {
  const styles = useStyles();
  return (
    <>
      <Text weight="semibold">
        <Trans>You still support something for {customer.name}. Bring this to its end first:</Trans>
      </Text>
      <ul className={styles.list}>
        {work.map((one) => (
          <li key={one.what}>
            <WayTo what={one.what} params={{ organizationId: api.organizationId, customerId: customer.id }}>
              <Amount {...one} />
            </WayTo>
            <Names {...one} />
          </li>
        ))}
      </ul>
      <Text>
        <Trans>{customer.name} can do so, too. The vendor can end the relationship all the same.</Trans>
      </Text>
    </>
  );
}

/** To the vendor: what its ending of the relationship leaves, and what becomes of it. */
export function WorkLeft({ work }: { work: readonly Work[] }) {
  const styles = useStyles();
  const { t } = useLingui();
  if (work.length === 0) return null;
  const becomes: Record<Work["what"], string> = {
    apps: t`They stay published, and nobody maintains them any more; the customer can remove them.`,
    devices: t`They stay listed, and nobody manages them any more; the customer can release them.`,
    accounts: t`They end with the relationship.`,
  };
  return (
    <>
      <Text weight="semibold">
        <Trans>What the partner supports under it now:</Trans>
      </Text>
      <ul className={styles.list}>
        {work.map((one) => (
          <li key={one.what}>
            <Amount {...one} />
            <Names {...one} />. {becomes[one.what]}
          </li>
        ))}
      </ul>
    </>
  );
}

function WayTo({
  what,
  params,
  children,
}: {
  what: Work["what"];
  params: { organizationId: string; customerId: string };
  children: ReactNode;
}) {
  switch (what) {
    case "apps":
      return (
        <RouterLink to="/o/$organizationId/customers/$customerId/apps" params={params}>
          {children}
        </RouterLink>
      );
    case "devices":
      return (
        <RouterLink to="/o/$organizationId/customers/$customerId/devices" params={params}>
          {children}
        </RouterLink>
      );
    case "accounts":
      return (
        <RouterLink to="/o/$organizationId/customers/$customerId/accounts" params={params}>
          {children}
        </RouterLink>
      );
  }
}

function Amount({ what, count }: Work) {
  switch (what) {
    case "apps":
      return <Plural value={count} one="# published app" other="# published apps" />;
    case "devices":
      return <Plural value={count} one="# managed device" other="# managed devices" />;
    case "accounts":
      return <Plural value={count} one="# account of the partner's people" other="# accounts of the partner's people" />;
  }
}

function Names({ names, count }: Work) {
  if (names.length === 0) return null;
  return (
    <>
      {": "}
      {[...names, ...(count > names.length ? ["…"] : [])].join(", ")}
    </>
  );
}
