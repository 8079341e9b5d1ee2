import type { RouteObject } from 'react-router';
import { screen } from '../../../app/screen';

export const routes: RouteObject[] = [
  { path: '/publish/calendar', element: screen(() => import('./Calendar')) },
  { path: '/publish/calendar/new', element: screen(() => import('./make/NewCalendar')) },
  { path: '/publish/calendar/:series', element: screen(() => import('./one/OneCalendar')) },
];
