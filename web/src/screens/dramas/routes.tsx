import type { RouteObject } from 'react-router';
import { screen } from '../../app/screen';

export const routes: RouteObject[] = [
  { path: '/dramas', element: screen(() => import('./list/Dramas')) },
  { path: '/dramas/:drama', element: screen(() => import('./drama/DramaPage')) },
  { path: '/episodes/:episode', element: screen(() => import('./board/Board')) },
];
