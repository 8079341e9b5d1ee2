import type { RouteObject } from 'react-router';
import { screen } from '../../../app/screen';

export const routes: RouteObject[] = [
  { path: '/publish/accounts', element: screen(() => import('./Accounts')) },
  { path: '/publish/accounts/add', element: screen(() => import('./add/AddAccount')) },
];
