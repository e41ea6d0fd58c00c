import { Button, Field, Select } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import type { Api } from "../../lib/api.ts";
import { useCountries } from "../../ui/country-select.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { useToolbar } from "../../ui/toolbar.ts";
import { useKindChoices, useLabels } from "../relationships/kinds.ts";
import { everything, inOwnOrder, isFiltered, type ListState, type Sorting, sortings } from "./list-state.ts";
import { TagField } from "./tag-field.tsx";

interface CustomerFiltersProps {
  api: Api;
  state: ListState;
  onChange: (state: ListState) => void;
}

/** Search, filters and order above the list of customers. */
export function CustomerFilters({ api, state, onChange }: CustomerFiltersProps) {
  const { t } = useLingui();
  const toolbar = useToolbar();
  const countries = useCountries();
  const kinds = useKindChoices();
  const labels = useLabels();
  // The text fields hold what is typed; they begin anew when the filters come from elsewhere.
  const [begun, setBegun] = useState(0);
  const change = (part: Partial<ListState>) => onChange({ ...state, ...part });
  const sortNames: Record<Sorting, string> = {
    name: t`Name, A to Z`,
    "name-descending": t`Name, Z to A`,
    "since-descending": t`Newest first`,
    since: t`Oldest first`,
    country: t`Country code`,
  };
  return (
    <>
      <SearchField key={`search ${begun}`} label={t`Search by name`} value={state.search} onSearch={(search) => change({ search })} />
      <div className={toolbar.root}>
        <Choice label={t`What you are`} value={state.kind} onChange={(kind) => change({ kind })}>
          <option value="">{t`Any`}</option>
          {kinds.map(({ kind }) => (
            <option key={kind} value={kind}>
              {labels[kind]}
            </option>
          ))}
        </Choice>
        <Choice
          label={t`Relationship`}
          value={state.suspended ? "suspended" : state.endsWithinDays}
          onChange={(chosen) =>
            change(chosen === "suspended" ? { endsWithinDays: "", suspended: "true" } : { endsWithinDays: chosen, suspended: "" })
          }
        >
          <option value="">{t`Any`}</option>
          <option value="30">{t`Ends within 30 days`}</option>
          <option value="90">{t`Ends within 90 days`}</option>
          <option value="suspended">{t`Suspended by the vendor`}</option>
        </Choice>
        <Choice
          label={t`What you may do`}
          value={state.idleForDays || state.administration}
          onChange={(chosen) =>
            change(
              chosen === "30" || chosen === "90"
                ? { administration: "", idleForDays: chosen }
                : { administration: chosen, idleForDays: "" },
            )
          }
        >
          <option value="">{t`Any`}</option>
          <option value="active">{t`Delegated administration`}</option>
          <option value="30">{t`Not used for 30 days`}</option>
          <option value="90">{t`Not used for 90 days`}</option>
          <option value="removed">{t`Administration removed`}</option>
          <option value="none">{t`No administration`}</option>
        </Choice>
        <Choice label={t`Agreement`} value={state.agreement} onChange={(agreement) => change({ agreement })}>
          <option value="">{t`Any`}</option>
          <option value="accepted">{t`Accepted`}</option>
          <option value="missing">{t`Not accepted yet`}</option>
        </Choice>
        <Choice label={t`Country`} value={state.country} onChange={(country) => change({ country })}>
          <option value="">{t`All countries`}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Choice>
        <TagField key={`tag ${begun}`} api={api} label={t`Tag`} value={state.tag} keeps onChoose={(tag) => change({ tag })} />
        {state.search || inOwnOrder(state) ? null : (
          <Choice label={t`Sort by`} value={state.sorting} onChange={(sorting) => change({ sorting })}>
            {sortings.map((sorting) => (
              <option key={sorting} value={sorting}>
                {sortNames[sorting]}
              </option>
            ))}
          </Choice>
        )}
        {isFiltered(state) ? (
          <Button
            appearance="subtle"
            onClick={() => {
              setBegun(begun + 1);
              onChange({ ...everything, sorting: state.sorting });
            }}
          >
            <Trans>Clear filters</Trans>
          </Button>
        ) : null}
      </div>
    </>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  children: ReactNode;
}

/** The options are those of the value's type. */
function Choice<Value extends string>({ label, value, onChange, children }: ChoiceProps<Value>) {
  return (
    <Field label={label} style={{ minWidth: 0, maxWidth: "100%" }}>
      <Select value={value} onChange={(_, data) => onChange(data.value as Value)} style={{ maxWidth: "260px" }}>
        {children}
      </Select>
    </Field>
  );
}
