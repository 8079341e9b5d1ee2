import type { RouteObject } from 'react-router';
import { screen } from '../../../app/screen';

export const routes: RouteObject[] = [
  { index: true, element: screen(() => import('./Posts')) },
  { path: 'new', element: screen(() => import('./compose/Compose')) },
  { path: 'posts/:post', element: screen(() => import('./post/Post')) },
];
