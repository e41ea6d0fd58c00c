import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { HomeRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { PartnerAgreementNotice } from "../areas/agreements/partner-agreement-notice.tsx";
import { RecentActivity } from "../areas/audit/recent-activity.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page } from "../ui/page.tsx";
import { useMe, useOrganization } from "./session.ts";
import { navigationFor } from "./shell/navigation.tsx";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(260px, 100%), 1fr))",
    gap: tokens.spacingHorizontalL,
    listStyle: "none",
    margin: 0,
    padding: 0,
  },
  card: {
    display: "flex",
    gap: tokens.spacingHorizontalM,
    height: "100%",
    boxSizing: "border-box",
    padding: "20px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, border: `1px solid ${tokens.colorNeutralStroke1}` },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "& svg": { width: "24px", height: "24px", flexShrink: 0, color: tokens.colorBrandForeground1 },
  },
  text: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  description: { color: tokens.colorNeutralForeground2 },
});

export function HomePage() {
  const styles = useStyles();
  const { t, i18n } = useLingui();
  const { user } = useMe();
  const organization = useOrganization();
  const items = navigationFor(organization)
    .flatMap((group) => group.items)
    .filter(({ to }) => to !== "/o/$organizationId");
  return (
    <Page title={t`Welcome, ${user.displayName}`} description={t`You are working for ${organization.name}.`}>
      <PartnerAgreementNotice />
      {items.length === 0 ? (
        <EmptyState icon={<HomeRegular />} title={t`There is nothing for you to manage here`}>
          <Trans>
            You hold no admin role in {organization.name} and are in none of its groups. If you need access, ask a global administrator of
            your organization.
          </Trans>
        </EmptyState>
      ) : null}
      <ul className={styles.grid} hidden={items.length === 0}>
        {items.map(({ to, label, description, icon }) => (
          <li key={to}>
            <Link to={to ?? "/"} params={{ organizationId: organization.id }} className={styles.card}>
              {icon}
              <span className={styles.text}>
                <Text weight="semibold">{i18n._(label)}</Text>
                <Text className={styles.description}>{i18n._(description)}</Text>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {organization.allowedActions.includes("audit:event:read") ? <RecentActivity /> : null}
    </Page>
  );
}
