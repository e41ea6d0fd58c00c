import { Trans, useLingui } from "@lingui/react/macro";
import { useMe, useOrganization } from "../../app/session.ts";
import { Fact, Facts } from "../../ui/facts.tsx";
import { ButtonLink } from "../../ui/links.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { ChangePasswordForm } from "./change-password-form.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { SessionList } from "./session-list.tsx";

export function AccountPage() {
  const { t } = useLingui();
  const { user } = useMe();
  const organization = useOrganization();
  const notify = useNotice();
  return (
    <Page title={t`Your account`} narrow>
      <Section title={t`About you`}>
        <Facts>
          <Fact name={t`Sign-in name`}>{user.signInName}</Fact>
          <Fact name={t`Contact address`}>{user.email}</Fact>
        </Facts>
        <ProfileForm key={user.id} />
      </Section>
      <Section title={t`Password`} description={t`Your other sessions end when you change it.`}>
        <ChangePasswordForm onChanged={() => notify(t`Your password is changed.`)} />
      </Section>
      <Section
        title={t`Security`}
        description={
          user.multiFactor ? t`You are signed in with a second factor.` : t`Protect your account with an authenticator app or a passkey.`
        }
        actions={
          <ButtonLink to="/o/$organizationId/account/security" params={{ organizationId: organization.id }}>
            <Trans>Second factors and recovery codes</Trans>
          </ButtonLink>
        }
      />
      <Section
        title={t`Sessions`}
        description={t`Where you are signed in. End any session that you don't recognize, and change your password.`}
      >
        <SessionList />
      </Section>
    </Page>
  );
}
