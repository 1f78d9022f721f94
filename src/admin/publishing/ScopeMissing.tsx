'use client';

import { useFormFields } from '@payloadcms/ui';
import './publishing.css';

const columns = ['township', 'community', 'grid', 'compound', 'building'] as const;

/** The sentence, as long as no place is chosen. A draft is saved unchecked, so that Payload shows no message of its own here. */
export function ScopeMissing({ words }: { words: string }) {
  const empty = useFormFields(([fields]) => columns.every((column) => !fields[column]?.value));
  return empty ? (
    <div role="alert" className="field-type">
      <p className="scope-missing">{words}</p>
    </div>
  ) : null;
}
