import { z } from "zod";
import { bodyStream, pageQuery, type Route, route } from "../../platform/index.ts";
import { importMemberships } from "./import-memberships.ts";
import { importRecordedCustomers } from "./import-recorded-customers.ts";
import { getMembership, listMemberships, listRecordedCustomers } from "./list-memberships.ts";
import { presentMembership, presentReport } from "./present.ts";
import { changeMembership, createMembership } from "./save-membership.ts";
import * as shape from "./schema.ts";

const fileRefusals = {
  "columns-missing": 422,
  "file-empty": 422,
  "header-unreadable": 422,
  "too-many-lines": 422,
  "upload-broken": 400,
  "unsupported-content-type": 415,
} as const;

export const membershipRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/network-memberships",
    name: "listNetworkMemberships",
    summary: "The vendor's registry of partner network memberships, by name",
    audience: "person",
    query: shape.membershipQuery,
    answers: { 200: shape.memberships },
    run: (ctx, { query }) => listMemberships(ctx, query),
    present: (page) => ({ body: { items: page.items.map(presentMembership), nextCursor: page.nextCursor } }),
  }),
  route({
    method: "POST",
    path: "/network-memberships",
    name: "createNetworkMembership",
    summary: "Add a membership to the registry",
    audience: "person",
    body: shape.membershipDraft,
    answers: { 201: shape.membership },
    refusals: { "network-id-known": 409, "name-says-nothing": 422 },
    run: (ctx, { body }) => createMembership(ctx, body),
    present: (seen) => ({ body: presentMembership(seen), version: seen.row.version }),
  }),
  route({
    method: "GET",
    path: "/network-memberships/{id}",
    name: "getNetworkMembership",
    summary: "One membership",
    audience: "person",
    params: shape.byId,
    answers: { 200: shape.membership },
    run: (ctx, { params }) => getMembership(ctx, params.id),
    present: (seen) => ({ body: presentMembership(seen), version: seen.row.version }),
  }),
  route({
    method: "PATCH",
    path: "/network-memberships/{id}",
    name: "changeNetworkMembership",
    summary: "Correct a membership; its network ID stays",
    audience: "person",
    params: shape.byId,
    body: shape.membershipChange,
    answers: { 200: shape.membership },
    refusals: { "if-match-required": 422, "stale-version": 412, "name-says-nothing": 422 },
    run: (ctx, { params, body, ifMatch }) => changeMembership(ctx, params.id, ifMatch, body),
    present: (seen) => ({ body: presentMembership(seen), version: seen.row.version }),
  }),
  route({
    method: "GET",
    path: "/network-memberships/{id}/recorded-customers",
    name: "listRecordedCustomers",
    summary: "Customers with whom the member transacts through another portal, by Microsoft ID",
    audience: "person",
    params: shape.byId,
    query: z.strictObject(pageQuery),
    answers: { 200: shape.recordedCustomers },
    run: (ctx, { params, query }) => listRecordedCustomers(ctx, params.id, query),
    present: (page) => ({ body: page }),
  }),
  route({
    method: "POST",
    path: "/network-membership-imports",
    name: "importNetworkMemberships",
    summary: "Add and correct memberships from a file, with a result per line",
    description:
      "CSV in UTF-8, at most 4 MB and 10,000 lines, separated by comma, semicolon or tab, with the columns `Network ID,Organization name,Country,Status,Account email` in any order; the status is active or inactive. A line that is refused stops nothing else. Sent again, nothing is done twice.",
    audience: "person",
    query: shape.importQuery,
    streams: "text/csv",
    bodyLimit: shape.largestFile,
    answers: { 200: shape.importReport },
    refusals: fileRefusals,
    run: (ctx, { query, request }) => importMemberships(ctx, query.dryRun, bodyStream(request)),
    present: (report, ctx) => ({ body: presentReport(report, ctx) }),
  }),
  route({
    method: "POST",
    path: "/recorded-customer-imports",
    name: "importRecordedCustomers",
    summary: "Record which customers network members have through other portals, from a file",
    description:
      "CSV as for memberships, with the columns `Network ID,Microsoft ID,Company name,Primary domain name,Relationship,Country`. They appear in the member's list of customers once it is a partner here: reseller relationships without any administration.",
    audience: "person",
    query: shape.importQuery,
    streams: "text/csv",
    bodyLimit: shape.largestFile,
    answers: { 200: shape.importReport },
    refusals: fileRefusals,
    run: (ctx, { query, request }) => importRecordedCustomers(ctx, query.dryRun, bodyStream(request)),
    present: (report, ctx) => ({ body: presentReport(report, ctx) }),
  }),
];
