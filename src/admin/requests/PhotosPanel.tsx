'use client';

import { useLoaded } from '@/admin/verbs/use-loaded';
import { loadPhotos } from './load-history';
import './requests.css';

/** The photos that came with the request; each opens in full in a new tab. */
export function PhotosPanel({ request }: { request?: string }) {
  const { answer, failed } = useLoaded(loadPhotos, request);
  const photos = answer ?? [];

  if (failed) return <p role="alert">没能取到照片，请刷新。</p>;
  if (photos.length === 0) return null;
  return (
    <section className="request-photos" aria-label="照片">
      {photos.map((photo, index) => (
        <a key={photo.id} href={photo.url} target="_blank" rel="noreferrer">
          {/* biome-ignore lint/performance/noImgElement: a private file behind the session, not for Next's optimizer */}
          <img src={photo.sizes?.small?.url ?? photo.url} alt={`第${index + 1}张照片`} loading="lazy" />
        </a>
      ))}
    </section>
  );
}
