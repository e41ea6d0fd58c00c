/**
 * devices: the devices of customers that device partners (OEM PC) bring under management by their ids. Owns devices.
 *
 * Invariants: only a partner with an active relationship of kind `device` adds and removes ids, and sees only its own; a device is
 * there once per customer, by whatever of its ids a file names it; the customer sees all of them and releases any. A file may be
 * sent as often as one likes; a refused line stops nothing else. Called by the portal's routes.
 */
export { deviceWork } from "./device-work.ts";
export { deviceEvents } from "./events.ts";
export { deviceRoutes } from "./routes.ts";
export { uploadDevices } from "./upload-devices.ts";
