import { regionOf } from "../organizations/index.ts";
import { type Language, type Route, route } from "../platform/index.ts";
import { type Confirmable, confirmContact, previewConfirmation } from "./confirm-contact.ts";
import { findProviders, getProvider } from "./find-providers.ts";
import { listContacts } from "./list-contacts.ts";
import { requestContact } from "./request-contact.ts";
import type { Offer } from "./rules.ts";
import { readListing, saveListing } from "./save-listing.ts";
import * as shape from "./schema.ts";
import { type ContactRow, type ListingRow, receivedAt } from "./store.ts";

export const directoryRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/provider-listings",
    name: "findProviders",
    summary: "The vendor's indirect providers, as they present themselves, by name",
    audience: "public",
    query: shape.providerQuery,
    answers: { 200: shape.providers },
    run: (ctx, { query }) => findProviders(ctx, query),
    present: (page, { language }) => ({
      body: { items: page.items.map((row) => presentProvider(row, language)), nextCursor: page.nextCursor },
    }),
  }),
  route({
    method: "GET",
    path: "/provider-listings/{organizationId}",
    name: "getProvider",
    summary: "One indirect provider, as it presents itself",
    audience: "public",
    params: shape.byOrganization,
    answers: { 200: shape.provider },
    refusals: { "provider-not-listed": 404 },
    run: (ctx, { params }) => getProvider(ctx, params.organizationId),
    present: (row, { language }) => ({ body: presentProvider(row, language) }),
  }),
  route({
    method: "POST",
    path: "/provider-listings/{organizationId}/contact-requests",
    name: "requestContact",
    summary: "Write to an indirect provider",
    description:
      "The sender gets a mail with a link; the provider gets the message when the sender has opened it. At most 2,000 characters.",
    audience: "public",
    perMinute: 10,
    params: shape.byOrganization,
    body: shape.contactDraft,
    answers: { 202: shape.awaiting },
    refusals: { "provider-not-listed": 404, "too-many-messages": 429 },
    run: (ctx, { params, body }) => requestContact(ctx, params.organizationId, { ...body, language: body.language ?? ctx.language }),
    present: ({ expiresAt }) => ({ status: 202, body: { expiresAt: expiresAt.toISOString() } }),
  }),
  route({
    method: "POST",
    path: "/contact-confirmation-previews",
    name: "previewContactConfirmation",
    summary: "What a mailed link is about to send, before it is confirmed",
    audience: "public",
    onlyReads: true,
    perMinute: 30,
    body: shape.confirmation,
    answers: { 200: shape.confirmationPreview },
    refusals: { "contact-not-found": 404, "provider-not-listed": 404, "contact-expired": 409 },
    run: (ctx, { body }) => previewConfirmation(ctx, body.token),
    present: (confirmable) => ({ body: presentPreview(confirmable) }),
  }),
  route({
    method: "POST",
    path: "/contact-confirmations",
    name: "confirmContact",
    summary: "Confirm a message to a provider by the mailed link; it is sent then",
    audience: "public",
    perMinute: 30,
    body: shape.confirmation,
    answers: { 200: shape.confirmed },
    refusals: { "contact-not-found": 404, "provider-not-listed": 404, "contact-expired": 409, "too-many-messages": 429 },
    run: (ctx, { body }) => confirmContact(ctx, body.token),
    present: (confirmed) => ({ body: confirmed }),
  }),
  route({
    method: "GET",
    path: "/organizations/{organizationId}/provider-listing",
    name: "getProviderListing",
    summary: "The provider's own listing, published or not; version 0 before there is one",
    audience: "person",
    params: shape.byOrganization,
    answers: { 200: shape.ownListing },
    refusals: { "indirect-provider-required": 403 },
    run: async (ctx, { params }) => ({ organizationId: params.organizationId, row: await readListing(ctx, params.organizationId) }),
    present: ({ organizationId, row }, { language }) => ({
      body: row ? presentListing(row, language) : { ...blank, organizationId },
      version: row?.version ?? 0,
    }),
  }),
  route({
    method: "PUT",
    path: "/organizations/{organizationId}/provider-listing",
    name: "saveProviderListing",
    summary: "Write or change the provider's listing, publish or hide it",
    audience: "person",
    params: shape.byOrganization,
    body: shape.listingDraft,
    answers: { 200: shape.ownListing },
    refusals: { "indirect-provider-required": 403, "if-match-required": 422, "stale-version": 412, "website-invalid": 422 },
    run: (ctx, { params, body, ifMatch }) => saveListing(ctx, params.organizationId, ifMatch, body),
    present: (row, { language }) => ({ body: presentListing(row, language), version: row.version }),
  }),
  route({
    method: "GET",
    path: "/contact-requests",
    name: "listContactRequests",
    summary: "Who has written to the provider through the directory, newest first",
    audience: "person",
    query: shape.plainPageQuery,
    answers: { 200: shape.contactRequests },
    refusals: { "indirect-provider-required": 403 },
    run: (ctx, { query }) => listContacts(ctx, query),
    present: (page) => ({ body: { items: page.items.map(presentContact), nextCursor: page.nextCursor } }),
  }),
];

function presentProvider(row: ListingRow, language: Language) {
  const region = regionOf(row.country);
  return {
    organizationId: row.organization_id,
    name: row.name,
    country: row.country,
    region: { id: region.id, name: region.name[language] },
    description: row.description,
    offers: row.offers as Offer[],
    supportHours: row.support_hours,
    website: row.website,
  };
}

function presentListing(row: ListingRow, language: Language) {
  return {
    ...presentProvider(row, language),
    published: row.published,
    publishedAt: row.published_at?.toISOString() ?? null,
    contactEmail: row.contact_email,
    version: row.version,
  };
}

const blank = {
  name: "",
  country: "",
  region: { id: "", name: "" },
  description: "",
  offers: [],
  supportHours: null,
  website: null,
  published: false,
  publishedAt: null,
  contactEmail: "",
  version: 0,
};

const written = (row: ContactRow) => ({
  name: row.sender_name,
  organization: row.sender_organization,
  country: row.sender_country,
  email: row.sender_email,
  message: row.message,
});

function presentPreview({ contact, providerName }: Confirmable) {
  return { providerName, ...written(contact), delivered: contact.status === "delivered" };
}

function presentContact(row: ContactRow) {
  return { id: row.id, ...written(row), deliveredAt: receivedAt(row).toISOString() };
}
