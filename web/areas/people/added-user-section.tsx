import { Button, Field, Input, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Level } from "@procura/sdk";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Fact, Facts } from "../../ui/facts.tsx";
import { useForm } from "../../ui/form.ts";
import { ButtonLink } from "../../ui/links.tsx";
import { Section } from "../../ui/section.tsx";
import type { AddedUser } from "./add-user-form.tsx";
import { UserLevels } from "./user-levels.tsx";

interface AddedUserSectionProps {
  added: AddedUser;
  levels: readonly Level[];
  onAnother: () => void;
}

/** The new person's details, and how they sign in: whoever leaves this page does not see the password again, and nobody else ever does. */
export function AddedUserSection({ added: { user, temporaryPassword }, levels, onAnother }: AddedUserSectionProps) {
  const { t } = useLingui();
  const form = useForm();
  const signIn = window.location.origin;
  return (
    <>
      <Section title={t`Details`}>
        <Facts>
          <Fact name={t`Full name`}>{user.displayName}</Fact>
          <Fact name={t`E-mail address`}>{user.email}</Fact>
          <Fact name={t`Levels`}>
            <UserLevels user={user} levels={levels} />
          </Fact>
          <Fact name={t`Sign-in name`}>{user.signInName}</Fact>
        </Facts>
      </Section>
      <Section
        title={t`Temporary password`}
        description={t`Pass it on in a safe way. It is shown only now, to nobody else, and must be changed at the first sign-in.`}
      >
        {temporaryPassword === null ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody style={{ whiteSpace: "normal" }}>
              <Trans>
                The user is there, but the answer that held the password got lost on the way and it can't be shown again. Reset the password
                on the user's page.
              </Trans>
            </MessageBarBody>
          </MessageBar>
        ) : (
          <div className={form.root}>
            <Field label={t`Temporary password for ${user.signInName}`}>
              <Input
                readOnly
                value={temporaryPassword}
                style={{ fontFamily: tokens.fontFamilyMonospace }}
                onFocus={(event) => event.target.select()}
              />
            </Field>
            <CopyButton text={`${t`Address: ${signIn}`}\n${t`Sign-in name: ${user.signInName}`}\n${t`Password: ${temporaryPassword}`}`} />
          </div>
        )}
      </Section>
      <div className={form.actions}>
        <ButtonLink to="/o/$organizationId/users" params={{ organizationId: user.organizationId }} appearance="primary">
          <Trans>Done</Trans>
        </ButtonLink>
        <Button onClick={onAnother}>
          <Trans>Add another user</Trans>
        </Button>
        <ButtonLink to="/o/$organizationId/users/$userId" params={{ organizationId: user.organizationId, userId: user.id }}>
          <Trans>Open the user's page</Trans>
        </ButtonLink>
      </div>
    </>
  );
}
