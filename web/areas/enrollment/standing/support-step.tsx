import { useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Api } from "../../../lib/api.ts";
import { profileQuery } from "../../organizations/profile.ts";
import { SupportContactForm } from "../../organizations/support-contact-form.tsx";
import { standingQuery } from "../enrollment.ts";
import { NextStep } from "./next-step.tsx";

/** All that a partner who was in the program before needs to open its account. */
export function SupportStep({ api, done }: { api: Api; done: boolean }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const profile = useQuery({ ...profileQuery(api), enabled: !done });
  return (
    <NextStep
      done={done}
      title={t`Say how your customers reach your support`}
      text={t`E-mail address, telephone number and website. Your customers will see them; your account opens with them.`}
    >
      {profile.data?.allowedActions.includes("organization:support-contact:update") ? (
        <SupportContactForm
          api={api}
          profile={profile.data}
          onSaved={() => queryClient.invalidateQueries({ queryKey: standingQuery(api).queryKey })}
        />
      ) : null}
    </NextStep>
  );
}
