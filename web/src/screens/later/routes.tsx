import type { RouteObject } from 'react-router';
import { screen } from '../../app/screen';

export const routes: RouteObject[] = [
  { path: '/publish', element: screen(() => import('./Later')) },
  { path: '/numbers', element: screen(() => import('./Later')) },
];
