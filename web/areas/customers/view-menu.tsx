import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { BookmarkRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { CustomerColumn, CustomerView } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Api } from "../../lib/api.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { SaveViewDialog } from "./save-view-dialog.tsx";
import { useDeleteView, useUpdateView, viewsQuery } from "./views.ts";

interface ViewMenuProps {
  api: Api;
  /** The view that the list was set by. */
  chosen: string | null;
  current: { query: CustomerView["query"]; columns: CustomerColumn[] };
  mayShare: boolean;
  onChoose: (view: CustomerView | null) => void;
  onError: (error: unknown) => void;
}

/** Saved filters, order and columns: one's own and the organization's. */
export function ViewMenu({ api, chosen, current, mayShare, onChoose, onError }: ViewMenuProps) {
  const { t } = useLingui();
  const notice = useNotice();
  const [saving, setSaving] = useState(false);
  const [deleting, setDeleting] = useState<CustomerView | null>(null);
  const { data } = useQuery(viewsQuery(api));
  const views = data?.items ?? [];
  const view = views.find(({ id }) => id === chosen);
  const update = useUpdateView(api);
  const group = (name: string, items: CustomerView[]) =>
    items.length === 0 ? null : (
      <MenuGroup>
        <MenuGroupHeader>{name}</MenuGroupHeader>
        {items.map(({ id, name: called }) => (
          <MenuItemRadio key={id} name="view" value={id}>
            {called}
          </MenuItemRadio>
        ))}
      </MenuGroup>
    );
  return (
    <>
      <Menu
        checkedValues={{ view: view ? [view.id] : [] }}
        onCheckedValueChange={(_, { checkedItems }) => onChoose(views.find(({ id }) => id === checkedItems[0]) ?? null)}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<BookmarkRegular />}>{view ? <Trans>View: {view.name}</Trans> : <Trans>Views</Trans>}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {group(
              t`My views`,
              views.filter(({ shared }) => !shared),
            )}
            {group(
              t`Shared in your organization`,
              views.filter(({ shared }) => shared),
            )}
            {views.length > 0 ? <MenuDivider /> : null}
            <MenuItem onClick={() => setSaving(true)}>
              <Trans>Save as a new view</Trans>
            </MenuItem>
            {view && view.allowedActions.length > 0 ? (
              <>
                <MenuItem
                  onClick={() => update.mutate({ view, ...current }, { onSuccess: () => notice(t`The view is changed.`), onError })}
                >
                  <Trans>Keep what is on the page in “{view.name}”</Trans>
                </MenuItem>
                <MenuItem onClick={() => setDeleting(view)}>
                  <Trans>Delete “{view.name}”</Trans>
                </MenuItem>
              </>
            ) : null}
          </MenuList>
        </MenuPopover>
      </Menu>
      {saving ? (
        <SaveViewDialog api={api} current={current} mayShare={mayShare} onSaved={onChoose} onClose={() => setSaving(false)} />
      ) : null}
      {deleting ? (
        <DeleteViewDialog
          api={api}
          view={deleting}
          onClose={() => setDeleting(null)}
          onDeleted={() => {
            onChoose(null);
            notice(t`The view is deleted.`);
          }}
        />
      ) : null}
    </>
  );
}

function DeleteViewDialog({ api, view, onClose, onDeleted }: { api: Api; view: CustomerView; onClose: () => void; onDeleted: () => void }) {
  const { t } = useLingui();
  const command = useDeleteView(api, view.id);
  return (
    <ConfirmDialog
      open
      title={t`Delete the view “${view.name}”?`}
      confirm={t`Delete`}
      command={command}
      onClose={() => {
        if (command.isPending || command.isSuccess) onDeleted();
        onClose();
      }}
    >
      {view.shared ? (
        <Trans>Everybody in your organization who works with customers loses this view. The customers stay as they are.</Trans>
      ) : (
        <Trans>Only the view goes. The customers stay as they are.</Trans>
      )}
    </ConfirmDialog>
  );
}
