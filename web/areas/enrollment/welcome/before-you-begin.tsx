import { useLingui } from "@lingui/react/macro";
import { Section } from "../../../ui/section.tsx";
import { HowItGoes } from "./how-it-goes.tsx";
import { ToHaveAtHand } from "./to-have-at-hand.tsx";

/** reviewBusinessDays: the published target of a review; unknown to visitors. */
export function BeforeYouBegin({ reviewBusinessDays }: { reviewBusinessDays?: number }) {
  const { t } = useLingui();
  return (
    <>
      <Section title={t`What to have at hand`}>
        <ToHaveAtHand />
      </Section>
      <Section title={t`How it goes on`}>
        <HowItGoes {...(reviewBusinessDays ? { reviewBusinessDays } : {})} />
      </Section>
    </>
  );
}
