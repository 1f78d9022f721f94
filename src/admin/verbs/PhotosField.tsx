'use client';

import { useEffect, useRef, useState } from 'react';
import type { VerbInput } from './types';
import { uploadPhoto } from './verb-calls';

interface Kept {
  id: string;
  name: string;
  /** Absent for a paper, which has none. */
  preview: string | null;
}

/**
 * Photos for a verb, also straight from a phone's camera: each is sent as soon as it is chosen, shown, and can be taken out
 * again. The value is the ids of those kept, with commas between.
 */
export function PhotosField(props: {
  input: VerbInput;
  id: string;
  describedBy: string | undefined;
  onChange: (value: string) => void;
}) {
  const { input, id, describedBy, onChange } = props;
  const [photos, setPhotos] = useState<Kept[]>([]);
  const [sending, setSending] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const previews = useRef<string[]>([]);
  const most = input.max ?? 6;
  const papers = input.kind === 'files';
  const counted = papers ? '个' : '张';

  useEffect(
    () => () => {
      for (const url of previews.current) URL.revokeObjectURL(url);
    },
    [],
  );

  function keep(next: Kept[]): void {
    setPhotos(next);
    onChange(next.map((photo) => photo.id).join(','));
  }

  async function add(files: File[]): Promise<void> {
    const free = most - photos.length;
    setProblem(files.length > free ? `最多${most}${counted}，多出的没有上传。` : null);
    let all = photos;
    const taken = files.slice(0, Math.max(0, free));
    setSending(taken.length);
    for (const file of taken) {
      const sent = await uploadPhoto(input.uploadTo ?? '', file);
      setSending((count) => count - 1);
      if ('problem' in sent) {
        setProblem(`“${file.name}”：${sent.problem}`);
        continue;
      }
      const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : null;
      if (preview) previews.current.push(preview);
      all = [...all, { id: sent.id, name: file.name, preview }];
      keep(all);
    }
  }

  return (
    <div className="verb-photos">
      <input
        id={id}
        type="file"
        name={input.name}
        accept={papers ? 'image/*,application/pdf' : 'image/*'}
        multiple
        aria-describedby={describedBy}
        disabled={sending > 0 || photos.length >= most}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void add(files);
        }}
      />
      <p role="status" className="verb-field__hint">
        {sending > 0
          ? `正在上传，还有 ${sending} ${counted}…`
          : photos.length > 0
            ? `已上传 ${photos.length} ${counted}。`
            : ''}
      </p>
      {problem ? (
        <p role="alert" className="verb-field__error">
          {problem}
        </p>
      ) : null}
      {photos.length > 0 ? (
        <ul className="verb-photos__list">
          {photos.map((photo, index) => (
            <li key={photo.id}>
              {photo.preview ? (
                // biome-ignore lint/performance/noImgElement: a preview of a file on this device
                <img src={photo.preview} alt={photo.name} />
              ) : (
                <span>{photo.name}</span>
              )}
              <button
                type="button"
                className="verb-bar__retry"
                onClick={() => keep(photos.filter((one) => one.id !== photo.id))}
              >
                去掉第 {index + 1} {counted}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
