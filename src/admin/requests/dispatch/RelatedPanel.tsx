'use client';

import { useLoaded } from '@/admin/verbs/use-loaded';
import { stateLabels } from '@/domain/requests/states';
import { formatDateTime } from '@/shared/dates';
import { loadRelated, type RelatedRequest } from './load-related';
import '../requests.css';

/** Who helps with the request, its parts, and those that follow it. Shows nothing when it stands alone. */
export function RelatedPanel({ request }: { request?: string }) {
  const { answer: related, failed } = useLoaded(loadRelated, request);

  if (failed) return <p role="alert">没能取到协办和并案情况，请刷新。</p>;
  if (!related) return null;
  return (
    <>
      {related.coUnits.length > 0 ? (
        <section className="request-related" aria-label="协办">
          <h3>协办</h3>
          <ul>
            {related.coUnits.map(({ id: row, unitName, task, doneAt, contribution }) => (
              <li key={row}>
                <strong>{unitName}</strong>：{task}
                <br />
                {doneAt ? `${formatDateTime(doneAt)}反馈：${contribution ?? ''}` : '还没有反馈'}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Requests title="拆出的部分" rows={related.parts} />
      <Requests title="并入的诉求" rows={related.followers} />
    </>
  );
}

function Requests({ title, rows }: { title: string; rows: RelatedRequest[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="request-related" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {rows.map(({ id, number, title: name, state }) => (
          <li key={id}>
            <a href={`/admin/collections/requests/${id}`}>
              {number} {name}
            </a>{' '}
            {stateLabels[state]}
          </li>
        ))}
      </ul>
    </section>
  );
}
