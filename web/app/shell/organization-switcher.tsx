import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons";
import { useLingui } from "@lingui/react/macro";
import type { SessionOrganization } from "@procura/sdk";
import { useNavigate } from "@tanstack/react-router";
import { useMe } from "../session.ts";

const useStyles = makeStyles({
  trigger: { minWidth: 0, maxWidth: "360px", flexShrink: 1, fontWeight: tokens.fontWeightRegular },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  only: { paddingInline: "8px" },
  menu: { maxWidth: "min(360px, 90vw)" },
});

/** The organization one acts for; with a choice where the person belongs to several. */
export function OrganizationSwitcher({ current }: { current: SessionOrganization | undefined }) {
  const styles = useStyles();
  const { t } = useLingui();
  const navigate = useNavigate();
  const { organizations } = useMe();
  const name = current?.name ?? "";
  if (organizations.length < 2) return <Text className={`${styles.name} ${styles.only}`}>{name}</Text>;
  return (
    <Menu
      checkedValues={{ organization: current ? [current.id] : [] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const [organizationId] = checkedItems;
        if (organizationId) void navigate({ to: "/o/$organizationId", params: { organizationId } });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.trigger}
          icon={<ChevronDownRegular />}
          iconPosition="after"
          aria-label={t`Organization: ${name}. Switch organization`}
        >
          <span className={styles.name}>{name}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList>
          {organizations.map(({ id, name: label }) => (
            <MenuItemRadio key={id} name="organization" value={id}>
              {label}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
