import { Badge, Button, Text } from "@fluentui/react-components";
import { LaptopRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Device } from "@procura/sdk";
import type { ReactNode } from "react";
import type { PagedList } from "../../lib/paging.ts";
import { DataList } from "../../ui/data-list.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Moment } from "../../ui/moment.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { nameOf } from "./devices.ts";

interface DeviceListProps {
  list: PagedList<Device>;
  search: string;
  onSearch: (text: string) => void;
  /** Whether the list has the devices of several partners. */
  byPartner: boolean;
  /** Why there is nothing yet, and what to do. */
  empty: ReactNode;
  action: { name: string; label: (device: string) => string; of: (device: Device) => (() => void) | null };
}

/** Devices under management, by serial number. */
export function DeviceList({ list, search, onSearch, byPartner, empty, action }: DeviceListProps) {
  const { t } = useLingui();
  const called = (device: Device) => nameOf(device) ?? t`Device without a serial number`;
  const isEmpty = !search && !list.isLoading && !list.error && list.items.length === 0;
  return (
    <>
      {isEmpty ? null : <SearchField label={t`Search by the beginning of the serial number`} value={search} onSearch={onSearch} />}
      <DataList
        label={t`Devices`}
        list={list}
        idOf={({ id }) => id}
        columns={[
          { key: "serial", name: t`Serial number`, width: 1.6, cell: (device) => <Text weight="semibold">{called(device)}</Text> },
          {
            key: "made",
            name: t`Make and model`,
            width: 1.6,
            cell: ({ manufacturer, model }) => [manufacturer, model].filter(Boolean).join(" · "),
          },
          {
            key: "ids",
            name: t`Known by`,
            width: 1.6,
            cell: ({ productId, hasHardwareHash }) =>
              [productId && t`Product ID ${productId}`, hasHardwareHash && t`Hardware hash`].filter(Boolean).join(" · ") ||
              t`Serial number`,
          },
          ...(byPartner
            ? [
                {
                  key: "partner",
                  name: t`Managed by`,
                  width: 1.4,
                  cell: ({ partner, managed }: Device) => (
                    <>
                      {partner.name}{" "}
                      {managed ? null : (
                        <Badge appearance="tint" color="warning">
                          <Trans>Relationship ended</Trans>
                        </Badge>
                      )}
                    </>
                  ),
                },
              ]
            : []),
          { key: "added", name: t`Added`, cell: ({ addedAt }) => <Moment at={addedAt} dateOnly /> },
          {
            key: "act",
            name: t`Action`,
            cell: (device) => {
              const act = action.of(device);
              return act ? (
                <Button size="small" aria-label={action.label(called(device))} onClick={act}>
                  {action.name}
                </Button>
              ) : null;
            },
          },
        ]}
        empty={
          <EmptyState icon={<LaptopRegular />} title={search ? t`No device found` : t`No devices yet`}>
            {search ? <Trans>No serial number begins like this.</Trans> : empty}
          </EmptyState>
        }
      />
    </>
  );
}
