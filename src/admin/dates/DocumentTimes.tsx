'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { formatDateTime } from '@/shared/dates';
import './dates.css';

/** When the open document was made and last changed, by the city's clock, in place of Payload's own two lines. */
export function DocumentTimes() {
  const { id, data } = useDocumentInfo();
  if (!id || typeof data?.updatedAt !== 'string') return null;
  const { createdAt, updatedAt } = data;
  return (
    <dl className="document-times">
      <div>
        <dt>最后修改</dt>
        <dd>{formatDateTime(updatedAt)}</dd>
      </div>
      {typeof createdAt === 'string' ? (
        <div>
          <dt>创建</dt>
          <dd>{formatDateTime(createdAt)}</dd>
        </div>
      ) : null}
    </dl>
  );
}
