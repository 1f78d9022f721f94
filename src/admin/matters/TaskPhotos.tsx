'use client';

import { useLoaded } from '@/admin/verbs/use-loaded';
import { loadTaskPhotos, type TaskPhoto } from './load-beside';
import '../requests/requests.css';

/** The photos of a task, before and after; each opens in full in a new tab. */
export function TaskPhotos() {
  const { answer: photos, failed } = useLoaded(loadTaskPhotos);

  if (failed) return <p role="alert">没能取到照片，请刷新。</p>;
  if (!photos) return null;
  return (
    <>
      <Photos label="之前" photos={photos.before} />
      <Photos label="之后" photos={photos.after} />
    </>
  );
}

function Photos({ label, photos }: { label: string; photos: TaskPhoto[] }) {
  if (photos.length === 0) return null;
  return (
    <section aria-label={`${label}的照片`}>
      <span className="plain-value__label">{label}的照片</span>
      <div className="request-photos">
        {photos.map(({ id, title, url, sizes }) => (
          <a key={id} href={url} target="_blank" rel="noreferrer">
            {/* biome-ignore lint/performance/noImgElement: a file behind the session, not for Next's optimizer */}
            <img src={sizes?.small?.url ?? url} alt={`${label}：${title}`} loading="lazy" />
          </a>
        ))}
      </div>
    </section>
  );
}
