import { FluentProvider } from "@fluentui/react-components";
import { createContext, type ReactNode, use, useState, useSyncExternalStore } from "react";
import { recall, remember } from "../lib/preferences.ts";
import { darkTheme, lightTheme } from "./brand.ts";

export const themeChoices = ["light", "dark", "system"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const darkSystem = window.matchMedia("(prefers-color-scheme: dark)");
const ThemeContext = createContext<[ThemeChoice, (choice: ThemeChoice) => void]>(["system", () => {}]);

export function useThemeChoice(): [ThemeChoice, (choice: ThemeChoice) => void] {
  return use(ThemeContext);
}

export function ThemeProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState<ThemeChoice>(remembered);
  const systemIsDark = useSyncExternalStore(watchSystem, () => darkSystem.matches);
  const dark = choice === "dark" || (choice === "system" && systemIsDark);
  document.documentElement.style.colorScheme = dark ? "dark" : "light";
  const choose = (next: ThemeChoice) => {
    remember("theme", next);
    setChoice(next);
  };
  return (
    <ThemeContext value={[choice, choose]}>
      <FluentProvider theme={dark ? darkTheme : lightTheme}>
        {/* Not on the provider itself: Fluent gives its class to every portal too, and they would cover the page. */}
        <div className="app">{children}</div>
      </FluentProvider>
    </ThemeContext>
  );
}

function remembered(): ThemeChoice {
  const stored = recall("theme");
  return themeChoices.find((choice) => choice === stored) ?? "system";
}

function watchSystem(changed: () => void): () => void {
  darkSystem.addEventListener("change", changed);
  return () => darkSystem.removeEventListener("change", changed);
}
