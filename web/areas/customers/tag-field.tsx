import { Field, Input } from "@fluentui/react-components";
import { received } from "@procura/sdk";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useDeferredValue, useId, useState } from "react";
import type { Api } from "../../lib/api.ts";

interface TagFieldProps {
  api: Api;
  label: string;
  value?: string;
  /** A tag was chosen from those there are, or typed to its end; empty: the field was emptied. */
  onChoose: (tag: string) => void;
  /** Keeps what was chosen in the field; otherwise it is empty again. */
  keeps?: boolean;
  after?: ReactNode;
  error?: string | undefined;
}

/** A tag, with those offered that the organization uses already. */
export function TagField({ api, label, value = "", onChoose, keeps, after, error }: TagFieldProps) {
  const list = useId();
  const [text, setText] = useState(value);
  const beginning = useDeferredValue(text.trim());
  const { data } = useQuery({
    queryKey: [api.organizationId, "customer-tags", beginning],
    queryFn: () => received(api.client.GET("/customer-tags", { params: { query: beginning ? { beginning } : {} } })),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const choose = (tag: string) => {
    setText(keeps ? tag : "");
    onChoose(tag);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (keeps || text.trim()) choose(text.trim());
      }}
      style={{ display: "flex", alignItems: "end", gap: "8px", maxWidth: "100%" }}
    >
      <Field label={label} {...(error ? { validationMessage: error } : {})} style={{ minWidth: 0 }}>
        <Input
          value={text}
          maxLength={50}
          list={list}
          autoComplete="off"
          onChange={(_, { value: next }) => {
            setText(next);
            if (keeps && (next === "" || data?.tags.includes(next))) onChoose(next);
          }}
        />
      </Field>
      <datalist id={list}>
        {data?.tags.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      {after}
    </form>
  );
}
