'use client';

import { Button } from '@payloadcms/ui';
import { useRef, useState } from 'react';
import { VerbModal } from './VerbModal';

/** Stands before a verb while the form has changes: the verb would act on the old text and the changes would be gone. */
export function UnsavedDialog(props: {
  /** What the verb is called. */
  label: string;
  save: () => Promise<boolean>;
  onClose: () => void;
  onSaved: () => void;
}) {
  const { label, save, onClose, onSaved } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [saving, setSaving] = useState(false);

  async function saveFirst(): Promise<void> {
    setSaving(true);
    // What the form refuses, it says beside its own fields: this window must not stand before them.
    if (await save()) onSaved();
    else dialog.current?.close();
  }

  return (
    <VerbModal title={label} dialog={dialog} onClose={onClose}>
      <p className="verb-dialog__explain">
        有改动还没保存。请先保存，再{label}；否则办的是改动以前的内容，您刚写的也会丢失。
      </p>
      <div className="verb-dialog__buttons">
        <Button margin={false} disabled={saving} onClick={saveFirst}>
          {saving ? '正在保存…' : '先保存改动'}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={() => dialog.current?.close()}>
          回去再看看
        </Button>
      </div>
    </VerbModal>
  );
}
