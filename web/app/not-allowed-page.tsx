import { LockClosedRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { EmptyState } from "../ui/empty-state.tsx";
import { ButtonLink } from "../ui/links.tsx";
import { Page } from "../ui/page.tsx";
import { roleTableQuery } from "./role-table.ts";
import { useOrganization } from "./session.ts";

/** A page of one's own organization for which one's levels and roles don't do: which would. */
export function NotAllowedPage({ action }: { action: string }) {
  const { t, i18n } = useLingui();
  const organization = useOrganization();
  const table = useQuery(roleTableQuery(i18n.locale));
  const isPartner = organization.partnerKind !== null;
  const roles = (table.data?.actions.find((one) => one.action === action)?.roles ?? []).filter(
    ({ kind }) => isPartner || kind === "admin-role",
  );
  const shown = roles.slice(0, 4).map(({ name }) => name);
  const names = new Intl.ListFormat(i18n.locale, { type: "disjunction" }).format(shown);
  const params = { organizationId: organization.id };
  return (
    <Page title={t`You can't open this page`} narrow>
      <EmptyState
        icon={<LockClosedRegular />}
        title={shown.length > 0 ? t`It takes: ${names}` : t`Your roles do not allow it`}
        actions={
          <>
            <ButtonLink to="/o/$organizationId" params={params} appearance="primary">
              <Trans>Go to the start page</Trans>
            </ButtonLink>
            {isPartner ? (
              <ButtonLink to="/o/$organizationId/roles" params={params}>
                <Trans>What each role can do</Trans>
              </ButtonLink>
            ) : null}
          </>
        }
      >
        <Trans>
          Your account in {organization.name} does not have it. If you need it for your work, ask a global admin of your organization.
          Nothing was changed.
        </Trans>
      </EmptyState>
    </Page>
  );
}
