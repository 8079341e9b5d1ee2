import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type Shape, api, onWord, setCsrf } from '../api/client';
import { asFailure } from '../api/failure';
import { changed, queries } from '../api/queries';

/** Who is here, and the token that proves their changes come from this page. */
export type Here = Shape<'Here'>;

interface Session {
  /** Null: nobody is signed in. */
  here: Here | null;
  /** Signed in when the page was opened, and not any more: what is on screen stays until they are again. */
  expired: boolean;
  enter: (here: Here) => void;
  leave: () => Promise<void>;
}

const Key = ['session'];
const Context = createContext<Session | null>(null);

// Whether anybody is signed in is asked only where somebody was: a first visit meets no refusal.
const Hint = 'reel.signed-in';

async function read(): Promise<Here | null> {
  if (localStorage.getItem(Hint) === null) {
    return null;
  }
  try {
    const { data } = await api.GET('/api/session');
    setCsrf(data?.csrf_token ?? null);
    return data ?? null;
  } catch (thrown) {
    if (asFailure(thrown).status === 401) {
      localStorage.removeItem(Hint);
      return null;
    }
    throw thrown;
  }
}

export function SessionProvider({ children, waiting }: { children: ReactNode; waiting: ReactNode }) {
  const { data, isPending } = useQuery({ queryKey: Key, queryFn: read, staleTime: Infinity, retry: true, retryDelay: 1_000 });
  const [expired, setExpired] = useState(false);
  useEffect(() => onWord((word) => word === 'signed_out' && queries.getQueryData(Key) != null && setExpired(true)), []);
  const enter = useCallback((here: Here) => {
    localStorage.setItem(Hint, 'yes');
    setCsrf(here.csrf_token);
    queries.setQueryData(Key, here);
    setExpired(false);
    changed();
  }, []);
  const leave = useCallback(async () => {
    await api.DELETE('/api/session');
    localStorage.removeItem(Hint);
    setCsrf(null);
    queries.clear();
    queries.setQueryData(Key, null);
    setExpired(false);
  }, []);
  const session = useMemo(() => ({ here: data ?? null, expired, enter, leave }), [data, expired, enter, leave]);
  return isPending ? waiting : <Context value={session}>{children}</Context>;
}

export function useSession(): Session {
  const session = useContext(Context);
  if (session === null) {
    throw new Error('No SessionProvider above.');
  }
  return session;
}

/** Who is here; only for what is shown to somebody. */
export function useMe(): Here['user'] {
  const { here } = useSession();
  if (here === null) {
    throw new Error('Nobody is signed in.');
  }
  return here.user;
}
