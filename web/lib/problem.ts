import { ProcuraProblem } from "@procura/sdk";

export { ProcuraProblem };

export function hasCode(error: unknown, ...codes: string[]): error is ProcuraProblem {
  return error instanceof ProcuraProblem && codes.includes(error.code);
}

/** The server did not get to answer: worth trying again by itself. */
export function isOutage(error: unknown): boolean {
  return error instanceof ProcuraProblem && [0, 502, 503, 504].includes(error.status);
}

/** What the server says about one input field; `path` is the field's path in the request body. */
export function fieldError(error: unknown, path: string): string | undefined {
  if (!(error instanceof ProcuraProblem)) return undefined;
  return error.errors.find((fault) => fault.path === path || fault.path === `body.${path}`)?.message;
}
