/**
 * api: what we tell others about our REST API. Owns no tables. The routes themselves stand in the modules; this module describes
 * them: the OpenAPI document at /api/openapi.json and a readable reference at /api/reference, both made from the same route
 * definitions that the server runs, so they can't say anything else than it does.
 *
 * Invariants: every operation, parameter, answer and refusal of a route is described; every error code has an anchor
 * `#error-<code>` in the reference, which is what `type` of a problem document names. Called by the composition root only.
 */

export { errorCodes } from "./error-codes.gen.ts";
export type { ErrorCode } from "./error-codes.ts";
export { codesOf, describeApi } from "./openapi.ts";
export { publicOperations } from "./public-operations.ts";
export { addApiReference } from "./routes.ts";
