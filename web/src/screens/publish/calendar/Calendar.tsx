import { CalendarList } from './list/CalendarList';
import { Month } from './month/Month';

/** Everything that has a time, month by month, and the calendars it comes from. */
export function Screen() {
  return (
    <>
      <Month />
      <CalendarList />
    </>
  );
}
