import { Button, Text } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Customer, type Device, received } from "@procura/sdk";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useApi, useOrganization } from "../../app/session.ts";
import type { Api } from "../../lib/api.ts";
import { usePagedList } from "../../lib/paging.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { CsvField } from "../../ui/csv-field.tsx";
import { useForm } from "../../ui/form.ts";
import { LineReport } from "../../ui/line-report.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { UploadProgress } from "../../ui/upload-progress.tsx";
import { CustomerPart } from "../customers/customer-part.tsx";
import { DeviceList } from "./device-list.tsx";
import { devicesKey, downloadTemplate, nameOf, useDeviceUpload, useRemoval } from "./devices.ts";

const route = getRouteApi("/o/$organizationId/customers/$customerId/devices");

/** What a device partner does for a customer: bring devices under management, and let them go. */
export function ManagedDevicesPage() {
  const { t } = useLingui();
  const api = useApi();
  const { customerId } = route.useParams();
  const mayManage = useOrganization().allowedActions.includes("devices:device:manage");
  return (
    <CustomerPart
      api={api}
      customerId={customerId}
      title={t`Devices`}
      description={({ name }) => t`The computers that you manage for ${name}. The customer sees them too, and can release them.`}
    >
      {(customer) => (
        <>
          {mayManage ? <UploadSection api={api} customerId={customerId} /> : null}
          <ManagedDevices api={api} customer={customer} mayManage={mayManage} />
        </>
      )}
    </CustomerPart>
  );
}

function UploadSection({ api, customerId }: { api: Api; customerId: string }) {
  const { t } = useLingui();
  const form = useForm();
  const [file, setFile] = useState<File>();
  const { command, sent } = useDeviceUpload(api, customerId);
  return (
    <>
      <Section
        title={t`Add devices from a file`}
        description={t`A CSV file of up to 10,000 lines. Each line names a device by its hardware hash, by its product ID, or by serial number, manufacturer and model. Lines that can't be used are listed with the reason; uploading the same file again is safe.`}
        actions={
          <Button icon={<ArrowDownloadRegular />} onClick={downloadTemplate}>
            <Trans>Download the template</Trans>
          </Button>
        }
      >
        <form
          className={form.root}
          onSubmit={(event) => {
            event.preventDefault();
            if (file) command.mutate({ file });
          }}
        >
          <CsvField
            file={file}
            disabled={command.isPending}
            onChange={(chosen) => {
              command.reset();
              setFile(chosen);
            }}
          />
          {command.isPending && file ? <UploadProgress sent={sent} size={file.size} /> : null}
          <ProblemBar error={command.error} />
          <div>
            <SubmitButton busy={command.isPending} disabled={!file}>
              <Trans>Add the devices</Trans>
            </SubmitButton>
          </div>
        </form>
      </Section>
      {command.data ? (
        <LineReport
          report={command.data}
          changed={command.data.created + command.data.updated > 0}
          about={{ name: t`Device`, of: (line) => [nameOf(line), line.manufacturer, line.model].filter(Boolean).join(" · ") }}
        >
          {command.data.created + command.data.updated > 0 ? (
            <Trans>The devices of this file are under your management.</Trans>
          ) : (
            <Trans>Nothing was changed.</Trans>
          )}
        </LineReport>
      ) : null}
    </>
  );
}

function ManagedDevices({ api, customer, mayManage }: { api: Api; customer: Customer; mayManage: boolean }) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const [removing, setRemoving] = useState<Device>();
  const path = { customerId: customer.id };
  const list = usePagedList([...devicesKey(api, customer.id), search], (page) =>
    received(api.client.GET("/customers/{customerId}/devices", { params: { path, query: { ...page, ...(search ? { search } : {}) } } })),
  );
  return (
    <Section title={t`Devices under your management`}>
      <DeviceList
        list={list}
        search={search}
        onSearch={setSearch}
        byPartner={false}
        empty={<Trans>Upload a file with the IDs of the computers that you supply to this customer.</Trans>}
        action={{
          name: t`Remove`,
          label: (device) => t`Remove ${device}`,
          of: (device) => (mayManage ? () => setRemoving(device) : null),
        }}
      />
      {removing ? <RemoveDialog api={api} customer={customer} device={removing} onClose={() => setRemoving(undefined)} /> : null}
    </Section>
  );
}

function RemoveDialog({ api, customer, device, onClose }: { api: Api; customer: Customer; device: Device; onClose: () => void }) {
  const { t } = useLingui();
  const name = nameOf(device) ?? t`this device`;
  return (
    <ConfirmDialog
      open
      title={t`Remove ${name}?`}
      confirm={t`Remove the device`}
      command={useRemoval(api, customer.id, device.id)}
      onClose={onClose}
    >
      <Text>
        <Trans>It leaves your management at {customer.name}, who sees that you removed it. You can add it again from a file.</Trans>
      </Text>
    </ConfirmDialog>
  );
}
