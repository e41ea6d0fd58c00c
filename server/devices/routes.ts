import { wordsForProblem } from "../imports/index.ts";
import { bodyStream, type Context, noContent, type Page, type Route, route } from "../platform/index.ts";
import { exampleHeader } from "./device-file.ts";
import { listManagedDevices, listOwnDevices, type SeenDevice } from "./list-devices.ts";
import { releaseDevice, removeDevice } from "./remove-device.ts";
import type { PlannedLine } from "./rules.ts";
import * as shape from "./schema.ts";
import { uploadDevices } from "./upload-devices.ts";

const asPartner = { "no-relationship-of-this-kind": 409, "relationship-suspended": 409 } as const;

export const deviceRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/customers/{customerId}/device-uploads",
    name: "uploadDevices",
    summary: "Bring a customer's devices under management by their ids, from a file, with a result per line",
    description: `For the partner of an active device relationship. CSV in UTF-8, at most 16 MB and 10,000 lines, separated by comma, semicolon or tab, with columns of \`${exampleHeader}\` in any order: the hardware hash, the product ID, or serial number, manufacturer and model together say which device it is. A line that is refused stops nothing else. Sent again, nothing is done twice.`,
    audience: "person",
    params: shape.ofCustomer,
    streams: "text/csv",
    bodyLimit: shape.largestFile,
    answers: { 200: shape.uploadReport },
    refusals: {
      ...asPartner,
      "columns-missing": 422,
      "file-empty": 422,
      "header-unreadable": 422,
      "too-many-lines": 422,
      "upload-broken": 400,
      "unsupported-content-type": 415,
    },
    run: (ctx, { params, request }) => uploadDevices(ctx, params.customerId, bodyStream(request)),
    present: (lines, ctx) => ({ body: presentReport(lines, ctx) }),
  }),
  route({
    method: "GET",
    path: "/customers/{customerId}/devices",
    name: "listManagedDevices",
    summary: "The customer's devices that the partner manages, by serial number",
    audience: "person",
    params: shape.ofCustomer,
    query: shape.deviceQuery,
    answers: { 200: shape.devices },
    refusals: asPartner,
    run: (ctx, { params, query }) => listManagedDevices(ctx, params.customerId, query),
    present: (page) => ({ body: presentPage(page) }),
  }),
  route({
    method: "DELETE",
    path: "/customers/{customerId}/devices/{deviceId}",
    name: "removeManagedDevice",
    summary: "Take a device of the customer out of the partner's management",
    audience: "person",
    params: shape.ofCustomersDevice,
    answers: { 204: noContent },
    refusals: asPartner,
    run: (ctx, { params }) => removeDevice(ctx, params.customerId, params.deviceId),
    present: () => ({}),
  }),
  route({
    method: "GET",
    path: "/devices",
    name: "listDevices",
    summary: "The organization's devices that partners manage, by serial number",
    audience: "person",
    query: shape.deviceQuery,
    answers: { 200: shape.devices },
    run: (ctx, { query }) => listOwnDevices(ctx, query),
    present: (page) => ({ body: presentPage(page) }),
  }),
  route({
    method: "POST",
    path: "/devices/{id}/release",
    name: "releaseDevice",
    summary: "Release a device from a partner's management",
    description: "The customer's own decision. The device leaves the list; who released what stays in the history of both.",
    audience: "person",
    params: shape.byId,
    answers: { 204: noContent },
    run: (ctx, { params }) => releaseDevice(ctx, params.id),
    present: () => ({}),
  }),
];

function presentPage({ items, nextCursor }: Page<SeenDevice>) {
  return { items: items.map(presentDevice), nextCursor };
}

function presentDevice({ row, partnerName, managed, mayRelease }: SeenDevice) {
  return {
    id: row.id,
    serialNumber: row.serial_number,
    manufacturer: row.manufacturer,
    model: row.model,
    productId: row.product_id,
    hasHardwareHash: row.hash_key !== null,
    partner: { id: row.partner_id, name: partnerName },
    managed,
    addedAt: row.added_at.toISOString(),
    addedBy: { id: row.added_by_id, name: row.added_by_name },
    changedAt: row.changed_at.toISOString(),
    allowedActions: mayRelease ? ["devices:device:release"] : [],
  };
}

function presentReport(lines: readonly PlannedLine[], { language }: Pick<Context, "language">) {
  const count = (outcome: PlannedLine["outcome"]) => lines.filter((line) => line.outcome === outcome).length;
  return {
    lines: lines.length,
    created: count("created"),
    updated: count("updated"),
    unchanged: count("unchanged"),
    refused: count("refused"),
    results: lines.map(({ line, outcome, problem, facts: { serialNumber, manufacturer, model, productId } }) => {
      const words = problem && wordsForProblem(problem);
      const detail = words && [words.message[language], words.nextStep?.[language]].filter(Boolean).join(" ");
      return { line, outcome, code: problem?.code ?? null, detail, serialNumber, manufacturer, model, productId };
    }),
  };
}
