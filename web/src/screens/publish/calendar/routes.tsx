import type { RouteObject } from 'react-router';
import { screen } from '../../../app/screen';

export const routes: RouteObject[] = [
  { path: 'calendar', element: screen(() => import('./Calendar')) },
  { path: 'calendar/new', element: screen(() => import('./make/NewCalendar')) },
  { path: 'calendar/:series', element: screen(() => import('./one/OneCalendar')) },
];
