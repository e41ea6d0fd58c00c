import { useLingui } from "@lingui/react/macro";
import type { EnrollmentApplication } from "@procura/sdk";
import { useFormats } from "../../lib/formats.ts";
import { Fact, Facts } from "../../ui/facts.tsx";
import { Section } from "../../ui/section.tsx";
import { AddressLines } from "../organizations/address-lines.tsx";
import { usePartnerKinds } from "../organizations/partner-kinds.ts";

/** What the applicant states. */
export function StatedFacts({ application }: { application: EnrollmentApplication }) {
  const { t } = useLingui();
  const formats = useFormats();
  const kinds = usePartnerKinds();
  const { networkProfile, legalProfile, primaryContact, supportContact } = application;
  const contactName = [primaryContact.firstName, primaryContact.lastName].filter(Boolean).join(" ");
  return (
    <Section title={t`The application`}>
      <Facts>
        <Fact name={t`Kind of partner`}>{kinds[application.partnerKind]}</Fact>
        <Fact name={t`Partner network ID`}>{networkProfile ? `${networkProfile.networkId} · ${networkProfile.name}` : null}</Fact>
        <Fact name={t`Legal name`}>{legalProfile.legalName}</Fact>
        <Fact name={t`Registration number`}>{legalProfile.registrationNumber}</Fact>
        <Fact name={t`Address`}>{legalProfile.address ? <AddressLines address={legalProfile.address} /> : null}</Fact>
        <Fact name={t`Country`}>{formats.country(application.country)}</Fact>
        <Fact name={t`Phone`}>{legalProfile.phone}</Fact>
        <Fact name={t`Website`}>{legalProfile.website}</Fact>
        <Fact name={t`Primary contact`}>
          <Lines lines={[contactName, primaryContact.email, primaryContact.phone]} />
        </Fact>
        <Fact name={t`Customer support`}>
          <Lines lines={[supportContact.email, supportContact.phone, supportContact.website]} />
        </Fact>
      </Facts>
    </Section>
  );
}

function Lines({ lines }: { lines: (string | null)[] }) {
  return lines.filter(Boolean).map((line) => <div key={line}>{line}</div>);
}
