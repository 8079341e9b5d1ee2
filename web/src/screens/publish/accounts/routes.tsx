import type { RouteObject } from 'react-router';
import { screen } from '../../../app/screen';

export const routes: RouteObject[] = [
  { path: 'accounts', element: screen(() => import('./Accounts')) },
  { path: 'accounts/add', element: screen(() => import('./AddAccount')) },
];
