import { z } from "zod";
import { idleBands } from "../../access/index.ts";
import { countryCode, id, instant, pageOf, pageQuery, text, wrong } from "../../platform/index.ts";
import { endRequest } from "../endings/schema.ts";
import { labels, relationshipKinds } from "../kinds.data.ts";
import { account } from "../schema.ts";
import { suspension } from "../suspensions/shape.ts";
import { administrationStates, agreementStates, columns, longestTag, relationshipStatuses, sorts } from "./rules.ts";
import { tagKey } from "./tags/tag-key.ts";

export const byCustomerId = z.strictObject({ customerId: id });
const tag = text(longestTag).refine(
  (value) => tagKey(value) !== "",
  wrong({ en: "must not be made of accents alone", it: "non può essere fatto di soli accenti" }),
);
export const byTag = z.strictObject({ customerId: id, tag: z.string().min(1).max(longestTag) });
export const newTag = z.strictObject({ tag: tag.describe(`At most ${longestTag} characters`) });
export const tags = z.object({ tags: z.array(z.string()) });
export const suggestionQuery = z.strictObject({ beginning: z.string().max(longestTag).optional().describe("What the tags begin with") });

export const customer = z.object({
  id,
  name: z.string(),
  domain: z.string().nullable().describe("Only with delegated administration, and only of one customer"),
  country: z.string(),
  relationship: z.object({
    id,
    kind: z.enum(relationshipKinds).describe("The foremost"),
    kinds: z.array(z.enum(relationshipKinds)).describe("All that the partner is to the customer"),
    status: z.enum(relationshipStatuses),
    startedAt: instant,
    source: z.enum(["invitation", "import"]),
    endDueAt: instant.nullable().describe("By when the customer wants it ended"),
    suspendedAt: instant.nullable().describe("Since when the vendor suspends one of them"),
  }),
  administration: z.object({
    state: z.enum(administrationStates),
    services: z.array(z.string()).describe("Which services it is for, where the program tells them apart; else empty"),
    since: instant.nullable(),
    removedAt: instant.nullable(),
    removedBy: z.string().nullable(),
    suspendedAt: instant.nullable().describe("Since when the customer suspends all access of partners"),
    use: z
      .object({
        lastUsedAt: instant.nullable().describe("When somebody of the partner last used it, to within a day; null: never"),
        lastUsedBy: z.string().nullable(),
        idleDays: z.int().describe("Whole days in which nobody used it"),
        idle: z.enum(idleBands),
      })
      .nullable()
      .describe("While there is administration"),
  }),
  account: account.nullable().describe("Only with delegated administration, and only of one customer"),
  endRequest: endRequest.nullable().optional().describe("That the customer wants it ended; only of one customer"),
  agreement: z.object({ version: z.string(), acceptedAt: instant }).nullable(),
  relationships: z
    .array(
      z.object({
        id,
        kind: z.enum(relationshipKinds),
        label: z.enum(labels),
        startedAt: instant,
        endDueAt: instant.nullable(),
        suspension: suspension.nullable().describe("That the vendor suspends it"),
        allowedActions: z.array(z.string()),
      }),
    )
    .optional()
    .describe("All that the two have with each other; only of one customer"),
  tags: z.array(z.string()).describe("The partner's own words for it; the customer does not see them"),
  askedBefore: z
    .array(z.string())
    .optional()
    .describe("To whom the invitation went that the customer accepted, to ask again; only of one customer without administration"),
  allowedActions: z.array(z.string()).optional().describe("Only of one customer"),
});
export const customers = pageOf(customer);

const filters = {
  search: z.string().max(200).optional().describe("Beginnings of words of the name; not together with a sort"),
  kind: z.enum(relationshipKinds).optional().describe("Customers to which the partner is this, whatever else it is to them"),
  endsWithinDays: z.coerce
    .number()
    .int()
    .min(1)
    .max(365)
    .optional()
    .describe(
      "Customers that want the relationship ended within so many days, or wanted it before; soonest first, not together with a sort",
    ),
  suspended: z
    .enum(["true"])
    .optional()
    .describe("Customers with which a relationship is suspended by the vendor; longest first, not together with a sort"),
  idleForDays: z.coerce
    .number()
    .int()
    .min(1)
    .max(3_650)
    .optional()
    .describe("Customers whose administration nobody has used for at least so many days; longest first, not together with a sort"),
  administration: z.enum(administrationStates).optional(),
  agreement: z.enum(agreementStates).optional().describe("Whether the customer has accepted the customer agreement"),
  country: countryCode.optional(),
  tag: z.string().max(longestTag).optional(),
  sort: z.enum(sorts).optional().describe("name if not given"),
  direction: z.enum(["ascending", "descending"]).optional().describe("ascending if not given"),
};
/** A search finds by its words, in their order; what is found by a day is in the order of the days. */
const inOneOrder = <
  Shape extends z.ZodType<Partial<Record<"search" | "endsWithinDays" | "suspended" | "idleForDays" | "sort" | "direction", unknown>>>,
>(
  shape: Shape,
) =>
  shape.refine(
    ({ search, endsWithinDays, suspended, idleForDays, sort, direction }) =>
      (!search && [endsWithinDays, suspended, idleForDays].every((filter) => filter === undefined)) ||
      (sort === undefined && direction === undefined),
    {
      path: ["sort"],
      message: wrong({
        en: "must be left out of a search and of what ends soon, is suspended or unused, which have orders of their own",
        it: "va omesso nelle ricerche e in ciò che termina presto, è sospeso o non è usato, che hanno un ordine proprio",
      }),
    },
  );

export const customerQuery = inOneOrder(z.strictObject({ ...pageQuery, ...filters }));
export const customerExportQuery = inOneOrder(z.strictObject(filters));

const viewQuery = inOneOrder(z.strictObject(filters)).meta({
  description: "As for listing customers",
  examples: [{ administration: "removed", country: "IT", sort: "since", direction: "descending" }],
});
const viewColumns = z
  .array(z.enum(columns))
  .max(columns.length)
  .refine(
    (chosen) => new Set(chosen).size === chosen.length,
    wrong({ en: "must name each column once", it: "deve indicare ogni colonna una volta sola" }),
  )
  .describe("Beside the name, in this order");
export const byViewId = z.strictObject({ id });
export const newView = z.strictObject({
  name: text(80),
  shared: z.boolean().describe("For everybody who sees the organization's customers, or for oneself"),
  query: viewQuery,
  columns: viewColumns,
});
export const viewChange = z.strictObject({ name: text(80), query: viewQuery, columns: viewColumns }).partial();
export const view = z.object({
  id,
  name: z.string(),
  shared: z.boolean(),
  query: z.object({ ...filters, endsWithinDays: z.int().optional(), idleForDays: z.int().optional() }),
  columns: z.array(z.enum(columns)),
  createdBy: z.object({ id, name: z.string() }),
  version: z.number().int(),
  allowedActions: z.array(z.string()),
});
export const views = z.object({ items: z.array(view) });
