import type { components } from '../../obj/schema';

/** What the server says of a request it refused: a stable code, and one line a person can act on. */
export class Failure extends Error {
  readonly status: number;
  readonly code: string;
  /** Seconds after which it may be tried again, where the server says so. */
  readonly retryAfter: number | null;
  /** What is wrong with which field of the request. */
  readonly fields: Record<string, string[]>;

  constructor(status: number, code: string, detail: string, retryAfter: number | null = null, fields: Record<string, string[]> = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
    this.fields = fields;
  }

  /** No answer at all: the server is away, or the way to it. */
  get isAway(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 504;
  }

  /** Ended here, by whoever began it: no failure to them. */
  get isCancelled(): boolean {
    return this.status === 0 && this.code === 'cancelled';
  }

  /** Somebody else changed it meanwhile. */
  get isStale(): boolean {
    return this.status === 412;
  }
}

type Problem = components['schemas']['Problem'] & { errors?: Record<string, string[]> };

/** The failure an answer tells. */
export async function failureOf(response: Response): Promise<Failure> {
  const after = Number(response.headers.get('Retry-After'));
  const text = await response.text();
  try {
    const problem = JSON.parse(text) as Partial<Problem>;
    return new Failure(response.status, problem.code ?? 'unknown', problem.detail ?? problem.title ?? response.statusText, after || null, problem.errors ?? {});
  } catch {
    return new Failure(response.status, 'unknown', response.statusText || `HTTP ${response.status}`, after || null);
  }
}

/** Whatever was thrown, as a failure. */
export function asFailure(thrown: unknown): Failure {
  return thrown instanceof Failure ? thrown : new Failure(0, 'away', thrown instanceof Error ? thrown.message : String(thrown));
}
