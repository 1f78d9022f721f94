'use client';

import { useEffect, useRef } from 'react';
import type { RequestVerb } from '@/domain/requests/states';
import { transitionOf } from '@/domain/requests/states';
import { verbLetters, workbenchKeys } from './shortcuts';

/** All keys, in a native dialog: the focus stays inside and comes back, Escape closes it. */
export function Help({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const verbs = Object.entries(verbLetters).map(
    ([verb, letter]) => [letter, transitionOf(verb as RequestVerb).label] as const,
  );
  return (
    <dialog
      ref={dialog}
      className="verb-dialog"
      aria-labelledby="workbench-help"
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === '?') dialog.current?.close();
      }}
    >
      <h2 className="verb-dialog__title" id="workbench-help">
        键盘用法
      </h2>
      <p>正在打字的时候，这些键不起作用。</p>
      <Keys caption="列表" rows={workbenchKeys} />
      <Keys caption="办理（按钮在的时候）" rows={verbs} />
      <button type="button" className="workbench__button" onClick={() => dialog.current?.close()}>
        关闭
      </button>
    </dialog>
  );
}

function Keys({ caption, rows }: { caption: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <table className="help-keys">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(([keys, what]) => (
          <tr key={`${keys} ${what}`}>
            <th scope="row">
              <kbd>{keys}</kbd>
            </th>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
