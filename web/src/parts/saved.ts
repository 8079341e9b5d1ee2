import { notifications } from '@mantine/notifications';

/** Says for a moment that something is done. */
export function say(message: string): void {
  notifications.show({ message, color: 'pine', autoClose: 3500 });
}
