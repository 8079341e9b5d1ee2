import { type ComponentType, createElement, lazy, type ReactElement } from 'react';

/** A page that is loaded when somebody goes there; its module exports it as Screen. */
export function screen(load: () => Promise<{ Screen: ComponentType }>): ReactElement {
  return createElement(lazy(() => load().then((module) => ({ default: module.Screen }))));
}
