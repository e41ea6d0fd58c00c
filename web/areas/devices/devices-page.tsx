import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Device, received } from "@procura/sdk";
import { useState } from "react";
import { useApi } from "../../app/session.ts";
import type { Api } from "../../lib/api.ts";
import { usePagedList } from "../../lib/paging.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Page } from "../../ui/page.tsx";
import { DeviceList } from "./device-list.tsx";
import { devicesKey, nameOf, useRelease } from "./devices.ts";

/** The organization's devices that its device partners manage. */
export function DevicesPage() {
  const { t } = useLingui();
  const api = useApi();
  const [search, setSearch] = useState("");
  const [releasing, setReleasing] = useState<Device>();
  const list = usePagedList([...devicesKey(api), search], (page) =>
    received(api.client.GET("/devices", { params: { query: { ...page, ...(search ? { search } : {}) } } })),
  );
  return (
    <Page
      title={t`Devices`}
      description={t`Computers that your device partners have brought under management, each by its own IDs. You can release any of them.`}
    >
      <DeviceList
        list={list}
        search={search}
        onSearch={setSearch}
        byPartner
        empty={<Trans>When a partner that supplies your computers registers them for you, they are listed here.</Trans>}
        action={{
          name: t`Release`,
          label: (device) => t`Release ${device}`,
          of: (device) => (device.allowedActions.includes("devices:device:release") ? () => setReleasing(device) : null),
        }}
      />
      {releasing ? <ReleaseDialog api={api} device={releasing} onClose={() => setReleasing(undefined)} /> : null}
    </Page>
  );
}

function ReleaseDialog({ api, device, onClose }: { api: Api; device: Device; onClose: () => void }) {
  const { t } = useLingui();
  const name = nameOf(device) ?? t`this device`;
  return (
    <ConfirmDialog open title={t`Release ${name}?`} confirm={t`Release the device`} command={useRelease(api, device.id)} onClose={onClose}>
      <Text>
        <strong>
          <Trans>What stops, at once:</Trans>
        </strong>{" "}
        <Trans>{device.partner.name} no longer manages this device and no longer sees it.</Trans>
      </Text>
      <Text>
        <strong>
          <Trans>What stands:</Trans>
        </strong>{" "}
        <Trans>
          the relationship with the partner, its other devices, and the history. While you work together it can register the device again.
        </Trans>
      </Text>
    </ConfirmDialog>
  );
}
