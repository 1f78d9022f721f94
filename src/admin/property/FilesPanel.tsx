'use client';

import { useLoaded } from '@/admin/verbs/use-loaded';
import { loadFiles } from './load-beside';
import '../requests/requests.css';

/** The photos and papers of the document; each opens in full in a new tab. */
export function FilesPanel() {
  const { answer: files, failed } = useLoaded(loadFiles);

  if (failed) return <p role="alert">没能取到照片和文件，请刷新。</p>;
  if (!files || files.length === 0) return null;
  return (
    <section aria-label="照片和文件">
      <span className="plain-value__label">照片和文件</span>
      <div className="request-photos">
        {files.map(({ id, title, isPublic, mimeType, url, sizes }) => {
          const words = `${title}${isPublic ? '，已公开' : '，不公开'}`;
          return (
            <a key={id} href={url} target="_blank" rel="noreferrer">
              {mimeType.startsWith('image/') ? (
                // biome-ignore lint/performance/noImgElement: a file behind the session, not for Next's optimizer
                <img src={sizes?.small?.url ?? url} alt={words} loading="lazy" />
              ) : (
                words
              )}
            </a>
          );
        })}
      </div>
    </section>
  );
}
