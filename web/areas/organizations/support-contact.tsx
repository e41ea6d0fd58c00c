import { useLingui } from "@lingui/react/macro";
import type { Organization } from "@procura/sdk";
import type { Api } from "../../lib/api.ts";
import { Fact, Facts } from "../../ui/facts.tsx";
import { Section } from "../../ui/section.tsx";
import { SupportContactForm } from "./support-contact-form.tsx";

/** Of a partner: what its customers see; to change, or to read. */
export function SupportContact({ api, profile }: { api: Api; profile: Organization }) {
  const { t } = useLingui();
  const contact = profile.supportContact;
  return (
    <Section title={t`Customer support`} description={t`Your customers see these details.`}>
      {profile.allowedActions.includes("organization:support-contact:update") ? (
        <SupportContactForm key={profile.id} api={api} profile={profile} />
      ) : (
        <Facts>
          <Fact name={t`Support e-mail`}>{contact?.email}</Fact>
          <Fact name={t`Support phone`}>{contact?.phone}</Fact>
          <Fact name={t`Support website`}>{contact?.website}</Fact>
        </Facts>
      )}
    </Section>
  );
}
