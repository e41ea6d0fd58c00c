import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { PublicPage } from "../../../app/public-page.tsx";
import { sessionQuery } from "../../../app/session.ts";
import { nameOfInstallation } from "../../../lib/titles.ts";
import { Loading } from "../../../ui/loading.tsx";
import { Section } from "../../../ui/section.tsx";
import { EnterHere } from "../../identity/enter-here.tsx";
import { BeforeYouBegin } from "./before-you-begin.tsx";
import { ContinueFor } from "./continue-for.tsx";
import { PartnerKindsExplained } from "./partner-kinds-explained.tsx";

/** The welcome page of the program: what it takes, before anybody signs in. */
export function BecomePartnerPage() {
  const { t } = useLingui();
  const session = useQuery(sessionQuery);
  return (
    <PublicPage
      wide
      title={t`Become a partner`}
      description={t`Join the partner program in ${nameOfInstallation()}: sell cloud services to your customers, look after them, or advise them.`}
    >
      <Section title={t`Which kind of partner fits you?`} description={t`You choose when you begin the application.`}>
        <PartnerKindsExplained />
      </Section>
      <BeforeYouBegin />
      {session.isPending ? <Loading rows={2} /> : null}
      {session.data ? <ContinueFor me={session.data} /> : null}
      {session.isPending || session.data ? null : (
        <EnterHere
          title={<Trans>Sign in to begin, or to go on</Trans>}
          newHere={
            <Trans>
              Create your organization here. You become its first global administrator; after that you go on with the application.
            </Trans>
          }
          returnTo="/become-a-partner"
        />
      )}
    </PublicPage>
  );
}
