import { Plural, Trans } from "@lingui/react/macro";
import { Numbered } from "../../../ui/numbered.tsx";

/** The way from here to the first customer, and how long each part takes. */
export function HowItGoes({ reviewBusinessDays }: { reviewBusinessDays?: number }) {
  return (
    <Numbered>
      <li>
        <Trans>
          <strong>You fill in the application.</strong> That takes about ten minutes. Every step is saved: you can stop and go on later.
        </Trans>
      </li>
      <li>
        <Trans>
          <strong>Your primary contact confirms it</strong> with a link that we send by mail. Nothing is reviewed before that.
        </Trans>
      </li>
      <li>
        <Trans>
          <strong>We check your details.</strong> You see at any time where it stands; if something is missing, we ask.
        </Trans>{" "}
        {reviewBusinessDays ? (
          <Plural value={reviewBusinessDays} one="Our target is # business day." other="Our target is # business days." />
        ) : (
          <Trans>That usually takes a few business days.</Trans>
        )}
      </li>
      <li>
        <Trans>
          <strong>Once you are approved,</strong> you sign the partner agreement and can invite your first customer the same day.
        </Trans>
      </li>
    </Numbered>
  );
}
