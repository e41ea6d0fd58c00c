import { Avatar, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { InvitationPreview } from "@procura/sdk";
import { useFormats } from "../../../lib/formats.ts";
import { Moment } from "../../../ui/moment.tsx";
import { usePartnerKinds } from "../../organizations/partner-kinds.ts";
import { useLabels } from "../kinds.ts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    gap: tokens.spacingHorizontalL,
    padding: "20px",
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface PartnerCardProps {
  preview: InvitationPreview;
  /** Whether administration is given: what the viewer has chosen, where there is a choice. */
  administration: boolean;
}

/** Who is asking, and to be what. */
export function PartnerCard({ preview: { partner, provider, invitation, acceptedIn }, administration }: PartnerCardProps) {
  const styles = useStyles();
  const { t } = useLingui();
  const formats = useFormats();
  const kinds = usePartnerKinds();
  const labels = useLabels();
  // A customer reads what the partner would be for it; what it is in the program could be taken for that.
  const kind = invitation.kind === "partnership" && partner.partnerKind ? kinds[partner.partnerKind] : undefined;
  const wouldBe =
    invitation.kind === "partnership"
      ? null
      : labels[invitation.kind === "reseller" && administration ? "reseller-and-delegated-administrator" : invitation.kind];
  return (
    <section className={styles.root} aria-label={t`Who is asking`}>
      <Avatar name={partner.name} size={48} shape="square" color="colorful" aria-hidden="true" />
      <div className={styles.text}>
        <Text weight="semibold" size={400}>
          {partner.name}
        </Text>
        <Text className={styles.quiet}>{[kind, formats.country(partner.country), partner.domain].filter(Boolean).join(" · ")}</Text>
        {wouldBe ? (
          <Text>
            <Trans>
              Asks to be: <strong>{wouldBe}</strong>
            </Trans>
          </Text>
        ) : null}
        {partner.partnerNetworkId ? (
          <Text className={styles.quiet}>
            <Trans>Partner network ID: {partner.partnerNetworkId}</Trans>
          </Text>
        ) : null}
        {provider ? (
          <Text className={styles.quiet}>
            <Trans>Together with its provider {provider.name}</Trans>
            {` (${[formats.country(provider.country), provider.domain, provider.partnerNetworkId].filter(Boolean).join(" · ")})`}
          </Text>
        ) : null}
        <Text className={styles.quiet}>
          <Trans>
            You can decide until <Moment at={invitation.expiresAt} />
          </Trans>
        </Text>
        {acceptedIn?.url ? (
          <Text className={styles.quiet}>
            <Trans>Where it is accepted: {acceptedIn.name}</Trans>
          </Text>
        ) : null}
      </div>
    </section>
  );
}
