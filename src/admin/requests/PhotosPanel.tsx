'use client';

import { useLoaded } from '@/admin/verbs/use-loaded';
import { loadPhotos, type PhotoItem } from './load-history';
import './requests.css';

const stages = [
  { stage: 'filed', label: '反映时的照片' },
  { stage: 'added', label: '反映人补充的照片' },
  { stage: 'answered', label: '办理照片' },
] as const;

/** The photos that came with the request, and those of the answer; each opens in full in a new tab. */
export function PhotosPanel({ request }: { request?: string }) {
  const { answer: photos, failed } = useLoaded(loadPhotos, request);

  if (failed) return <p role="alert">没能取到照片，请刷新。</p>;
  return stages.map(({ stage, label }) => (
    <Photos key={stage} label={label} photos={photos?.filter((photo) => photo.stage === stage) ?? []} />
  ));
}

function Photos({ label, photos }: { label: string; photos: PhotoItem[] }) {
  if (photos.length === 0) return null;
  return (
    <section aria-label={label}>
      <span className="plain-value__label">{label}</span>
      <div className="request-photos">
        {photos.map((photo, index) => (
          <a key={photo.id} href={photo.url} target="_blank" rel="noreferrer">
            {/* biome-ignore lint/performance/noImgElement: a private file behind the session, not for Next's optimizer */}
            <img
              src={photo.sizes?.small?.url ?? photo.url}
              alt={`${label}，第${index + 1}张${photo.isPublic ? '，已随问答公开' : ''}`}
              loading="lazy"
            />
          </a>
        ))}
      </div>
    </section>
  );
}
