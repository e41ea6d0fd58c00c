import { makeStyles, tokens } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { InvitationPreview, Me, SessionOrganization } from "@procura/sdk";
import { useState } from "react";
import { EnterHere } from "../../identity/enter-here.tsx";
import { ReportInvitation } from "../asking/report-invitation.tsx";
import { AcceptForm } from "./accept-form.tsx";
import { AsksList } from "./asks-list.tsx";
import { AuthorizeForm } from "./authorize-form.tsx";
import { OrganizationChoice } from "./organization-choice.tsx";
import { PartnerCard } from "./partner-card.tsx";
import { AdministrationTaken, ServicesAsked } from "./services-asked.tsx";
import { WhyNot } from "./why-not.tsx";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
});

export interface RequestViewProps {
  token: string;
  preview: InvitationPreview;
  me: Me | null;
  acting: SessionOrganization | undefined;
  onChoose: (organizationId: string) => void;
  onEnd: (ending: "cancelled" | "declined") => void;
}

/** An open request: who, what, and the way to decide. */
export function RequestView(props: RequestViewProps) {
  const styles = useStyles();
  const { preview, me, acting } = props;
  const { viewer } = preview;
  const [chosen, setAdministration] = useState(preview.administration !== "none");
  const leftOut = preview.administration === "optional" && (viewer?.administrationTaken.length ?? 0) > 0;
  // A second administrator confirms what the first one chose.
  const administration = viewer?.waiting?.administration ?? (chosen && !leftOut);
  return (
    <div className={styles.root}>
      <PartnerCard preview={preview} administration={administration} />
      <ServicesAsked preview={preview} />
      <AsksList preview={preview} administration={administration} />
      {me && acting ? <OrganizationChoice me={me} acting={acting} onChoose={props.onChoose} /> : null}
      <AdministrationTaken preview={preview} />
      <Decision {...props} administration={administration} onAdministration={setAdministration} />
      <ReportInvitation token={props.token} partnerName={preview.partner.name} organizationId={acting?.id} />
    </div>
  );
}

interface DecisionProps extends RequestViewProps {
  administration: boolean;
  onAdministration: (given: boolean) => void;
}

function Decision({ token, preview, me, acting, onEnd, administration, onAdministration }: DecisionProps) {
  const { viewer, partner, invitation } = preview;
  const partnerName = partner.name;
  if (!me || !acting) {
    return (
      <EnterHere
        title={<Trans>Sign in to decide</Trans>}
        {...(invitation.kind === "partnership"
          ? {}
          : {
              newHere: (
                <Trans>
                  Create your organization here. You become its first global administrator; after that you decide about {partnerName}.
                </Trans>
              ),
            })}
        returnTo="/invitation"
      />
    );
  }
  if (!viewer || viewer.organizationId !== acting.id) return null;
  if (!viewer.canAccept) return <WhyNot why={viewer.why ?? ""} partnerName={partnerName} acting={acting} />;
  if (viewer.waiting?.acceptedBy.id === me.user.id)
    return <WhyNot why="second-administrator-needed" partnerName={partnerName} acting={acting} />;
  if (invitation.kind === "partnership")
    return <AuthorizeForm key={acting.id} token={token} preview={preview} acting={acting} onEnd={onEnd} />;
  return (
    <AcceptForm
      key={acting.id}
      token={token}
      preview={preview}
      acting={acting}
      administration={administration}
      onAdministration={onAdministration}
      onEnd={onEnd}
    />
  );
}
