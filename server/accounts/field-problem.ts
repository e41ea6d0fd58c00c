import type { FieldError } from "../platform/index.ts";

/** What is wrong with one field of a request, with a code for programs. */
export type FieldProblem = FieldError & { readonly code: string };
