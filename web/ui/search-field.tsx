import { SearchBox } from "@fluentui/react-components";
import { useEffect, useState } from "react";

interface SearchFieldProps {
  label: string;
  value: string;
  onSearch: (text: string) => void;
}

/** Searches as one types, a moment after the last key. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => text.trim() !== value && onSearch(text.trim()), 250);
    return () => window.clearTimeout(timer);
  }, [text, value, onSearch]);
  return (
    <SearchBox
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(_, data) => setText(data.value)}
      style={{ width: "100%", maxWidth: "420px" }}
    />
  );
}
