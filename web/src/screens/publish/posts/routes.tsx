import type { RouteObject } from 'react-router';
import { screen } from '../../../app/screen';

export const routes: RouteObject[] = [{ index: true, element: screen(() => import('./Posts')) }];
