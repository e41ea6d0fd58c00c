import { type Device, type DeviceUploadReport, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { saveFile } from "../../lib/save-file.ts";
import { useUpload } from "../../lib/use-upload.ts";

/** Without a customer: those of the organization itself. */
export const devicesKey = (api: Api, customerId?: string) => [api.organizationId, "devices", customerId ?? "own"] as const;

export const nameOf = ({ serialNumber, productId }: Pick<Device, "serialNumber" | "productId">): string | null => serialNumber ?? productId;

export function useDeviceUpload(api: Api, customerId: string) {
  const queryClient = useQueryClient();
  const { sent, send } = useUpload(api);
  const command = useCommand<{ file: File }, DeviceUploadReport | undefined>(
    ({ file }) =>
      send<DeviceUploadReport>({ url: `/api/v1/customers/${customerId}/device-uploads`, method: "POST", file, contentType: "text/csv" }),
    { onSuccess: () => queryClient.invalidateQueries({ queryKey: devicesKey(api, customerId) }) },
  );
  return { command, sent };
}

export function useRemoval(api: Api, customerId: string, deviceId: string) {
  const queryClient = useQueryClient();
  return useCommand<void, unknown>(
    () => received(api.client.DELETE("/customers/{customerId}/devices/{deviceId}", { params: { path: { customerId, deviceId } } })),
    { onSuccess: () => queryClient.invalidateQueries({ queryKey: devicesKey(api, customerId) }) },
  );
}

export function useRelease(api: Api, id: string) {
  const queryClient = useQueryClient();
  return useCommand<void, unknown>(
    (_, key) => received(api.client.POST("/devices/{id}/release", { params: { path: { id } }, ...idempotent(key) })),
    { onSuccess: () => queryClient.invalidateQueries({ queryKey: devicesKey(api) }) },
  );
}

/** The columns of the field's own files; the lines show three ways to name a device. */
const template = `Device Serial Number,Windows Product ID,Hardware Hash,Manufacturer name,Device model
EXAMPLE-0001,,,Example Computers,Example Book 14
EXAMPLE-0002,00330-80000-00000-AA000,,,
EXAMPLE-0003,,RXhhbXBsZSBoYXJkd2FyZSBoYXNo,,
`;

export function downloadTemplate(): void {
  saveFile(new Blob([template], { type: "text/csv" }), "devices-template.csv");
}
