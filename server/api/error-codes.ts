/** A code that problem documents (or reasons inside answers) carry, and what it says in the places where it is used. */
export interface ErrorCode {
  readonly code: string;
  /** HTTP statuses that it comes with; none if it is only a reason inside an answer. */
  readonly statuses: readonly number[];
  readonly meanings: readonly { readonly message: string; readonly nextStep?: string | undefined }[];
}
