import { Badge, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Grant } from "@procura/sdk";
import { useFormats } from "../../../lib/formats.ts";
import { useGroupNames } from "../../access/group-names.ts";
import { Services } from "../../organizations/services.tsx";
import { IdleBadge } from "./idle-badge.tsx";
import { LastUse } from "./last-use.tsx";

const wide = "@media (min-width: 721px)";

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  marks: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  shut: { "& > div": { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` } },
  paths: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "12px" },
  path: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    [wide]: { flexDirection: "row", alignItems: "stretch" },
  },
  box: {
    display: "flex",
    flexDirection: "column",
    justifyContent: "center",
    gap: "2px",
    padding: "12px 16px",
    minWidth: 0,
    flex: "1 1 0",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  end: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke2}` },
  kind: { color: tokens.colorNeutralForeground3 },
  arrow: {
    flexShrink: 0,
    alignSelf: "center",
    width: "14px",
    height: "24px",
    color: tokens.colorNeutralStrokeAccessible,
    transform: "rotate(90deg)",
    [wide]: { width: "36px", transform: "none" },
  },
});

interface ReachDiagramProps {
  grant: Grant;
  /** What the partner is to the organization, where several of its relationships may stand side by side. */
  label?: string | undefined;
  organizationName: string;
  locked: boolean;
}

/** Each way from the partner to the organization: partner, group, role, organization. */
export function ReachDiagram({ grant, label, organizationName, locked }: ReachDiagramProps) {
  const styles = useStyles();
  const { t } = useLingui();
  const nameOf = useGroupNames();
  const isSuspended = grant.state === "suspended-by-vendor";
  const paths = grant.assignments.flatMap((assignment) =>
    assignment.roles.map((role) => ({ key: `${assignment.id} ${role.id}`, group: nameOf(assignment.group), role: role.name })),
  );
  return (
    <div className={styles.whole}>
      {label ? (
        <Text as="h3" block weight="semibold" style={{ margin: 0 }}>
          {grant.partner.name} · {label}
        </Text>
      ) : null}
      <div className={styles.marks}>
        {grant.services.length > 0 ? (
          <Text weight="semibold">
            <Trans>
              For: <Services ids={grant.services} />
            </Trans>
          </Text>
        ) : null}
        <Text>
          <LastUse use={grant.use} />
        </Text>
        {locked ? (
          <Badge appearance="tint" color="danger" icon={<LockClosedRegular />} style={{ height: "auto", minHeight: "20px" }}>
            <Trans>Locked</Trans>
          </Badge>
        ) : null}
        {isSuspended ? (
          <Badge appearance="tint" color="danger" icon={<LockClosedRegular />} style={{ height: "auto", minHeight: "20px" }}>
            <Trans>Suspended by the vendor</Trans>
          </Badge>
        ) : null}
        <IdleBadge use={grant.use} />
      </div>
      <ul className={styles.paths} aria-label={t`Ways from ${grant.partner.name} to ${organizationName}`}>
        {paths.map(({ key, group, role }) => (
          <li key={key} className={mergeClasses(styles.path, (locked || isSuspended) && styles.shut)}>
            <div className={mergeClasses(styles.box, styles.end)}>
              <Text size={200} className={styles.kind}>
                <Trans>Partner</Trans>
              </Text>
              <Text weight="semibold">{grant.partner.name}</Text>
            </div>
            <Arrow />
            <div className={styles.box}>
              <Text size={200} className={styles.kind}>
                <Trans>Group of its people</Trans>
              </Text>
              <Text weight="semibold">{group}</Text>
            </div>
            <Arrow />
            <div className={styles.box}>
              <Text size={200} className={styles.kind}>
                <Trans>Admin role</Trans>
              </Text>
              <Text weight="semibold">{role}</Text>
            </div>
            <Arrow />
            <div className={mergeClasses(styles.box, styles.end)}>
              <Text size={200} className={styles.kind}>
                <Trans>Your organization</Trans>
              </Text>
              <Text weight="semibold">{organizationName}</Text>
            </div>
          </li>
        ))}
      </ul>
      {grant.use.people.length > 1 ? <LatelyActed people={grant.use.people} /> : null}
    </div>
  );
}

/** Which of the partner's people came through here lately. */
function LatelyActed({ people }: { people: Grant["use"]["people"] }) {
  const formats = useFormats();
  return (
    <Text className={useStyles().kind}>
      <Trans>Who acted lately: {people.map(({ name, at }) => `${name} (${formats.date(at)})`).join(", ")}</Trans>
    </Text>
  );
}

function Arrow() {
  const styles = useStyles();
  return (
    <svg className={styles.arrow} viewBox="0 0 36 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M2 12h31m-6-5 6 5-6 5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
