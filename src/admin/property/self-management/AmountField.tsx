'use client';

import { useField } from '@payloadcms/ui';
import { yuanOf } from '@/domain/property/self-management/rules/money';

/** An amount kept in 分, as people read it; changed by verbs alone. */
export function AmountField({ path, field }: { path: string; field: { label?: unknown } }) {
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
export function AmountCell({ cellData }: { cellData?: unknown }) {
  return <span className="property-amount">{typeof cellData === 'number' ? yuanOf(cellData) : ''}</span>;
}
