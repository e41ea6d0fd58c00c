import { Link } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { AppVersion } from "@procura/sdk";
import { Fact, Facts } from "../../ui/facts.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Quote } from "../../ui/quote.tsx";
import { usePlatforms } from "./version-words.ts";

/** What a partner says of a version of its app. */
export function VersionFacts({ version }: { version: AppVersion }) {
  const { t } = useLingui();
  const platforms = usePlatforms();
  return (
    <Facts>
      <Fact name={t`Name`}>{version.name}</Fact>
      <Fact name={t`Version`}>{version.version}</Fact>
      <Fact name={t`Runs on`}>{platforms[version.platform]}</Fact>
      <Fact name={t`What it does`}>
        <Quote>{version.description}</Quote>
      </Fact>
      <Fact name={t`Installed from`}>
        <Outside url={version.installUrl} />
      </Fact>
      <Fact name={t`Privacy`}>
        <Outside url={version.privacyUrl} />
      </Fact>
      <Fact name={t`Support`}>
        <Outside url={version.supportUrl} />
      </Fact>
      <Fact name={t`Submitted`}>
        <Trans>
          <Moment at={version.submittedAt} /> by {version.submittedBy.name}
        </Trans>
      </Fact>
    </Facts>
  );
}

/** The whole address is shown: where it leads is what one decides on. */
function Outside({ url }: { url: string }) {
  return (
    <Link href={url} target="_blank" rel="noopener noreferrer" inline style={{ overflowWrap: "anywhere" }}>
      {url}
    </Link>
  );
}
