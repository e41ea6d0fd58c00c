import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { PersonEditRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { User } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Api } from "../../lib/api.ts";
import { Fact, Facts } from "../../ui/facts.tsx";
import { RouterLink } from "../../ui/links.tsx";
import { Section } from "../../ui/section.tsx";
import { LevelDialog } from "./level-dialog.tsx";
import { useNoLevel } from "./level-words.ts";
import { levelsQuery } from "./people.ts";

/** What one of a partner's own people may do for customers and at home; shows nothing elsewhere. */
export function LevelSection({ api, user }: { api: Api; user: User }) {
  const { t } = useLingui();
  const none = useNoLevel();
  const [changing, setChanging] = useState(false);
  const levels = useQuery(levelsQuery(api, user.organizationId)).data ?? [];
  if (levels.length === 0 || user.isGuest) return null;
  const namesOf = (keys: readonly string[]) => keys.map((key) => levels.find((level) => level.key === key)?.name ?? key).join(", ");
  const mayChange = ["users:group:assign", "users:role:assign"].some((action) => user.allowedActions.includes(action));
  return (
    <Section
      title={t`Levels`}
      description={
        <Trans>
          What the person may do for customers, and what they manage at home. Changes act at once, also on pages that they have open.{" "}
          <RouterLink to="/o/$organizationId/roles" params={{ organizationId: user.organizationId }} inline>
            What each role can do
          </RouterLink>
        </Trans>
      }
      actions={
        mayChange ? (
          <Button icon={<PersonEditRegular />} onClick={() => setChanging(true)}>
            <Trans>Change levels</Trans>
          </Button>
        ) : null
      }
    >
      <Facts>
        <Fact name={t`Agent level`}>{namesOf(user.agentLevels) || none["agent-level"]}</Fact>
        <Fact name={t`Admin level`}>{namesOf(user.adminLevels) || none["admin-level"]}</Fact>
      </Facts>
      {user.agentLevels.length > 1 || user.adminLevels.length > 1 ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            <Trans>The person holds several levels of a kind, and may do what any of them allows. If you choose one, the others end.</Trans>
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {changing ? <LevelDialog api={api} user={user} levels={levels} onClose={() => setChanging(false)} /> : null}
    </Section>
  );
}
