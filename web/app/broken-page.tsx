import { Button } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { hasCode } from "../lib/problem.ts";
import { useForm } from "../ui/form.ts";
import { ButtonLink } from "../ui/links.tsx";
import { Page } from "../ui/page.tsx";
import { ProblemBar } from "../ui/problem-bar.tsx";
import { NotFoundPage } from "./not-found-page.tsx";

/** Stands in for a page that could not be shown. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  const router = useRouter();
  const form = useForm();
  if (hasCode(error, "not-found")) return <NotFoundPage />;
  const again = async () => {
    reset();
    await router.invalidate();
  };
  return (
    <Page title={t`This page could not be shown`} narrow>
      <ProblemBar error={error} />
      <div className={form.actions}>
        <Button appearance="primary" onClick={again}>
          <Trans>Try again</Trans>
        </Button>
        <ButtonLink to="/">
          <Trans>Go to the start page</Trans>
        </ButtonLink>
      </div>
    </Page>
  );
}
