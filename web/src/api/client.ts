import createFetch, { type Middleware } from 'openapi-fetch';
import createQueries from 'openapi-react-query';
import { Failure, asFailure, failureOf } from './failure';
import type { components, paths } from '../../obj/schema';

/** A shape of the contract by its name there. */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name];

type Word = 'signed_out' | 'away' | 'answered';

const listeners = new Set<(word: Word) => void>();

/** Tells of what any request met: that nobody is signed in any more, that no answer came, that one came. */
export function onWord(listener: (word: Word) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function say(word: Word): void {
  listeners.forEach((listener) => listener(word));
}

let csrf: string | null = null;

/** The token that proves a change comes from this page; each sign-in brings another. */
export function setCsrf(token: string | null): void {
  csrf = token;
}

/** The headers every change carries. */
export function changeHeaders(): Record<string, string> {
  return csrf === null ? {} : { 'X-CSRF-TOKEN': csrf };
}

const asOurs: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET') {
      Object.entries(changeHeaders()).forEach(([name, value]) => request.headers.set(name, value));
    }
  },
  async onResponse({ response }) {
    say('answered');
    if (!response.ok) {
      throw await heard(response);
    }
  },
  onError({ error }) {
    if (error instanceof Failure || (error instanceof DOMException && error.name === 'AbortError')) {
      return;
    }
    say('away');
    return asFailure(error);
  },
};

/** The failure of an answer; that nobody is signed in is told to all. */
export async function heard(response: Response): Promise<Failure> {
  const failure = await failureOf(response);
  if (failure.status === 401 && failure.code === 'unauthenticated') {
    say('signed_out');
  }
  return failure;
}

/** Calls of the API; every answer but a good one is thrown as a Failure. */
export const api = createFetch<paths>({ baseUrl: '/' });
api.use(asOurs);

/** The same as queries and mutations. */
export const query = createQueries(api);

/** The If-Match of a row. */
export function ifMatch(row: { version: number }): { 'If-Match': string } {
  return { 'If-Match': `"${row.version}"` };
}
