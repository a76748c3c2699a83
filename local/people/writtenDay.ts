import { type DateFormat, type Day, isoDay } from '../../core/calendar/day';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The day as an extract in this format writes it: the counterpart of `parseDay`. */
export function writtenDay(day: Day, format: DateFormat): string {
  const iso = isoDay(day);
  const [year, month, dayOfMonth] = iso.split('-');
  switch (format) {
    case 'yyyy-mm-dd':
      return iso;
    case 'dd/mm/yyyy':
      return `${dayOfMonth}/${month}/${year}`;
    case 'dd-mon-yyyy':
      return `${dayOfMonth}-${months[Number(month) - 1]}-${year}`;
  }
}
