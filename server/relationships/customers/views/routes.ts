import { noContent, type Route, route } from "../../../platform/index.ts";
import { presentView } from "../present.ts";
import * as shape from "../schema.ts";
import { changeView, removeView } from "./change-view.ts";
import { listViews } from "./list-views.ts";
import { saveView } from "./save-view.ts";

export const viewRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/customer-views",
    name: "listCustomerViews",
    summary: "Saved views of the list of customers: one's own and the shared ones, by name",
    audience: "person",
    answers: { 200: shape.views },
    run: (ctx) => listViews(ctx),
    present: (views) => ({ body: { items: views.map(presentView) } }),
  }),
  route({
    method: "POST",
    path: "/customer-views",
    name: "saveCustomerView",
    summary: "Save filters, order and columns of the list of customers under a name",
    description: "For oneself (at most 50) or, by admin agents, for everybody who sees the organization's customers (at most 100).",
    audience: "person",
    body: shape.newView,
    answers: { 201: shape.view },
    refusals: { "view-name-taken": 409, "too-many-views": 422 },
    run: (ctx, { body: { shared, ...draft } }) => saveView(ctx, shared, draft),
    present: (view) => ({ status: 201, body: presentView(view), version: view.row.version }),
  }),
  route({
    method: "PATCH",
    path: "/customer-views/{id}",
    name: "changeCustomerView",
    summary: "Change a saved view; what is not given stays",
    audience: "person",
    params: shape.byViewId,
    body: shape.viewChange,
    answers: { 200: shape.view },
    refusals: { "view-name-taken": 409, "stale-version": 412, "if-match-required": 422 },
    run: (ctx, { params, body, ifMatch }) => changeView(ctx, params.id, ifMatch, body),
    present: (view) => ({ body: presentView(view), version: view.row.version }),
  }),
  route({
    method: "DELETE",
    path: "/customer-views/{id}",
    name: "deleteCustomerView",
    summary: "Delete a saved view",
    audience: "person",
    params: shape.byViewId,
    answers: { 204: noContent },
    run: (ctx, { params }) => removeView(ctx, params.id),
    present: () => ({}),
  }),
];
