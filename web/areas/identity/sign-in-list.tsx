import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Page, SignIn } from "@procura/sdk";
import { type PageQuery, usePagedList } from "../../lib/paging.ts";
import { Loading } from "../../ui/loading.tsx";
import { Moment } from "../../ui/moment.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  entry: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface SignInListProps {
  label: string;
  queryKey: readonly unknown[];
  load: (page: PageQuery) => Promise<Page<SignIn>>;
}

/** When, where and with what somebody signed in or tried, newest first. */
export function SignInList({ label, queryKey, load }: SignInListProps) {
  const styles = useStyles();
  const { t } = useLingui();
  const list = usePagedList(queryKey, load, { limit: 10 });
  const outcomes: Readonly<Record<SignIn["outcome"], string>> = {
    "signed-in": t`Signed in`,
    "wrong-password": t`Wrong password`,
    "wrong-second-factor": t`Wrong second factor`,
    "second-factor-not-given": t`Password right, second factor not given`,
    "account-disabled": t`Account was disabled`,
  };
  const methods: Readonly<Record<SignIn["methods"][number], string>> = {
    password: t`Password`,
    totp: t`Authenticator app`,
    passkey: t`Passkey`,
    "recovery-code": t`Recovery code`,
    provider: t`Organization's sign-in`,
    "provider-mfa": t`Organization's sign-in with a second factor`,
  };
  if (list.isLoading) return <Loading rows={2} />;
  if (list.error) return <ProblemBar error={list.error} onRetry={list.retry} />;
  if (list.items.length === 0)
    return (
      <Text className={styles.quiet}>
        <Trans>No sign-in yet.</Trans>
      </Text>
    );
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {list.items.map((signIn) => (
          <li key={signIn.id} className={styles.entry}>
            <div>
              <Text weight="semibold" block>
                <Moment at={signIn.at} />
              </Text>
              <Text size={200} className={styles.quiet}>
                {[
                  signIn.place?.name ?? t`Unknown place`,
                  signIn.device ?? t`Unknown device`,
                  signIn.ipAddress,
                  signIn.methods.map((method) => methods[method]).join(" + "),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            </div>
            <Badge appearance="tint" color={signIn.outcome === "signed-in" ? "success" : "warning"}>
              {signIn.outcome === "second-factor-not-given" && !signIn.methods.includes("password")
                ? t`First step right, second factor not given`
                : outcomes[signIn.outcome]}
            </Badge>
          </li>
        ))}
      </ul>
      {list.more ? (
        <div>
          <Button onClick={list.more.load} disabledFocusable={list.more.isLoading}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      ) : null}
    </>
  );
}
