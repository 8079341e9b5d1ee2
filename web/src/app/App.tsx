import { createBrowserRouter, Navigate, type RouteObject, RouterProvider } from 'react-router';
import { Inside } from './Inside';
import { Broken, NotFound } from './Lost';

// Each area of the studio names its own pages; those before the sign-in stand apart.
const areas = import.meta.glob<{ routes: RouteObject[] }>('../screens/*/routes.tsx', { eager: true });
const inside = Object.entries(areas).filter(([path]) => !path.includes('/entry/')).flatMap(([, area]) => area.routes);
const before = areas['../screens/entry/routes.tsx']!.routes;

const router = createBrowserRouter([
  {
    errorElement: <Broken />,
    children: [
      ...before,
      { element: <Inside />, errorElement: <Broken />, children: [{ path: '/', element: <Navigate to="/projects" replace /> }, ...inside, { path: '*', element: <NotFound /> }] },
    ],
  },
]);

/** Every page there is, by its address. */
export function App() {
  return <RouterProvider router={router} />;
}
