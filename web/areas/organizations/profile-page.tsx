import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useApi, useOrganization } from "../../app/session.ts";
import { useFormats } from "../../lib/formats.ts";
import { Fact, Facts } from "../../ui/facts.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { AddressLines } from "./address-lines.tsx";
import { profileQuery } from "./profile.ts";
import { ProfileForm } from "./profile-form.tsx";
import { programQuery } from "./program.ts";
import { SecurityContactSection } from "./security-contact-section.tsx";
import { SupportContact } from "./support-contact.tsx";

export function ProfilePage() {
  const { t } = useLingui();
  const formats = useFormats();
  const api = useApi();
  const organization = useOrganization();
  const query = useQuery(profileQuery(api));
  const program = useQuery({ ...programQuery(api, query.data?.programId ?? ""), enabled: query.data !== undefined });
  const profile = query.data;
  return (
    <Page title={t`Organization profile`} description={t`How your organization is known to others here.`} narrow>
      {query.isPending ? <Loading /> : <ProblemBar error={profile ? null : query.error} onRetry={() => void query.refetch()} />}
      {profile ? (
        <Section title={t`Set when the organization was created`}>
          <Facts>
            <Fact name={t`Domain`}>{profile.domain}</Fact>
            <Fact name={t`Country`}>{formats.country(profile.country)}</Fact>
            <Fact name={t`Program`}>{program.data?.name}</Fact>
            <Fact name={t`Partner network ID`}>{profile.partnerNetworkId}</Fact>
            <Fact name={t`Organization ID`}>{profile.id}</Fact>
          </Facts>
        </Section>
      ) : null}
      {profile?.allowedActions.includes("organization:profile:update") ? (
        <Section title={t`Name and address`}>
          <ProfileForm key={profile.id} api={api} profile={profile} />
        </Section>
      ) : null}
      {profile && !profile.allowedActions.includes("organization:profile:update") ? (
        <Section title={t`Name and address`}>
          <Facts>
            <Fact name={t`Name`}>{profile.name}</Fact>
            <Fact name={t`Address`}>{profile.address ? <AddressLines address={profile.address} /> : null}</Fact>
            <Fact name={t`E-mail`}>{profile.email}</Fact>
            <Fact name={t`Phone`}>{profile.phone}</Fact>
          </Facts>
        </Section>
      ) : null}
      {profile?.partnerKind ? <SupportContact api={api} profile={profile} /> : null}
      {organization.allowedActions.includes("organization:security-contact:keep") ? <SecurityContactSection /> : null}
    </Page>
  );
}
