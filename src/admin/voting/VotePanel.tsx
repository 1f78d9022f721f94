'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { modeSentences, type VoteMode } from '@/domain/voting/labels';
import '../property/property.css';

/** What the vote is good for, in plain words, and the ways to what belongs to it. */
export function VotePanel() {
  const { id, savedDocumentData } = useDocumentInfo();
  if (!id) return null;
  const state: unknown = savedDocumentData?.state;
  const mode = savedDocumentData?.mode as VoteMode | undefined;
  const inList = (collection: string, query: Record<string, string> = {}) =>
    `/admin/collections/${collection}?${new URLSearchParams({ 'where[vote][equals]': String(id), ...query })}`;
  const official = mode === 'official-record';
  const over = state === 'closed' || state === 'posted' || state === 'final';
  return (
    <>
      {mode ? <p>{modeSentences[mode]}</p> : null}
      <nav className="property-compound__ways" aria-label="这次表决的页面">
        {state === 'draft' ? <a href={`/votes/${id}/edit`}>修改</a> : null}
        {state === 'draft' && official ? <a href={`/votes/${id}/record`}>登记官方结果</a> : null}
        {official ? null : <a href={inList('vote-roll')}>名册</a>}
        {!official && (state === 'draft' || state === 'notice') ? (
          <a href={`/admin/import-roll?vote=${id}`}>导入名册</a>
        ) : null}
        {official ? null : <a href={inList('vote-roll-disputes')}>名册异议</a>}
        {state === 'notice' || state === 'open' ? <a href={`/votes/${id}/papers`}>打印纸质票</a> : null}
        {state === 'open' ? <a href={`/votes/${id}/progress`}>看谁还没投，录纸质票、服务台代录</a> : null}
        {over ? <a href={`/votes/${id}/certificate`}>计票书</a> : null}
        {state === 'posted' || state === 'final' ? <a href={inList('vote-objections')}>结果异议</a> : null}
        {state === 'draft' ? null : <a href={`/votes/${id}`}>居民看到的页面</a>}
      </nav>
    </>
  );
}
