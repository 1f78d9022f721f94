'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import '../../property/property.css';

/** What the round waits for, in plain words, and the ways to what belongs to it. */
export function RoundPanel() {
  const { id, savedDocumentData } = useDocumentInfo();
  if (!id) return null;
  const state = String(savedDocumentData?.state ?? '');
  const inList = (collection: string, query: Record<string, string> = {}) =>
    `/admin/collections/${collection}?${new URLSearchParams({ 'where[round][equals]': String(id), ...query })}`;
  const listed = Boolean(savedDocumentData?.rosterAt);
  return (
    <>
      <p>{waitsFor(state, savedDocumentData ?? {})}</p>
      <nav className="property-compound__ways" aria-label="这次评星的页面">
        {listed ? <a href={inList('star-results', { sort: '-total' })}>结果</a> : null}
        {listed && !savedDocumentData?.appraisalClosedAt ? (
          <a href={`/stars/${id}/appraisals`}>看谁还没评，登记和录入纸质评议表</a>
        ) : null}
        <a href={inList('star-manual-items')}>加分扣分</a>
        <a href={inList('star-appeals')}>异议</a>
        <a href={inList('star-corrections')}>以后的更正</a>
        {state === 'draft' || !savedDocumentData?.announcedAt ? null : (
          <>
            <a href={`/stars/${id}`}>党员看到的公示</a>
            <a href={`/stars/${id}/print`}>打印公示</a>
          </>
        )}
      </nav>
    </>
  );
}

function waitsFor(state: string, round: Record<string, unknown>): string {
  if (state === 'draft') {
    if (!round.rosterAt) return '这一期还没有结束。结束以后系统自动生成名单，开始民主评议。';
    if (!round.appraisalClosedAt) return '民主评议进行中，到时间自动截止、自动计算。';
    return round.computedAt ? '已经算完，看过结果以后点“公示结果”。' : '正在计算，请稍后刷新。';
  }
  if (state === 'announced')
    return '公示中，党员可以对自己的结果提异议；没有账号的本人到场说，在他的结果里点“代提异议”，公示打印出来贴在支部。到时间自动转到下一步。';
  if (state === 'appeals')
    return round.organization
      ? '公示期满。把异议都答复了，在支部会议的议程里加上这次评星，会上表决；会议结束时自动确认。'
      : '公示期满。把异议都答复了，点“按决定确认结果”。';
  if (state === 'confirmed') return '会议已确认，系统正在存档。';
  return state === 'frozen' ? '已定星存档，不再变。' : `已作废，原因：${round.cancelReason ?? ''}`;
}
