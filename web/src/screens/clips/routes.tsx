import type { RouteObject } from 'react-router';
import { screen } from '../../app/screen';

export const routes: RouteObject[] = [
  { path: '/clips', element: screen(() => import('./Clips')) },
  { path: '/clips/new', element: screen(() => import('./NewClip')) },
  { path: '/clips/pictures', element: screen(() => import('./pictures/Pictures')) },
  { path: '/clips/:clip', element: screen(() => import('./clip/Clip')) },
];
