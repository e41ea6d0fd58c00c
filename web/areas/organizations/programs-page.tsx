import { Trans, useLingui } from "@lingui/react/macro";
import type { Program } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../app/session.ts";
import { useFormats } from "../../lib/formats.ts";
import { Fact, Facts } from "../../ui/facts.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { MultiFactorRule } from "./multi-factor-rule.tsx";
import { programsQuery } from "./program.ts";
import { useProgramName } from "./program-names.ts";

/** For the vendor: the rules that partners work under, cloud by cloud. */
export function ProgramsPage() {
  const { t } = useLingui();
  const api = useApi();
  const programs = useQuery(programsQuery(api));
  return (
    <Page title={t`Programs`} description={t`The rules that partners and customers of each cloud work under.`} narrow>
      {programs.data ? (
        programs.data.items.map((program) => <ProgramSection key={program.id} program={program} />)
      ) : programs.isPending ? (
        <Loading rows={4} />
      ) : (
        <ProblemBar error={programs.error} onRetry={() => void programs.refetch()} />
      )}
    </Page>
  );
}

function ProgramSection({ program }: { program: Program }) {
  const { t } = useLingui();
  const nameOf = useProgramName();
  const formats = useFormats();
  const { rules } = program;
  const administration: Record<typeof rules.delegatedAdministration, string> = {
    optional: t`A request may ask for it`,
    required: t`Every request asks for it`,
    unavailable: t`Not in this cloud`,
  };
  const partners: Record<typeof rules.delegatedAdminPartnersPerCustomer, string> = {
    one: t`One per customer`,
    "one-per-service": t`One per service of a customer`,
    many: t`As many as the customer wants`,
  };
  return (
    <Section title={nameOf(program.name)}>
      <Facts>
        <Fact name={t`Partners ask customers for a relationship`}>
          {rules.resellerRelationships === "available" ? <Trans>Yes</Trans> : <Trans>No</Trans>}
        </Fact>
        <Fact name={t`Delegated administration`}>{administration[rules.delegatedAdministration]}</Fact>
        <Fact name={t`Partners with delegated administration`}>{partners[rules.delegatedAdminPartnersPerCustomer]}</Fact>
        <Fact name={t`Services with an administrator each`}>{rules.administeredServices.map(({ name }) => name).join(", ")}</Fact>
        <Fact name={t`Providers and resellers`}>{rules.indirectModel ? <Trans>Yes</Trans> : <Trans>No</Trans>}</Fact>
        <Fact name={t`An invitation can be accepted for`}>
          <Trans>{rules.invitationDays} days</Trans>
        </Fact>
        <Fact name={t`Reminders of an invitation`}>
          <Trans>
            {rules.reminderDaysAfterSending} days after it was sent, and {rules.reminderDaysBeforeExpiry} days before it expires
          </Trans>
        </Fact>
        <Fact name={t`Where invitations are accepted`}>
          {rules.acceptancePortals.length === 0 ? (
            <Trans>Nowhere: there are no invitations in this cloud</Trans>
          ) : (
            rules.acceptancePortals.map(({ sentBefore, name }) => (
              <div key={name}>{sentBefore ? t`${name} (sent before ${formats.date(`${sentBefore}T12:00:00`)})` : name}</div>
            ))
          )}
        </Fact>
        <Fact name={t`Second factor for partners' people`}>
          {rules.partnerMultiFactor === "required" ? (
            <Trans>Required before customers' pages open</Trans>
          ) : (
            <Trans>Everybody decides for themselves</Trans>
          )}
        </Fact>
      </Facts>
      <MultiFactorRule program={program} />
    </Section>
  );
}
