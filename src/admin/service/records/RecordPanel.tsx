'use client';

import { useLoaded } from '@/admin/verbs/use-loaded';
import {
  hoursInWords,
  recordSourceLabels,
  recordStateLabels,
  serviceKindLabels,
} from '@/domain/service/records/labels';
import { loadBeside } from './record-beside';
import '../../requests/requests.css';

/** The photos of a record and what else the member has of that day: the same thing logged twice is seen here. */
export function RecordPanel() {
  const { id, answer, failed } = useLoaded(loadBeside);
  if (failed) return <p role="alert">没能取到照片和同一天的记录，请刷新。</p>;
  if (!id || !answer) return null;
  return (
    <>
      {answer.photos.length > 0 ? (
        <section aria-label="照片">
          <span className="plain-value__label">照片（不公开）</span>
          <div className="request-photos">
            {answer.photos.map((photo, index) => (
              <a key={photo} href={`/service-photos/${id}/${photo}`} target="_blank" rel="noreferrer">
                {/* biome-ignore lint/performance/noImgElement: a file behind the session, not for Next's optimizer */}
                <img
                  src={`/service-photos/${id}/${photo}?size=small`}
                  alt={`第${index + 1}张照片`}
                  loading="lazy"
                />
              </a>
            ))}
          </div>
        </section>
      ) : null}
      {answer.sameDay.length > 0 ? (
        <section aria-labelledby="same-day">
          <h3 id="same-day">这名党员同一天还有{answer.sameDay.length}条</h3>
          <ul>
            {answer.sameDay.map((other) => (
              <li key={other.id}>
                <a href={`/admin/collections/service-records/${other.id}`}>
                  {serviceKindLabels[other.kind]}：{other.text.slice(0, 60)}
                </a>
                （{hoursInWords(other.quarters)}，{recordSourceLabels[other.source]}，
                {recordStateLabels[other.state]}）
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
