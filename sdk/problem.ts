export interface FieldError {
  path: string;
  message: string;
}

/** RFC 9457 problem details as Procura sends them. */
export interface ProblemDetails {
  type?: string;
  title: string;
  status: number;
  /** Stable, kebab-case: what programs decide on. */
  code: string;
  detail?: string;
  nextStep?: string;
  requestId?: string;
  errors?: FieldError[];
  [extra: string]: unknown;
}

/** Thrown for every answer that is not a success; `status` 0 and code `unreachable` when there was no answer at all. */
export class ProcuraProblem extends Error {
  readonly details: ProblemDetails;
  readonly retryAfterSeconds: number | undefined;

  constructor(details: ProblemDetails, retryAfterSeconds?: number, cause?: unknown) {
    super(details.detail ?? details.title, { cause });
    this.name = "ProcuraProblem";
    this.details = details;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get code(): string {
    return this.details.code;
  }

  get status(): number {
    return this.details.status;
  }

  get errors(): FieldError[] {
    return this.details.errors ?? [];
  }
}

export async function problemFrom(response: Response): Promise<ProcuraProblem> {
  const retryAfter = Number(response.headers.get("Retry-After"));
  const body: unknown = await response.json().catch(() => undefined);
  const details = isProblem(body) ? body : foreignAnswer(response);
  return new ProcuraProblem({ ...details, status: response.status }, retryAfter > 0 ? retryAfter : undefined);
}

export function unreachable(cause: unknown): ProcuraProblem {
  return new ProcuraProblem({ title: "No answer from the server", status: 0, code: "unreachable" }, undefined, cause);
}

function isProblem(body: unknown): body is ProblemDetails {
  return typeof body === "object" && body !== null && "code" in body && "title" in body;
}

/** A proxy in between answered, not Procura. */
function foreignAnswer(response: Response): ProblemDetails {
  const away = response.status >= 502 && response.status <= 504;
  return {
    title: response.statusText || `HTTP ${response.status}`,
    status: response.status,
    code: away ? "unavailable" : "unexpected-answer",
  };
}
