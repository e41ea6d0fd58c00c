import { Button } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Level } from "@procura/sdk";
import { Fact, Facts } from "../../ui/facts.tsx";
import { useForm } from "../../ui/form.ts";
import { ButtonLink } from "../../ui/links.tsx";
import { Section } from "../../ui/section.tsx";
import { SignInDetails } from "../../ui/sign-in-details.tsx";
import type { AddedUser } from "./add-user-form.tsx";
import { UserLevels } from "./user-levels.tsx";

interface AddedUserSectionProps {
  added: AddedUser;
  levels: readonly Level[];
  onAnother: () => void;
}

/** The new person's details, and how they sign in. */
export function AddedUserSection({ added: { user, temporaryPassword }, levels, onAnother }: AddedUserSectionProps) {
  const { t } = useLingui();
  const form = useForm();
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
      <SignInDetails
        signInName={user.signInName}
        temporaryPassword={temporaryPassword}
        lost={
          <Trans>
            The user is there, but the answer that held the password got lost on the way and it can't be shown again. Reset the password on
            the user's page.
          </Trans>
        }
      />
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
