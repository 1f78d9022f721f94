'use client';

import { useLoaded } from '@/admin/verbs/use-loaded';
import { formatPlainDay } from '@/shared/dates';
import { loadSpans, type PropertySpan } from './load-beside';
import './property.css';

/** Who managed the compound from when until when, and the ways to its contracts and partners. */
export function CompoundPanel() {
  const { id, answer: spans, failed } = useLoaded(loadSpans);

  if (!id) return null;
  const inList = (collection: string, sort: string) =>
    `/admin/collections/${collection}?${new URLSearchParams({ 'where[compound][equals]': String(id), sort })}`;
  return (
    <section className="property-compound" aria-labelledby="property-compound-title">
      <h3 id="property-compound-title">谁在管</h3>
      {failed ? <p role="alert">没能取到管理方式，请刷新。</p> : null}
      {spans?.length === 0 ? <p>还没有登记管理方式。点上面的“变更管理方式”登记现在由谁管。</p> : null}
      <ol>
        {spans?.map((span) => (
          <li key={span.id}>
            <a href={`/admin/collections/compound-managements/${span.id}`}>{words(span)}</a>
          </li>
        ))}
      </ol>
      <p className="property-compound__ways">
        <a href={inList('property-contracts', '-startsOn')}>物业合同</a>
        <a href={inList('partner-commitments', 'until')}>红色合伙人的承诺</a>
        <a href={inList('rating-results', '-closedAt')}>居民打的分</a>
        <a href={inList('committees', '-foundedOn')}>自管会（业委会）</a>
        <a href={inList('compound-accounts', '-month')}>收支公示</a>
        <a href={`/compounds/${id}`} target="_blank" rel="noreferrer">
          居民看到的小区页面
        </a>
      </p>
    </section>
  );
}

function words({ modeName, company, from, until }: PropertySpan): string {
  const by = typeof company === 'object' && company?.name ? `（${company.name}）` : '';
  return `${modeName}${by}，${formatPlainDay(from)}起${until ? `，到${formatPlainDay(until)}` : ''}`;
}
