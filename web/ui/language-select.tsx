import { Select } from "@fluentui/react-components";
import type { Language } from "@procura/sdk";

const names: Record<Language, string> = { en: "English", it: "Italiano" };

interface LanguageSelectProps {
  value: Language;
  onChange: (language: Language) => void;
}

export function LanguageSelect({ value, onChange }: LanguageSelectProps) {
  return (
    <Select value={value} onChange={(_, data) => onChange(data.value === "it" ? "it" : "en")}>
      {Object.entries(names).map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}
