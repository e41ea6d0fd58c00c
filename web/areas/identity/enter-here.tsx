import { makeStyles, Subtitle1, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { Me } from "@procura/sdk";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { welcome } from "../../app/session.ts";
import { RouterLink } from "../../ui/links.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { SignUp } from "./sign-up.tsx";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalXXL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  tabs: { marginInlineStart: "-10px", flexWrap: "wrap" },
});

interface EnterHereProps {
  title: ReactNode;
  /** What creating an organization here means; without it one only signs in. */
  newHere?: ReactNode;
  /** The address of the page that this stands on. */
  returnTo: string;
}

/** Sign in, or create the organization, without leaving the page. */
export function EnterHere({ title, newHere, returnTo }: EnterHereProps) {
  const styles = useStyles();
  const navigate = useNavigate();
  const [way, setWay] = useState<"sign-in" | "sign-up">("sign-in");
  const enter = async (me: Me) => {
    await welcome(me);
    if (me.user.mustChangePassword) await navigate({ to: "/change-password", search: { return: returnTo } });
  };
  return (
    <section className={styles.root} aria-labelledby="enter-here">
      <Subtitle1 as="h2" block id="enter-here" className={styles.title}>
        {title}
      </Subtitle1>
      {newHere ? (
        <TabList
          selectedValue={way}
          onTabSelect={(_, { value }) => setWay(value === "sign-up" ? "sign-up" : "sign-in")}
          className={styles.tabs}
        >
          <Tab value="sign-in" id="tab-sign-in" aria-controls="enter-panel">
            <Trans>I have an account</Trans>
          </Tab>
          <Tab value="sign-up" id="tab-sign-up" aria-controls="enter-panel">
            <Trans>My organization is new here</Trans>
          </Tab>
        </TabList>
      ) : null}
      <div {...(newHere ? { role: "tabpanel", id: "enter-panel", "aria-labelledby": `tab-${way}` } : {})}>
        {way === "sign-in" ? (
          <>
            <SignInForm onSignedIn={enter} />
            <Text block style={{ marginTop: tokens.spacingVerticalL }}>
              <RouterLink to="/forgot-password" inline>
                <Trans>Forgot your password?</Trans>
              </RouterLink>
            </Text>
          </>
        ) : (
          <>
            <Text block style={{ marginBottom: tokens.spacingVerticalL }}>
              {newHere}
            </Text>
            <SignUp onDone={enter} />
          </>
        )}
      </div>
    </section>
  );
}
