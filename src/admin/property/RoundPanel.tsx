'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import './property.css';

/** The ways from a round to what belongs to it. */
export function RoundPanel() {
  const { id, savedDocumentData } = useDocumentInfo();
  if (!id) return null;
  const state: unknown = savedDocumentData?.state;
  const inList = (collection: string, query: Record<string, string> = {}) =>
    `/admin/collections/${collection}?${new URLSearchParams({ 'where[round][equals]': String(id), ...query })}`;
  return (
    <nav className="property-compound__ways" aria-label="这一轮评价的页面">
      {state === 'draft' ? <a href={`/ratings/${id}/edit`}>修改</a> : null}
      {state === 'draft' || state === 'open' ? <a href={`/ratings/${id}/paper`}>打印纸质表</a> : null}
      {state === 'open' ? <a href={`/ratings/${id}/households`}>看谁还没评，代录纸质表</a> : null}
      <a href={inList('rating-round-compounds')}>各小区进度</a>
      {state === 'closed' || state === 'published' ? (
        <>
          <a href={inList('rating-results', { sort: '-mean' })}>结果</a>
          <a href={inList('rating-comments', { sort: 'state' })}>留言</a>
        </>
      ) : null}
      {state === 'draft' ? null : <a href={`/ratings/${id}`}>居民看到的页面</a>}
    </nav>
  );
}
