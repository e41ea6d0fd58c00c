import { Button, InteractionTag, InteractionTagPrimary, InteractionTagSecondary, TagGroup } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Customer, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Api, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { customerQuery } from "./customers.ts";
import { TagField } from "./tag-field.tsx";

interface TagEditorProps {
  api: Api;
  customer: Pick<Customer, "id" | "name" | "tags">;
  /** Admin agents change tags; others read them. */
  mayChange: boolean;
}

/** The organization's own words for a customer. */
export function TagEditor({ api, customer, mayChange }: TagEditorProps) {
  const { t } = useLingui();
  const { id, tags } = customer;
  const queryClient = useQueryClient();
  const reload = async () => {
    await Promise.all(
      [customerQuery(api, id).queryKey, [api.organizationId, "customers"], [api.organizationId, "customer-tags"]].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
  };
  const [adding, setAdding] = useState(0);
  const add = useCommand(
    (tag: string, key) =>
      received(
        api.client.POST("/customers/{customerId}/tags", { params: { path: { customerId: id } }, body: { tag }, ...idempotent(key) }),
      ),
    { onSuccess: reload },
  );
  const remove = useCommand(
    (tag: string) => received(api.client.DELETE("/customers/{customerId}/tags/{tag}", { params: { path: { customerId: id, tag } } })),
    { onSuccess: reload },
  );
  if (!mayChange && tags.length === 0) return null;
  return (
    <>
      {tags.length === 0 ? null : (
        <TagGroup
          aria-label={t`Tags of ${customer.name}`}
          style={{ flexWrap: "wrap", rowGap: "6px" }}
          {...(mayChange ? { onDismiss: (_: unknown, { value }: { value: string }) => remove.mutate(value) } : {})}
        >
          {tags.map((tag) => (
            <InteractionTag key={tag} value={tag} size="small">
              <InteractionTagPrimary hasSecondaryAction={mayChange}>{tag}</InteractionTagPrimary>
              {mayChange ? <InteractionTagSecondary aria-label={t`Remove the tag ${tag}`} /> : null}
            </InteractionTag>
          ))}
        </TagGroup>
      )}
      {mayChange ? (
        <TagField
          key={adding}
          api={api}
          label={t`Add a tag`}
          onChoose={(tag) => add.mutate(tag, { onSuccess: () => setAdding(adding + 1) })}
          after={
            <Button type="submit" disabledFocusable={add.isPending}>
              <Trans>Add</Trans>
            </Button>
          }
        />
      ) : null}
      <ProblemBar error={add.error ?? remove.error} />
    </>
  );
}
