import { AppsRegular, LaptopRegular, ReceiptRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Relationship } from "@procura/sdk";
import { useOrganization } from "../../../app/session.ts";
import type { Api } from "../../../lib/api.ts";
import { ButtonLink } from "../../../ui/links.tsx";
import { Section } from "../../../ui/section.tsx";
import { AccountsSection } from "../partner-accounts/accounts-section.tsx";

/** What this kind of partner does for the organization: the way to where one sees it and decides. */
export function PartnerWork({ api, relationship }: { api: Api; relationship: Relationship }) {
  const { t } = useLingui();
  const { allowedActions } = useOrganization();
  const { kind } = relationship;
  const params = { organizationId: api.organizationId };
  const may = (action: string, ...kinds: Relationship["kind"][]) => kinds.includes(kind) && allowedActions.includes(action);
  if (may("users:user:read", "partner-account")) return <AccountsSection api={api} relationship={relationship} />;
  const link = may("devices:device:read", "device") ? (
    <ButtonLink to="/o/$organizationId/devices" params={params} icon={<LaptopRegular />}>
      <Trans>See the devices</Trans>
    </ButtonLink>
  ) : may("apps:app:read", "line-of-business") ? (
    <ButtonLink to="/o/$organizationId/apps" params={params} icon={<AppsRegular />}>
      <Trans>See the apps</Trans>
    </ButtonLink>
  ) : may("purchases:purchase:read", "purchase-visibility", "reseller") ? (
    <ButtonLink to="/o/$organizationId/purchases" params={params} icon={<ReceiptRegular />}>
      <Trans>See the purchases</Trans>
    </ButtonLink>
  ) : null;
  return link ? (
    <Section title={t`What this partner does for you`}>
      <div>{link}</div>
    </Section>
  ) : null;
}
