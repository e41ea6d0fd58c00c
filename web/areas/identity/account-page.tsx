import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useMe, useOrganization } from "../../app/session.ts";
import { anyone } from "../../lib/api.ts";
import { Fact, Facts } from "../../ui/facts.tsx";
import { ButtonLink } from "../../ui/links.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { ChangePasswordForm } from "./change-password-form.tsx";
import { NoticeChoices } from "./notice-choices.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { SessionList } from "./session-list.tsx";
import { SignInList } from "./sign-in-list.tsx";

export function AccountPage() {
  const { t, i18n } = useLingui();
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
      <Section
        title={t`Sign-in history`}
        description={t`When, where and with what you signed in, or somebody tried. If it was not you, change your password and tell your administrator.`}
      >
        <SignInList
          label={t`Sign-in history`}
          queryKey={["own-sign-ins", i18n.locale]}
          load={(query) => received(anyone.GET("/session/sign-ins", { params: { query } }))}
        />
      </Section>
      <Section title={t`Notices by mail`} description={t`Choose what you want to hear of.`}>
        <NoticeChoices />
      </Section>
    </Page>
  );
}
