'use client';

import { useField } from '@payloadcms/ui';
import { yuanOf } from '@/domain/property/rules/money';

/** 分 of money, hundredths of a point or of a per cent, as people read them; changed by verbs alone. */
export function HundredthsField({ path, field }: { path: string; field: { label?: unknown } }) {
  const { value } = useField<number>({ path });
  const label = typeof field.label === 'string' ? field.label : '';
  return (
    <div className="field-type">
      <span className="field-label">{label}</span>
      <p className="property-amount">{typeof value === 'number' ? yuanOf(value) : ''}</p>
    </div>
  );
}

/** The same in a list. */
export function HundredthsCell({ cellData }: { cellData?: unknown }) {
  return <span className="property-amount">{typeof cellData === 'number' ? yuanOf(cellData) : ''}</span>;
}
