import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { asFailure } from '../../api/failure';
import { useLanguage } from '../../app/language';
import { said } from '../../parts/failures';

/** Tells of a failure beside the page, where there is no room for it on it. */
export function useTell(error: unknown): void {
  const { language } = useLanguage();
  useEffect(() => {
    if (error !== null && error !== undefined) {
      notifications.show({ color: 'red', message: said(asFailure(error), language) });
    }
  }, [error, language]);
}
