'use client';

import { momentAt, startOfDay, toIsoDay, toIsoMinute } from '@/shared/dates';

interface DateInputProps {
  id?: string;
  /** A calendar day, which is kept as its first moment, instead of a moment. */
  day: boolean;
  /** ISO with offset. */
  value: string | null;
  onChange: (value: string | null) => void;
  required?: boolean | undefined;
  invalid?: boolean;
  describedBy?: string | undefined;
  label?: string;
}

/** The browser's own control for a day or a minute, read as the city's clock. */
export function DateInput({
  day,
  value,
  onChange,
  required,
  invalid,
  describedBy,
  label,
  id,
}: DateInputProps) {
  const typed = (text: string) => {
    if (text === '') return onChange(null);
    onChange((day ? startOfDay(text) : momentAt(text)).toISOString());
  };
  return (
    <input
      id={id}
      className="city-date__input"
      type={day ? 'date' : 'datetime-local'}
      max={day ? '9999-12-31' : '9999-12-31T23:59'}
      value={value ? (day ? toIsoDay(value) : toIsoMinute(value)) : ''}
      onChange={(event) => typed(event.target.value)}
      aria-required={required || undefined}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      aria-label={label}
    />
  );
}
