import { z } from "zod";
import { csvOf, type Route, route, sendCsv } from "../../platform/index.ts";
import { customerColumns } from "./customer-csv.ts";
import { exportCustomers } from "./export-customers.ts";
import { getCustomer, listCustomers } from "./list-customers.ts";
import { presentCustomer, presentOneCustomer } from "./present.ts";
import * as shape from "./schema.ts";
import { tagRoutes } from "./tags/routes.ts";
import { viewRoutes } from "./views/routes.ts";

const reader = { scope: "customers:read" } as const;

export const customerRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/customers",
    name: "listCustomers",
    summary: "The partner's customers: searched, filtered, sorted",
    description:
      "With `search`, those with words that begin with the words searched for, in the order of these words. A page of a search or of a tag may hold fewer items than asked for although more follow.",
    audience: reader,
    query: shape.customerQuery,
    answers: { 200: shape.customers },
    run: (ctx, { query }) => listCustomers(ctx, query, query),
    present: (page, ctx) => ({ body: { items: page.items.map((seen) => presentCustomer(seen, ctx)), nextCursor: page.nextCursor } }),
  }),
  route({
    method: "GET",
    path: "/customers/export",
    name: "exportCustomers",
    summary: "The partner's customers as CSV, filtered and sorted like the list, streamed",
    description: "UTF-8 with a byte order mark; titles in the caller's language. An answer that breaks off before its end is not complete.",
    audience: reader,
    query: shape.customerExportQuery,
    answers: { 200: z.string() },
    produces: "text/csv",
    async run(ctx, { query, reply }) {
      const customers = await exportCustomers(ctx, query);
      sendCsv(reply, ctx, "customers", csvOf(customers, customerColumns, ctx));
    },
    present: () => ({}),
  }),
  route({
    method: "GET",
    path: "/customers/{customerId}",
    name: "getCustomer",
    summary: "One customer; account data only with delegated administration",
    audience: reader,
    params: shape.byCustomerId,
    answers: { 200: shape.customer },
    run: (ctx, { params }) => getCustomer(ctx, params.customerId),
    present: (seen, ctx) => ({ body: presentOneCustomer(seen, ctx) }),
  }),
  ...tagRoutes,
  ...viewRoutes,
];
