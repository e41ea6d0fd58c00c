import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Group, received } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../lib/api.ts";
import { usePagedList } from "../../lib/paging.ts";
import { Identity } from "../../ui/identity.tsx";
import { Loading } from "../../ui/loading.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { useAddMember } from "./membership.ts";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minHeight: "320px" },
  list: { listStyle: "none", margin: 0, padding: 0 },
  entry: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
  },
});

/** One's own people, found by name, to put into a group. */
export function AddMemberDialog({ api, group, onClose }: { api: Api; group: Group; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useLingui();
  const { organizationId } = api;
  const [search, setSearch] = useState("");
  const add = useAddMember(api, group);
  const people = usePagedList([organizationId, "people", organizationId, "list", "to-add", search], (page) =>
    received(
      api.client.GET("/organizations/{organizationId}/users", {
        params: { path: { organizationId }, query: { ...page, status: "active", ...(search ? { search } : {}) } },
      }),
    ),
  );
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t`Add a person to ${group.name}`}</DialogTitle>
          <DialogContent className={styles.content}>
            <SearchField label={t`Search by name`} value={search} onSearch={setSearch} />
            <ProblemBar error={people.error ?? add.error} />
            {people.isLoading ? <Loading /> : null}
            <ul className={styles.list}>
              {people.items.map((user) => (
                <li key={user.id} className={styles.entry}>
                  <Identity name={user.displayName} detail={user.signInName} />
                  <Button
                    size="small"
                    disabledFocusable={add.isPending}
                    onClick={() => add.mutate(user, { onSuccess: onClose })}
                    aria-label={t`Add ${user.displayName}`}
                  >
                    <Trans>Add</Trans>
                  </Button>
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>
              <Trans>Close</Trans>
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
