'use client';

import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId } from 'react';
import { createPortal } from 'react-dom';

/**
 * The window of a verb. A native modal dialog: the focus stays inside, Escape leaves it. It stands outside the document's own
 * form, because forms must not nest.
 */
export function VerbModal(props: {
  title: string;
  dialog: RefObject<HTMLDialogElement | null>;
  onClose: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: ReactNode;
}) {
  const { title, dialog, onClose, onKeyDown, children } = props;
  const titleId = useId();

  useEffect(() => {
    dialog.current?.showModal();
  }, [dialog]);

  return createPortal(
    <dialog
      className="verb-dialog"
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <h2 className="verb-dialog__title" id={titleId}>
        {title}
      </h2>
      {children}
    </dialog>,
    document.body,
  );
}
