import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { Me, SessionOrganization } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { sessionQuery } from "../../../app/session.ts";
import { anyone } from "../../../lib/api.ts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalXL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface OrganizationChoiceProps {
  me: Me;
  acting: SessionOrganization;
  onChoose: (organizationId: string) => void;
}

/** As whom, and for which organization, one would decide. */
export function OrganizationChoice({ me, acting, onChoose }: OrganizationChoiceProps) {
  const styles = useStyles();
  const queryClient = useQueryClient();
  const becomeSomebodyElse = async () => {
    await anyone.DELETE("/session");
    queryClient.setQueryData(sessionQuery.queryKey, null);
  };
  const name = me.user.displayName;
  return (
    <div className={styles.root}>
      {me.organizations.length > 1 ? (
        <Field label={<Trans>You decide as {name} for</Trans>}>
          <Select value={acting.id} onChange={(_, { value }) => onChoose(value)}>
            {me.organizations.map((organization) => (
              <option key={organization.id} value={organization.id}>
                {organization.name}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <Text>
          <Trans>
            You decide as <strong>{name}</strong> for <strong>{acting.name}</strong>.
          </Trans>
        </Text>
      )}
      <Button appearance="subtle" size="small" onClick={becomeSomebodyElse}>
        <Trans>Use another account</Trans>
      </Button>
    </div>
  );
}
