import type { RouteObject } from 'react-router';
import { PublishFrame } from './PublishFrame';

const parts = import.meta.glob<{ routes: RouteObject[] }>('./*/routes.tsx', { eager: true });

export const routes: RouteObject[] = [{ path: '/publish', element: <PublishFrame />, children: Object.values(parts).flatMap((part) => part.routes) }];
