import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { useNow } from "../../../lib/clock.ts";
import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import type { StandingProps } from "./standing-props.ts";

export function InReview({ application: { next, primaryContact } }: StandingProps) {
  const { t } = useLingui();
  const now = useNow();
  const address = primaryContact.email ?? "";
  const dueAt = next.by;
  const late = dueAt !== null && now > Date.parse(dueAt);
  return (
    <Section title={t`We are checking your details`} description={t`There is nothing for you to do.`}>
      {dueAt ? (
        <Text>
          {late ? (
            <Trans>
              We wanted to be done by <Moment at={dueAt} /> and are late. Your application keeps its place; it is not forgotten.
            </Trans>
          ) : (
            <Trans>
              We aim to be done by <Moment at={dueAt} />.
            </Trans>
          )}
        </Text>
      ) : null}
      <Text>
        <Trans>
          What happens next: we approve the application, reject it with reasons, or ask you a question. Either way {address} gets a mail.
        </Trans>
      </Text>
    </Section>
  );
}
