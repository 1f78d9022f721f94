'use client';

import { useLoaded } from '@/admin/verbs/use-loaded';
import { rectificationStateLabels } from '@/domain/property/rectifications/labels';
import { formatPlainDay } from '@/shared/dates';
import { loadRectifications } from './load-beside';
import './property.css';

/** The rectifications that came from this request; nothing where there are none. */
export function RequestRectifications() {
  const { answer: found, failed } = useLoaded(loadRectifications);

  if (failed) return <p role="alert">没能取到小区整改，请刷新。</p>;
  if (!found || found.length === 0) return null;
  return (
    <section className="property-compound" aria-labelledby="request-rectifications">
      <h3 id="request-rectifications">小区整改</h3>
      <ol>
        {found.map(({ id, number, title, state, responsibleName, dueAt }) => (
          <li key={id}>
            <a href={`/admin/collections/rectifications/${id}`}>
              {number} {title}
            </a>
            ：{rectificationStateLabels[state]}，{responsibleName}，期限{formatPlainDay(dueAt)}
          </li>
        ))}
      </ol>
    </section>
  );
}
