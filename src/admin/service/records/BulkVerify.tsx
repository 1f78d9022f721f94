'use client';

import { Button, useSelection } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { BulkOutcomes } from '@/admin/verbs/BulkOutcomes';
import { type BulkAnswer, callBulk } from '@/admin/verbs/bulk-calls';
import '../../requests/requests.css';

/** Verifies the records ticked in the list, each for itself: one that cannot be verified says why and keeps none of the others waiting. */
export function BulkVerify() {
  const { selectedIDs } = useSelection();
  const router = useRouter();
  const [sending, setSending] = useState(false);
  const [answer, setAnswer] = useState<BulkAnswer | null>(null);
  const ids = selectedIDs.map(String);
  if (ids.length === 0 && !answer) return null;

  async function verify(): Promise<void> {
    setSending(true);
    setAnswer(await callBulk('service-records', 'verify', { ids }));
    setSending(false);
    router.refresh();
  }

  return (
    <section className="bulk-bar" aria-label="批量操作">
      {ids.length > 0 ? (
        <div className="bulk-bar__buttons">
          <span>已选 {ids.length} 条：</span>
          <Button size="medium" margin={false} disabled={sending} onClick={verify}>
            审核通过
          </Button>
        </div>
      ) : null}
      {answer ? <BulkOutcomes answer={answer} unit="条" /> : null}
    </section>
  );
}
