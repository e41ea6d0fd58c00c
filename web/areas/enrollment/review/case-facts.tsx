import { useLingui } from "@lingui/react/macro";
import type { EnrollmentCase } from "@procura/sdk";
import { Fact, Facts } from "../../../ui/facts.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { CaseAge } from "./case-age.tsx";

export function CaseFacts({ seen }: { seen: EnrollmentCase }) {
  const { t } = useLingui();
  const { clock, application, membership, addressLines } = seen;
  return (
    <Facts>
      <Fact name={t`Age`}>
        <CaseAge clock={clock} />
      </Fact>
      <Fact name={t`Due`}>{clock.dueAt ? <Moment at={clock.dueAt} /> : null}</Fact>
      <Fact name={t`Sent on`}>{application.submittedAt ? <Moment at={application.submittedAt} /> : null}</Fact>
      <Fact name={t`Decided on`}>{application.decidedAt ? <Moment at={application.decidedAt} /> : null}</Fact>
      <Fact name={t`Membership on record`}>
        {membership ? `${membership.networkId} · ${membership.name} · ${membership.accountEmail}` : t`Not in the registry any more`}
      </Fact>
      <Fact name={t`Address as written there`}>
        {addressLines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </Fact>
    </Facts>
  );
}
