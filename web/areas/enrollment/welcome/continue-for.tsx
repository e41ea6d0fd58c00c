import { Button, Field, MessageBar, MessageBarBody, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { Me } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sessionQuery } from "../../../app/session.ts";
import { anyone } from "../../../lib/api.ts";
import { ButtonLink } from "../../../ui/links.tsx";
import { mayApply } from "../may-apply.ts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalXXL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

/** A signed-in person goes on to the application of an organization that is not a partner yet. */
export function ContinueFor({ me }: { me: Me }) {
  const styles = useStyles();
  const queryClient = useQueryClient();
  const able = me.organizations.filter(mayApply);
  const [chosen, setChosen] = useState<string>();
  const acting = able.find(({ id }) => id === chosen) ?? able.find(({ id }) => id === me.user.homeOrganizationId) ?? able[0];
  const becomeSomebodyElse = async () => {
    await anyone.DELETE("/session");
    queryClient.setQueryData(sessionQuery.queryKey, null);
  };
  const name = me.user.displayName;
  return (
    <div className={styles.root}>
      {acting ? (
        <Choice name={name} able={able} acting={acting} onChoose={setChosen} />
      ) : (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            <Trans>
              You are signed in as {name}. With this account you can't apply: your organization is a partner already, or you are not its
              global administrator. Ask a global administrator, or use another account.
            </Trans>
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        {acting ? (
          <ButtonLink to="/o/$organizationId/enrollment" params={{ organizationId: acting.id }} appearance="primary">
            <Trans>Continue to the application</Trans>
          </ButtonLink>
        ) : (
          <ButtonLink to="/">
            <Trans>Go to the start page</Trans>
          </ButtonLink>
        )}
        <Button appearance="subtle" onClick={becomeSomebodyElse}>
          <Trans>Use another account</Trans>
        </Button>
      </div>
    </div>
  );
}

interface ChoiceProps {
  name: string;
  able: Me["organizations"];
  acting: Me["organizations"][number];
  onChoose: (organizationId: string) => void;
}

function Choice({ name, able, acting, onChoose }: ChoiceProps) {
  if (able.length === 1) {
    return (
      <Text>
        <Trans>
          You apply as <strong>{name}</strong> for <strong>{acting.name}</strong>.
        </Trans>
      </Text>
    );
  }
  return (
    <Field label={<Trans>You apply as {name} for</Trans>}>
      <Select value={acting.id} onChange={(_, { value }) => onChoose(value)}>
        {able.map((organization) => (
          <option key={organization.id} value={organization.id}>
            {organization.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
