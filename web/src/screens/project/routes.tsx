import type { RouteObject } from 'react-router';
import { screen } from '../../app/screen';

export const routes: RouteObject[] = [
  { path: '/projects/:project', element: screen(() => import('./Project')) },
  { path: '/projects/:project/manuscript', element: screen(() => import('./manuscript/Manuscript')) },
];
