'use client';

import { Button, useSelection } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { BulkOutcomes } from '@/admin/verbs/BulkOutcomes';
import { type BulkAnswer, callBulk } from '@/admin/verbs/bulk-calls';
import '../../requests/requests.css';

/** Opens accounts for the helpers ticked in the register, each for itself; whose cannot be opened is said with why. */
export function BulkOpenAccounts() {
  const { selectedIDs } = useSelection();
  const router = useRouter();
  const [sending, setSending] = useState(false);
  const [answer, setAnswer] = useState<BulkAnswer | null>(null);
  const ids = selectedIDs.map(String);
  if (ids.length === 0 && !answer) return null;

  async function open(): Promise<void> {
    setSending(true);
    setAnswer(await callBulk('legal-helpers', 'open-account', { ids }));
    setSending(false);
    router.refresh();
  }

  return (
    <section className="bulk-bar" aria-label="批量操作">
      {ids.length > 0 ? (
        <div className="bulk-bar__buttons">
          <span>已选 {ids.length} 名：</span>
          <Button size="medium" margin={false} disabled={sending} onClick={open}>
            开通网上答复
          </Button>
        </div>
      ) : null}
      {answer ? <BulkOutcomes answer={answer} unit="名" /> : null}
    </section>
  );
}
