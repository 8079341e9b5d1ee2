import { Navigate, type RouteObject } from 'react-router';
import { SettingsFrame } from './SettingsFrame';

const parts = import.meta.glob<{ routes: RouteObject[] }>('./*/routes.tsx', { eager: true });

export const routes: RouteObject[] = [
  { path: '/settings', element: <SettingsFrame />, children: [{ index: true, element: <Navigate to="/settings/makers" replace /> }, ...Object.values(parts).flatMap((part) => part.routes)] },
];
