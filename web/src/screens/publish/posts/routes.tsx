import type { RouteObject } from 'react-router';
import { screen } from '../../../app/screen';

export const routes: RouteObject[] = [
  { index: true, element: screen(() => import('./Posts')) },
  { path: '/publish/new', element: screen(() => import('./compose/Compose')) },
  { path: '/publish/posts/:post', element: screen(() => import('./post/Post')) },
];
