import { submitApp } from "../apps/index.ts";
import { uploadDevices } from "../devices/index.ts";
import type { Context } from "../platform/index.ts";
import { recordPurchase } from "../purchases/index.ts";
import { app, devices, purchases } from "./partner-work.data.ts";

interface Workers {
  readonly ofDevices: Context;
  readonly ofApps: Context;
  readonly reseller: Context;
}

/** What the partners of a customer have done for it, so that its pages and theirs are not empty. */
export async function loadPartnerWork({ ofDevices, ofApps, reseller }: Workers, customerId: string): Promise<void> {
  await uploadDevices(ofDevices, customerId, file(devices));
  await submitApp(ofApps, customerId, app);
  for (const { daysAgo, ...draft } of purchases) {
    const purchasedOn = new Date(reseller.now.getTime() - daysAgo * 86_400_000).toISOString().slice(0, 10);
    await recordPurchase(reseller, customerId, { ...draft, purchasedOn });
  }
}

async function* file(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}
