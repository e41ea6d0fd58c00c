import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Text } from "@fluentui/react-components";
import { KeyResetRegular, MoreHorizontalRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { User } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../lib/api.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { SecretDialog } from "../../ui/secret-dialog.tsx";
import { useUserCommands } from "./user-commands.ts";

type Asked = "reset" | "resetFactors" | "disable" | "enable" | "delete" | "restore";

/** What may be done with the account as a whole; each asked once more. */
export function UserActions({ api, user }: { api: Api; user: User }) {
  const { t } = useLingui();
  const [asked, setAsked] = useState<Asked>();
  const commands = useUserCommands(api, user);
  const may = (action: string) => user.allowedActions.includes(action);
  const offered: [Asked, string][] = [];
  if (user.status !== "deleted" && may("users:password:reset")) offered.push(["resetFactors", t`Reset second factors`]);
  if (user.status === "active" && may("users:user:disable")) offered.push(["disable", t`Disable`]);
  if (user.status === "disabled" && may("users:user:disable")) offered.push(["enable", t`Enable`]);
  if (user.status !== "deleted" && may("users:user:delete")) offered.push(["delete", t`Delete`]);
  if (user.status === "deleted" && may("users:user:delete")) offered.push(["restore", t`Restore`]);
  const name = user.displayName;
  const dialogs: Record<Asked, { title: string; text: string; confirm: string }> = {
    reset: {
      title: t`Reset the password of ${name}?`,
      text: t`A new password is made and shown to you once. The old one stops working, and all open sessions of ${name} end now. A new one must be chosen at the next sign-in.`,
      confirm: t`Reset password`,
    },
    resetFactors: {
      title: t`Reset the second factors of ${name}?`,
      text: t`For somebody who has lost phone and recovery codes: make sure that it is really ${name} who asks. All second factors and recovery codes are removed, all open sessions end now, and ${name} is told by mail. A new second factor can be set up after signing in with the password.`,
      confirm: t`Reset second factors`,
    },
    disable: {
      title: t`Disable ${name}?`,
      text: t`${name} can no longer sign in, and all open sessions end now. Admin roles are kept and work again once the user is enabled.`,
      confirm: t`Disable`,
    },
    enable: { title: t`Enable ${name}?`, text: t`${name} can sign in again, with the same admin roles as before.`, confirm: t`Enable` },
    delete: {
      title: t`Delete ${name}?`,
      text: t`${name} can no longer sign in, and all open sessions end now. For 30 days you can restore the user; after that the account is gone. What ${name} has done stays in the activity.`,
      confirm: t`Delete`,
    },
    restore: { title: t`Restore ${name}?`, text: t`The account comes back as it was.`, confirm: t`Restore` },
  };
  const dialog = asked ? dialogs[asked] : undefined;
  const made = commands.reset.data;
  return (
    <>
      {user.status !== "deleted" && may("users:password:reset") ? (
        <Button icon={<KeyResetRegular />} onClick={() => setAsked("reset")}>
          <Trans>Reset password</Trans>
        </Button>
      ) : null}
      {offered.length > 0 ? (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button icon={<MoreHorizontalRegular />} aria-label={t`More actions for ${name}`} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {offered.map(([action, label]) => (
                <MenuItem key={action} onClick={() => setAsked(action)}>
                  {label}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      ) : null}
      {asked && dialog ? (
        <ConfirmDialog open title={dialog.title} confirm={dialog.confirm} command={commands[asked]} onClose={() => setAsked(undefined)}>
          <Text>{dialog.text}</Text>
        </ConfirmDialog>
      ) : null}
      {made && !asked ? (
        <SecretDialog
          title={t`The password is reset`}
          label={t`Temporary password for ${user.signInName}`}
          secret={made.temporaryPassword}
          onClose={commands.reset.reset}
        >
          <Trans>Pass this password on in a safe way. It is shown only now, and must be changed at the next sign-in.</Trans>
        </SecretDialog>
      ) : null}
    </>
  );
}
