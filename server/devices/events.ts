import type { EventKind } from "../platform/index.ts";

export const deviceEvents = {
  devicesUploaded: { kind: "devices.uploaded", name: { en: "Device IDs uploaded", it: "ID dei dispositivi caricati" } },
  deviceRemoved: { kind: "device.removed", name: { en: "Device removed by the partner", it: "Dispositivo rimosso dal partner" } },
  deviceReleased: { kind: "device.released", name: { en: "Device released by the customer", it: "Dispositivo rilasciato dal cliente" } },
} as const satisfies Record<string, EventKind>;
