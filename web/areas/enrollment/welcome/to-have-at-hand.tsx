import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { BuildingRegular, HeadsetRegular, KeyRegular, MailRegular, PersonRegular } from "@fluentui/react-icons";
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  entry: {
    display: "flex",
    gap: tokens.spacingHorizontalM,
    "& svg": { width: "24px", height: "24px", flexShrink: 0, color: tokens.colorBrandForeground1 },
  },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  text: { color: tokens.colorNeutralForeground2 },
});

/** What an applicant needs, so that nobody has to stop half-way. */
export function ToHaveAtHand() {
  const styles = useStyles();
  const { t } = useLingui();
  const things: [ReactNode, string, string][] = [
    [
      <KeyRegular key="icon" />,
      t`A work account that is global administrator`,
      t`Of the organization that applies. If it is not here yet, you create it first, with your work e-mail address.`,
    ],
    [
      <MailRegular key="icon" />,
      t`The mailbox of your partner network membership`,
      t`We send a code there, and then list the partner network IDs of that membership. The ID has to be active and in your organization's country.`,
    ],
    [
      <BuildingRegular key="icon" />,
      t`Legal name and address`,
      t`Spelled exactly as in the business register: that is what we compare them with.`,
    ],
    [
      <PersonRegular key="icon" />,
      t`A primary contact`,
      t`The person we write to about the application, with a work address. Addresses at web-mail services such as Gmail or Outlook.com are not accepted.`,
    ],
    [
      <HeadsetRegular key="icon" />,
      t`How your customers reach your support`,
      t`E-mail address, telephone number and website. Your customers will see them.`,
    ],
  ];
  return (
    <ul className={styles.list}>
      {things.map(([icon, name, text]) => (
        <li key={name} className={styles.entry}>
          {icon}
          <span className={styles.words}>
            <Text weight="semibold">{name}</Text>
            <Text className={styles.text}>{text}</Text>
          </span>
        </li>
      ))}
    </ul>
  );
}
