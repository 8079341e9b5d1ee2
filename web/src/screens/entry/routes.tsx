import type { RouteObject } from 'react-router';
import { screen } from '../../app/screen';
import { EntryFrame } from './EntryFrame';

export const routes: RouteObject[] = [
  {
    element: <EntryFrame />,
    children: [
      { path: '/set-up', element: screen(() => import('./SetUp')) },
      { path: '/sign-in', element: screen(() => import('./SignIn')) },
      { path: '/invitation', element: screen(() => import('./Invitation')) },
      { path: '/new-password', element: screen(() => import('./NewPassword')) },
    ],
  },
];
