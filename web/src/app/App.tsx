import { type ComponentType, lazy } from 'react';
import { createBrowserRouter, Navigate, RouterProvider } from 'react-router';
import { EntryFrame } from '../screens/entry/EntryFrame';
import { Broken, NotFound } from './Lost';
import { Inside } from './Inside';

// Each screen is loaded when somebody goes there.
function screen(load: () => Promise<{ Screen: ComponentType }>) {
  return lazy(() => load().then((module) => ({ default: module.Screen })));
}

const SetUp = screen(() => import('../screens/entry/SetUp'));
const SignIn = screen(() => import('../screens/entry/SignIn'));
const Invitation = screen(() => import('../screens/entry/Invitation'));
const NewPassword = screen(() => import('../screens/entry/NewPassword'));
const Projects = screen(() => import('../screens/projects/Projects'));
const Later = screen(() => import('../screens/later/Later'));

const router = createBrowserRouter([
  {
    errorElement: <Broken />,
    children: [
      {
        element: <EntryFrame />,
        children: [
          { path: '/set-up', element: <SetUp /> },
          { path: '/sign-in', element: <SignIn /> },
          { path: '/invitation', element: <Invitation /> },
          { path: '/new-password', element: <NewPassword /> },
        ],
      },
      {
        element: <Inside />,
        errorElement: <Broken />,
        children: [
          { path: '/', element: <Navigate to="/projects" replace /> },
          { path: '/projects', element: <Projects /> },
          { path: '/publish', element: <Later /> },
          { path: '/numbers', element: <Later /> },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]);

/** Every page there is, by its address. */
export function App() {
  return <RouterProvider router={router} />;
}
