import type { RouteObject } from 'react-router';
import { screen } from '../../../app/screen';

export const routes: RouteObject[] = [
  { path: '/settings/makers', element: screen(() => import('./Makers')) },
  { path: '/settings/makers/add', element: screen(() => import('./AddMaker')) },
  { path: '/settings/makers/:maker', element: screen(() => import('./EditMaker')) },
];
