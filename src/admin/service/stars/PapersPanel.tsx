'use client';

import { useLoaded } from '@/admin/verbs/use-loaded';
import { loadPapers } from './load-papers';
import '../../requests/requests.css';

/** The photos and papers behind a plus or minus; each opens in full in a new tab. */
export function PapersPanel() {
  const { id, answer: papers, failed } = useLoaded(loadPapers);
  if (failed) return <p role="alert">没能取到凭据，请刷新。</p>;
  if (!id || !papers || papers.length === 0) return null;
  return (
    <section aria-label="凭据">
      <span className="plain-value__label">凭据（不公开）</span>
      <div className="request-photos">
        {papers.map(({ id: file, title, isImage }) => (
          <a key={file} href={`/stars/evidence/${id}/${file}`} target="_blank" rel="noreferrer">
            {isImage ? (
              // biome-ignore lint/performance/noImgElement: a file behind the session, not for Next's optimizer
              <img src={`/stars/evidence/${id}/${file}?size=small`} alt={title} loading="lazy" />
            ) : (
              title
            )}
          </a>
        ))}
      </div>
    </section>
  );
}
