import { formatDateTime, formatDateTimeSeconds, formatPlainDay } from '@/shared/dates';

/** A date field, of the server's configuration or of the browser's. */
interface DateLike {
  admin?: { date?: unknown } | undefined;
}

interface DateOptions {
  pickerAppearance?: string;
  displayFormat?: string;
}

/** Whether the field holds a calendar day; every other date is a moment. */
export function isDay(field: DateLike): boolean {
  return optionsOf(field).pickerAppearance === 'dayOnly';
}

/** The date in words, as exact as the field wants it. */
export function dateInWords(field: DateLike, moment: string): string {
  if (isDay(field)) return formatPlainDay(moment);
  return optionsOf(field).displayFormat?.includes('ss')
    ? formatDateTimeSeconds(moment)
    : formatDateTime(moment);
}

function optionsOf({ admin }: DateLike): DateOptions {
  return admin?.date ?? {};
}
