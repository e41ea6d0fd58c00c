import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { NavigationRegular } from "@fluentui/react-icons";
import { useLingui } from "@lingui/react/macro";
import type { SessionOrganization } from "@procura/sdk";
import { Brand } from "../brand-mark.tsx";
import { PreferencesMenu } from "../preferences-menu.tsx";
import { useMe } from "../session.ts";
import { AccountMenu } from "./account-menu.tsx";
import { OrganizationSwitcher } from "./organization-switcher.tsx";

const useStyles = makeStyles({
  header: {
    position: "sticky",
    top: 0,
    zIndex: 100,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    height: "56px",
    paddingInline: "20px",
    boxSizing: "border-box",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-width: 960px)": { paddingInline: "8px", gap: "2px" },
  },
  hamburger: { "@media (min-width: 961px)": { display: "none" } },
  slash: { color: tokens.colorNeutralForeground4, "@media (max-width: 560px)": { display: "none" } },
  spacer: { flexGrow: 1 },
});

interface HeaderProps {
  organization: SessionOrganization | undefined;
  onOpenNavigation: () => void;
}

export function Header({ organization, onOpenNavigation }: HeaderProps) {
  const styles = useStyles();
  const { t } = useLingui();
  const { installation } = useMe();
  return (
    <header className={styles.header}>
      {organization ? (
        <Button
          className={styles.hamburger}
          appearance="subtle"
          icon={<NavigationRegular />}
          aria-label={t`Open navigation`}
          onClick={onOpenNavigation}
        />
      ) : null}
      <Brand name={installation.name} />
      <Text className={styles.slash} aria-hidden="true">
        /
      </Text>
      <OrganizationSwitcher current={organization} />
      <div className={styles.spacer} />
      <PreferencesMenu />
      <AccountMenu organizationId={organization?.id} />
    </header>
  );
}
