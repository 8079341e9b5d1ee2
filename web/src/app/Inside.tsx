import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { api } from '../api/client';
import { told } from '../api/parts';
import { useSession } from './session';
import { Shell } from './Shell';
import { Waiting } from './Waiting';

/** The studio, for whoever is signed in; others go to the sign-in and come back here. */
export function Inside() {
  const { here } = useSession();
  const { pathname, search } = useLocation();
  const setUp = useQuery({ queryKey: ['setup'], queryFn: () => told(api.GET('/api/setup')), enabled: here === null });
  if (here !== null) {
    return <Shell />;
  }
  if (setUp.isPending) {
    return <Waiting />;
  }
  return setUp.data?.needed ? <Navigate to="/set-up" replace /> : <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;
}
