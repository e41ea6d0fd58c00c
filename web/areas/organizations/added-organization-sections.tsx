import { Button } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Program } from "@procura/sdk";
import { useApi } from "../../app/session.ts";
import { useFormats } from "../../lib/formats.ts";
import { Fact, Facts } from "../../ui/facts.tsx";
import { useForm } from "../../ui/form.ts";
import { ButtonLink } from "../../ui/links.tsx";
import { Numbered } from "../../ui/numbered.tsx";
import { Section } from "../../ui/section.tsx";
import { SignInDetails } from "../../ui/sign-in-details.tsx";
import type { Added } from "./add-organization.ts";
import { usePartnerKinds } from "./partner-kinds.ts";
import { useProgramName } from "./program-names.ts";

interface AddedOrganizationSectionsProps {
  added: Added;
  program: Program;
  onAnother: () => void;
}

/** What was made, how its administrator gets in, and what that person has to do first. */
export function AddedOrganizationSections({ added, program, onAnother }: AddedOrganizationSectionsProps) {
  const { t } = useLingui();
  const form = useForm();
  const formats = useFormats();
  const kinds = usePartnerKinds();
  const nameOfProgram = useProgramName();
  const { organizationId } = useApi();
  const { organization, administrator, temporaryPassword, email } = added;
  return (
    <>
      <Section title={t`Details`}>
        <Facts>
          <Fact name={t`Kind`}>{organization.partnerKind ? kinds[organization.partnerKind] : t`Customer`}</Fact>
          <Fact name={t`Country`}>{formats.country(organization.country)}</Fact>
          <Fact name={t`Program`}>{nameOfProgram(program.name)}</Fact>
          <Fact name={t`Domain`}>{organization.domain}</Fact>
          <Fact name={t`Global administrator`}>{administrator.displayName}</Fact>
          <Fact name={t`Sign-in name`}>{administrator.signInName}</Fact>
        </Facts>
      </Section>
      <SignInDetails
        signInName={administrator.signInName}
        temporaryPassword={temporaryPassword}
        lost={
          <Trans>
            The organization is there, but the answer that held the password got lost on the way and it can't be shown again.{" "}
            {administrator.displayName} can choose one with "Forgot your password?" on the sign-in page: the link goes to {email}.
          </Trans>
        }
      />
      <Section title={t`What happens next`}>
        <NextSteps added={added} program={program} />
      </Section>
      <div className={form.actions}>
        <ButtonLink to="/o/$organizationId/organizations" params={{ organizationId }} appearance="primary">
          <Trans>Done</Trans>
        </ButtonLink>
        <Button onClick={onAnother}>
          <Trans>Add another organization</Trans>
        </Button>
      </div>
    </>
  );
}

function NextSteps({
  added: { organization, administrator },
  program: { rules },
}: Pick<AddedOrganizationSectionsProps, "added" | "program">) {
  const person = administrator.displayName;
  const isPartner = organization.partnerKind !== null;
  return (
    <Numbered>
      <li>
        <Trans>You pass the sign-in details on to {person}. No mail goes out by itself.</Trans>
      </li>
      <li>
        <Trans>{person} signs in, chooses a password and adds the other people.</Trans>
      </li>
      {isPartner && rules.partnerMultiFactor === "required" ? (
        <li>
          <Trans>Everybody who works with customers sets up a second factor first.</Trans>
        </li>
      ) : null}
      {isPartner ? (
        <li>
          {rules.resellerRelationships === "available" ? (
            <Trans>{person} signs the partner agreement. Until then nobody there can invite customers.</Trans>
          ) : (
            <Trans>{person} signs the partner agreement. In this cloud customers are not added by invitation.</Trans>
          )}
        </li>
      ) : (
        <li>
          <Trans>When a partner sends an invitation, {person} accepts or declines it. No partner has any rights before that.</Trans>
        </li>
      )}
    </Numbered>
  );
}
