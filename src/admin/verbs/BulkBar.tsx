'use client';

import { Button, useSelection } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import '../requests/requests.css';
import { BulkOutcomes } from './BulkOutcomes';
import { type BulkAnswer, callBulk } from './bulk-calls';

/** One bulk action for what is ticked in a list, each for itself: one it cannot be done to says why and keeps none of the others waiting. */
export function BulkBar({
  slug,
  action,
  label,
  unit,
}: {
  slug: string;
  action: string;
  label: string;
  /** The word that counts them: 条, 名. */
  unit: string;
}) {
  const { selectedIDs } = useSelection();
  const router = useRouter();
  const [sending, setSending] = useState(false);
  const [answer, setAnswer] = useState<BulkAnswer | null>(null);
  const ids = selectedIDs.map(String);
  if (ids.length === 0 && !answer) return null;

  async function run(): Promise<void> {
    setSending(true);
    setAnswer(await callBulk(slug, action, { ids }));
    setSending(false);
    router.refresh();
  }

  return (
    <section className="bulk-bar" aria-label="批量操作">
      {ids.length > 0 ? (
        <div className="bulk-bar__buttons">
          <span>
            已选 {ids.length} {unit}：
          </span>
          <Button size="medium" margin={false} disabled={sending} onClick={run}>
            {label}
          </Button>
        </div>
      ) : null}
      {answer ? <BulkOutcomes answer={answer} unit={unit} /> : null}
    </section>
  );
}
