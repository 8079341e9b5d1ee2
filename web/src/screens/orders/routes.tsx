import type { RouteObject } from 'react-router';
import { screen } from '../../app/screen';

export const routes: RouteObject[] = [
  { path: '/orders', element: screen(() => import('./Orders')) },
  { path: '/orders/:order', element: screen(() => import('./Order')) },
];
