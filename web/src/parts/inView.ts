/** Of the tabs of a row that is too long, as on a telephone, the chosen one is seen: its `ref`. */
export const inView = (tab: HTMLElement | null): void => tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
