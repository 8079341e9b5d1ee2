import type { RouteObject } from 'react-router';
import { screen } from '../../app/screen';

export const routes: RouteObject[] = [
  { path: '/films', element: screen(() => import('./Films')) },
  { path: '/films/:film', element: screen(() => import('./Film')) },
];
