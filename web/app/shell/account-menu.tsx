import {
  Avatar,
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { PersonRegular, ShieldKeyholeRegular, SignOutRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { signOut, useMe } from "../session.ts";

const useStyles = makeStyles({
  trigger: { minWidth: "40px", padding: "0 4px", borderRadius: tokens.borderRadiusCircular },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  person: { display: "flex", flexDirection: "column", padding: "10px 12px", maxWidth: "280px", overflowWrap: "anywhere" },
  signInName: { color: tokens.colorNeutralForeground3 },
});

export function AccountMenu({ organizationId }: { organizationId: string | undefined }) {
  const styles = useStyles();
  const { t } = useLingui();
  const { user } = useMe();
  const navigate = useNavigate();
  const account = { organizationId: organizationId ?? user.homeOrganizationId };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" className={styles.trigger}>
          <Avatar name={user.displayName} size={28} color="brand" aria-hidden="true" />
          <span className={styles.hidden}>{t`Your account: ${user.displayName}`}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <div className={styles.person}>
          <Text weight="semibold">{user.displayName}</Text>
          <Text size={200} className={styles.signInName}>
            {user.signInName}
          </Text>
        </div>
        <MenuDivider />
        <MenuList>
          <MenuItem icon={<PersonRegular />} onClick={() => navigate({ to: "/o/$organizationId/account", params: account })}>
            <Trans>Your account</Trans>
          </MenuItem>
          <MenuItem
            icon={<ShieldKeyholeRegular />}
            onClick={() => navigate({ to: "/o/$organizationId/account/security", params: account })}
          >
            <Trans>Security</Trans>
          </MenuItem>
          <MenuItem icon={<SignOutRegular />} onClick={signOut}>
            <Trans>Sign out</Trans>
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
