import { Button, Field, Input, Select } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ActivityEvent, received } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";
import { useToolbar } from "../../ui/toolbar.ts";
import { type ActivityFilter, unfiltered } from "./activity-filter.ts";
import { usePeopleToChoose } from "./people-to-choose.ts";

interface ActivityFiltersProps {
  api: Api;
  filter: ActivityFilter;
  onChange: (filter: ActivityFilter) => void;
  /** What is on the page: people of other organizations are known from there only. */
  seen: ActivityEvent[];
}

export function ActivityFilters({ api, filter, onChange, seen }: ActivityFiltersProps) {
  const { t, i18n } = useLingui();
  const toolbar = useToolbar();
  const kinds = useQuery({
    queryKey: [api.organizationId, "event-kinds", i18n.locale],
    queryFn: () => received(api.client.GET("/event-kinds")),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const people = usePeopleToChoose(api, seen, filter.person);
  const isFiltered = filter.fromDay || filter.toDay || filter.person || filter.kind;
  return (
    <div className={toolbar.root}>
      <Field label={<Trans>From</Trans>}>
        <Input type="date" value={filter.fromDay} onChange={(_, { value }) => onChange({ ...filter, fromDay: value })} />
      </Field>
      <Field label={<Trans>To</Trans>}>
        <Input type="date" value={filter.toDay} onChange={(_, { value }) => onChange({ ...filter, toDay: value })} />
      </Field>
      <Field label={<Trans>Person</Trans>}>
        <Select
          value={filter.person?.id ?? ""}
          onChange={(_, { value }) => onChange({ ...filter, person: people.find(({ id }) => id === value) })}
        >
          <option value="">{t`Everybody`}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={<Trans>What happened</Trans>}>
        <Select style={{ minWidth: 0 }} value={filter.kind} onChange={(_, { value }) => onChange({ ...filter, kind: value })}>
          <option value="">{t`Everything`}</option>
          {kinds.data?.items.map(({ kind, name }) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {isFiltered ? (
        <Button appearance="subtle" onClick={() => onChange(unfiltered)}>
          <Trans>Show all</Trans>
        </Button>
      ) : null}
    </div>
  );
}
