import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Language, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { anyone } from "../lib/api.ts";
import { languageNames, languages, speak } from "./i18n.ts";
import { sessionQuery } from "./session.ts";
import { themeChoices, useThemeChoice } from "./theme.tsx";

/** Language and appearance, for visitors and signed-in people alike. */
export function PreferencesMenu() {
  const { t, i18n } = useLingui();
  const [theme, setTheme] = useThemeChoice();
  const queryClient = useQueryClient();
  const themeNames = { light: t`Light`, dark: t`Dark`, system: t`Same as device` };
  const chooseLanguage = async (language: Language) => {
    await speak(language);
    if (!queryClient.getQueryData(sessionQuery.queryKey)) return;
    const me = await received(anyone.PATCH("/session/user", { body: { language } }));
    queryClient.setQueryData(sessionQuery.queryKey, me);
    // The server words some things itself: role names, reasons.
    await queryClient.invalidateQueries();
  };
  return (
    <Menu
      checkedValues={{ language: [i18n.locale], theme: [theme] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        const chosen = checkedItems[0];
        const language = languages.find((known) => known === chosen);
        const appearance = themeChoices.find((known) => known === chosen);
        if (name === "language" && language) void chooseLanguage(language);
        if (name === "theme" && appearance) setTheme(appearance);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<SettingsRegular />} aria-label={t`Language and appearance`} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>
              <Trans>Language</Trans>
            </MenuGroupHeader>
            {languages.map((language) => (
              <MenuItemRadio key={language} name="language" value={language} lang={language}>
                {languageNames[language]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>
              <Trans>Appearance</Trans>
            </MenuGroupHeader>
            {themeChoices.map((choice) => (
              <MenuItemRadio key={choice} name="theme" value={choice}>
                {themeNames[choice]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
