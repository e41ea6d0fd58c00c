import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ShieldAddRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { User } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../lib/api.ts";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { useTakeRole } from "./role-change.ts";
import { RoleDialog } from "./role-dialog.tsx";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  entry: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The admin roles a person holds; given and taken by who may. */
export function UserRoles({ api, user }: { api: Api; user: User }) {
  const styles = useStyles();
  const { t } = useLingui();
  const [choosing, setChoosing] = useState(false);
  const take = useTakeRole(api, user);
  const mayAssign = user.status !== "deleted" && user.allowedActions.includes("users:role:assign");
  return (
    <Section
      title={t`Admin roles`}
      description={t`An admin role lets a person manage something for the whole organization. People without one just use the services.`}
      actions={
        mayAssign ? (
          <Button icon={<ShieldAddRegular />} onClick={() => setChoosing(true)}>
            <Trans>Give a role</Trans>
          </Button>
        ) : null
      }
    >
      <ProblemBar error={take.error} />
      {user.roles.length > 0 ? (
        <ul className={styles.list}>
          {user.roles.map((role) => (
            <li key={role.id} className={styles.entry}>
              <Text>{role.name}</Text>
              {mayAssign ? (
                <Button
                  size="small"
                  appearance="subtle"
                  disabledFocusable={take.isPending}
                  onClick={() => take.mutate(role)}
                  aria-label={t`Take away the role ${role.name}`}
                >
                  <Trans>Take away</Trans>
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <Text className={styles.quiet}>
          <Trans>No admin role.</Trans>
        </Text>
      )}
      {choosing ? <RoleDialog api={api} user={user} onClose={() => setChoosing(false)} /> : null}
    </Section>
  );
}
