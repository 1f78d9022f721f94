'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import '../requests/requests.css';

/** The photos that came with a comment, for the review; handed out by the portal, which asks who may see them. */
export function CommentPhotos() {
  const { id, savedDocumentData } = useDocumentInfo();
  const count = Number(savedDocumentData?.photoCount ?? 0);
  if (!id || count === 0) return null;
  return (
    <section aria-labelledby="comment-photos-title">
      <h3 id="comment-photos-title">照片</h3>
      <div className="request-photos">
        {Array.from({ length: count }, (_none, index) => {
          const address = `/ratings/comments/${id}/photos/${index + 1}`;
          return (
            <a key={address} href={address} target="_blank" rel="noreferrer">
              {/* biome-ignore lint/performance/noImgElement: the portal hands the photo out, Next cannot optimise it */}
              <img src={address} alt={`留言的照片，第${index + 1}张`} loading="lazy" />
            </a>
          );
        })}
      </div>
    </section>
  );
}
