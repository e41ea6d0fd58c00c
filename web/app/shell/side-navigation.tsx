import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, makeStyles, OverlayDrawer, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useLingui } from "@lingui/react/macro";
import type { SessionOrganization } from "@procura/sdk";
import { Link } from "@tanstack/react-router";
import { navigationFor } from "./navigation.tsx";

const useStyles = makeStyles({
  side: {
    position: "sticky",
    top: "56px",
    alignSelf: "flex-start",
    width: "264px",
    flexShrink: 0,
    height: "calc(100vh - 56px)",
    overflowY: "auto",
    padding: "20px 12px",
    boxSizing: "border-box",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    "@media (max-width: 960px)": { display: "none" },
  },
  group: { marginBottom: "20px" },
  label: { display: "block", padding: "0 12px 6px", color: tokens.colorNeutralForeground3 },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "2px" },
  link: {
    display: "flex",
    alignItems: "center",
    gap: "12px",
    minHeight: "36px",
    padding: "4px 12px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "&[aria-current]": {
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorBrandForeground2,
      fontWeight: tokens.fontWeightSemibold,
    },
    "& svg": { width: "20px", height: "20px", flexShrink: 0 },
  },
});

interface NavigationProps {
  organization: SessionOrganization;
}

export function SideNavigation({ organization }: NavigationProps) {
  const styles = useStyles();
  const { t } = useLingui();
  return (
    <nav className={styles.side} aria-label={t`Main navigation`}>
      <NavigationList organization={organization} />
    </nav>
  );
}

interface DrawerProps extends NavigationProps {
  open: boolean;
  onClose: () => void;
}

/** The same navigation where there is no room beside the page. */
export function NavigationDrawer({ organization, open, onClose }: DrawerProps) {
  const { t } = useLingui();
  return (
    <OverlayDrawer open={open} onOpenChange={onClose} size="small">
      <DrawerHeader>
        <DrawerHeaderTitle
          heading={{ as: "div" }}
          action={<Button appearance="subtle" aria-label={t`Close`} icon={<DismissRegular />} onClick={onClose} />}
        >
          {organization.name}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <nav aria-label={t`Main navigation`}>
          <NavigationList organization={organization} onNavigate={onClose} />
        </nav>
      </DrawerBody>
    </OverlayDrawer>
  );
}

function NavigationList({ organization, onNavigate }: NavigationProps & { onNavigate?: () => void }) {
  const styles = useStyles();
  const { i18n } = useLingui();
  return navigationFor(organization).map(({ label, items }, group) => (
    <div key={label?.id ?? group} className={styles.group}>
      {label ? (
        <Text size={200} weight="semibold" className={styles.label}>
          {i18n._(label)}
        </Text>
      ) : null}
      <ul className={styles.list}>
        {items.map(({ to, label: name, icon }) => (
          <li key={to}>
            <Link
              to={to ?? "/"}
              params={{ organizationId: organization.id }}
              activeOptions={{ exact: to === "/o/$organizationId" }}
              className={styles.link}
              onClick={() => onNavigate?.()}
            >
              {icon}
              <span>{i18n._(name)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}
