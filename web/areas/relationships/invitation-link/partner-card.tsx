import { Avatar, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { InvitationPreview } from "@procura/sdk";
import { useFormats } from "../../../lib/formats.ts";
import { Moment } from "../../../ui/moment.tsx";
import { usePartnerKinds } from "../../organizations/partner-kinds.ts";

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

/** Who is asking. */
export function PartnerCard({ preview: { partner, provider, invitation, acceptedIn } }: { preview: InvitationPreview }) {
  const styles = useStyles();
  const { t } = useLingui();
  const formats = useFormats();
  const kinds = usePartnerKinds();
  const kind = partner.partnerKind ? kinds[partner.partnerKind] : undefined;
  return (
    <section className={styles.root} aria-label={t`Who is asking`}>
      <Avatar name={partner.name} size={48} shape="square" color="colorful" aria-hidden="true" />
      <div className={styles.text}>
        <Text weight="semibold" size={400}>
          {partner.name}
        </Text>
        <Text className={styles.quiet}>{[kind, formats.country(partner.country), partner.domain].filter(Boolean).join(" · ")}</Text>
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
