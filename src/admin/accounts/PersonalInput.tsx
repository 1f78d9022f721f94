'use client';

import { TextField, useDocumentInfo, useField } from '@payloadcms/ui';
import type { TextFieldClientComponent } from 'payload';
import { useState } from 'react';
import { AskReason } from './AskReason';
import { post } from './api';

/** A masked field of personal data, with the way to see the whole value: with a reason, for one look, logged. */
export const PersonalInput: TextFieldClientComponent = (props) => {
  const { id, collectionSlug } = useDocumentInfo();
  const { value: shown } = useField<string>({ path: props.path });
  const [value, setValue] = useState<string | null>(null);
  const { name, label } = props.field;
  const what = typeof label === 'string' ? label : name;

  async function reveal(reason: string) {
    const answer = await post(`/api/${collectionSlug}/${id}/reveal`, { field: name, reason });
    setValue(String(answer.value));
  }

  return (
    <div className="personal-input">
      <TextField {...props} />
      {id && value === null && shown?.includes('*') ? (
        <AskReason label={`查看完整${what}`} question="查看原因（会留下记录）" confirm="查看" run={reveal} />
      ) : null}
      {value === null ? null : (
        <p>
          <strong>{value}</strong>（离开本页后不再显示）
        </p>
      )}
    </div>
  );
};
