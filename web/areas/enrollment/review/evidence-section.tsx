import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, DismissCircleRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { EnrollmentCase } from "@procura/sdk";
import type { Api } from "../../../lib/api.ts";
import { useFormats } from "../../../lib/formats.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { useCheck } from "./cases.ts";

type Evidence = EnrollmentCase["evidence"][number];

const useStyles = makeStyles({
  result: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, "& svg": { fontSize: "20px", flexShrink: 0 } },
  agrees: { color: tokens.colorStatusSuccessForeground1 },
  differs: { color: tokens.colorStatusDangerForeground1 },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

interface EvidenceSectionProps {
  api: Api;
  seen: EnrollmentCase;
  check: Evidence["check"];
  title: string;
  description: string;
}

/** What the applicant says beside what is known otherwise. The reviewer judges. */
export function EvidenceSection({ api, seen, check, title, description }: EvidenceSectionProps) {
  const { t } = useLingui();
  const names = useEvidenceNames();
  const items = seen.evidence.filter((one) => one.check === check);
  return (
    <Section title={title} description={description}>
      <DataTable
        label={title}
        items={items}
        idOf={({ code }) => code}
        columns={[
          { key: "what", name: t`What`, width: 1.3, cell: ({ code }) => <Text weight="semibold">{names[code]}</Text> },
          { key: "stated", name: t`The applicant says`, width: 1.4, cell: (one) => <Value of={one} text={one.stated} /> },
          { key: "known", name: t`On record`, width: 1.4, cell: (one) => <Value of={one} text={one.onRecord} /> },
          { key: "result", name: t`Result`, cell: ({ agrees }) => <Result agrees={agrees} /> },
        ]}
      />
      {check === "mail-ownership" ? null : <CheckActions api={api} seen={seen} check={check} />}
    </Section>
  );
}

function Value({ of: { code }, text }: { of: Evidence; text: string | null }) {
  const formats = useFormats();
  if (text === null) return "–";
  if (code === "country-and-membership") return formats.country(text);
  // On record of a confirmed mail is when it was confirmed.
  if (code === "mail-confirmed" && /^\d{4}-\d\d-\d\dT/.test(text)) return <Moment at={text} />;
  return text;
}

function Result({ agrees }: { agrees: boolean | null }) {
  const styles = useStyles();
  if (agrees === null) {
    return (
      <span className={styles.result}>
        <QuestionCircleRegular aria-hidden="true" />
        <Trans>Nothing to compare</Trans>
      </span>
    );
  }
  return agrees ? (
    <span className={styles.result}>
      <CheckmarkCircleRegular aria-hidden="true" className={styles.agrees} />
      <Trans>Matches</Trans>
    </span>
  ) : (
    <span className={styles.result}>
      <DismissCircleRegular aria-hidden="true" className={styles.differs} />
      <Trans>Differs</Trans>
    </span>
  );
}

function CheckActions({ api, seen, check }: { api: Api; seen: EnrollmentCase; check: "employment" | "business" }) {
  const styles = useStyles();
  const set = useCheck(api, seen);
  const may = (act: "pass" | "reopen") => seen.allowedActions.includes(`enrollment:case:${act}-${check}`);
  const mayAct = may("pass") || may("reopen");
  const passed = seen.application.steps.some(({ code, state }) => code === check && state === "passed");
  if (!passed && !mayAct) return null;
  return (
    <>
      <ProblemBar error={set.error} />
      <div className={styles.actions}>
        {may("pass") ? (
          <Button appearance="primary" disabledFocusable={set.isPending} onClick={() => set.mutate({ check, passed: true })}>
            {check === "employment" ? <Trans>Pass the employment check</Trans> : <Trans>Pass the business check</Trans>}
          </Button>
        ) : null}
        {passed ? (
          <span className={styles.actions}>
            <CheckmarkCircleRegular aria-hidden="true" className={styles.agrees} fontSize={20} />
            <Trans>This check has passed.</Trans>
          </span>
        ) : null}
        {may("reopen") ? (
          <Button appearance="subtle" disabledFocusable={set.isPending} onClick={() => set.mutate({ check, passed: false })}>
            <Trans>Take it back</Trans>
          </Button>
        ) : null}
      </div>
    </>
  );
}

function useEvidenceNames(): Record<Evidence["code"], string> {
  const { t } = useLingui();
  return {
    "mail-confirmed": t`Mail to the primary contact`,
    "contact-and-website-domain": t`Contact's mail domain and website`,
    "contact-and-membership-domain": t`Contact's mail domain and membership account`,
    "contact-and-support-domain": t`Contact's and support's mail domains`,
    "name-and-membership": t`Legal name and membership`,
    "country-and-membership": t`Country and membership`,
    "membership-active": t`Membership is active`,
  };
}
