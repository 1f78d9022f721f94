'use client';

import { useField } from '@payloadcms/ui';
import type { ClientField } from 'payload';
import { formatDateTime } from '@/shared/dates';
import './requests.css';

interface PlainValueProps {
  field: ClientField;
  path: string;
}

/** A fact nobody types over, as text instead of a greyed field: readable, and only there when there is something to read. */
export function PlainValue({ field, path }: PlainValueProps) {
  const { value } = useField<unknown>({ path });
  const shown = inWords(field, value);
  if (shown === '') return null;
  const label = 'label' in field && typeof field.label === 'string' ? field.label : '';
  const long = field.type === 'textarea';
  return (
    <div className={long ? 'plain-value plain-value--long' : 'plain-value'}>
      <span className="plain-value__label">{label}</span>
      <span className="plain-value__text">{shown}</span>
    </div>
  );
}

function inWords(field: ClientField, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (field.type === 'date') return formatDateTime(String(value));
  if (field.type === 'checkbox') return value === true ? '是' : '';
  if (field.type === 'number') return Number(value) > 0 ? String(value) : '';
  if (field.type !== 'select') return String(value);
  const option = field.options.find((one) => typeof one !== 'string' && one.value === value);
  return option && typeof option !== 'string' ? String(option.label) : String(value);
}
