import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Select,
  tokens,
} from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received, type User } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Api, anyone } from "../../lib/api.ts";
import { Loading } from "../../ui/loading.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { useToolbar } from "../../ui/toolbar.ts";
import { useCategoryNames } from "./category-names.ts";
import { useGiveRole, useTakeRole } from "./role-change.ts";
import { RoleChoice } from "./role-choice.tsx";

const useStyles = makeStyles({
  surface: { maxWidth: "720px" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, height: "min(64vh, 560px)", overflow: "hidden" },
  list: { listStyle: "none", margin: 0, padding: "0 8px 0 2px", overflowY: "auto", flexGrow: 1 },
});

/** All admin roles with what they are for; searched by name, description or category. */
export function RoleDialog({ api, user, onClose }: { api: Api; user: User; onClose: () => void }) {
  const styles = useStyles();
  const toolbar = useToolbar();
  const { t, i18n } = useLingui();
  const [search, setSearch] = useState("");
  const [category, setCategory] = useState("");
  const give = useGiveRole(api, user);
  const take = useTakeRole(api, user);
  const roles = useQuery({
    queryKey: ["roles", i18n.locale],
    queryFn: () => received(anyone.GET("/roles")),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const all = roles.data?.items ?? [];
  const names = useCategoryNames();
  const nameOf = (code: string) => names[code] ?? code;
  const categories = [...new Set(all.map((role) => role.category))];
  const wanted = search.toLocaleLowerCase();
  const found = all.filter(
    (role) =>
      (!category || role.category === category) &&
      `${role.name} ${role.description} ${nameOf(role.category)}`.toLocaleLowerCase().includes(wanted),
  );
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t`Admin roles of ${user.displayName}`}</DialogTitle>
          <DialogContent className={styles.content}>
            <div className={toolbar.root}>
              <SearchField label={t`Search roles`} value={search} onSearch={setSearch} />
              <Select aria-label={t`Category`} value={category} onChange={(_, { value }) => setCategory(value)}>
                <option value="">{t`All categories`}</option>
                {categories.map((code) => (
                  <option key={code} value={code}>
                    {nameOf(code)}
                  </option>
                ))}
              </Select>
            </div>
            <ProblemBar error={roles.error ?? give.error ?? take.error} />
            {roles.isPending ? <Loading /> : null}
            <ul className={styles.list} aria-label={t`Roles`}>
              {found.map((role) => (
                <RoleChoice
                  key={role.id}
                  role={role}
                  category={nameOf(role.category)}
                  held={user.roles.some(({ id }) => id === role.id)}
                  busy={give.isPending || take.isPending}
                  onGive={() => give.mutate(role)}
                  onTake={() => take.mutate(role)}
                />
              ))}
            </ul>
            {roles.data && found.length === 0 ? <Trans>No role matches your search.</Trans> : null}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              <Trans>Done</Trans>
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
