'use client';

import { useEffect, useRef } from 'react';
import { isTyping, verbLetters } from './shortcuts';

/** What the keys of the workbench do. */
export interface KeyActions {
  step: (by: 1 | -1) => void;
  view: (by: 1 | -1) => void;
  read: () => void;
  leave: () => void;
  tick: (range: boolean) => void;
  search: () => void;
  again: () => void;
  help: () => void;
}

/** Listens to the keys while nobody types. A verb's letter presses its button, when it is there. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;

  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (isTyping(event) || event.defaultPrevented) return;
      if (act(event, latest.current)) event.preventDefault();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Does what a key is for; false when it is for nothing here. */
function act(event: KeyboardEvent, actions: KeyActions): boolean {
  const onControl =
    event.target instanceof HTMLElement && event.target.closest('button, summary, a') !== null;
  const onLine = event.target instanceof HTMLElement && event.target.closest('.queue__link') !== null;
  switch (event.key) {
    case 'j':
    case 'ArrowDown':
      actions.step(1);
      return true;
    case 'k':
    case 'ArrowUp':
      actions.step(-1);
      return true;
    case 'Enter':
      // On a button or another link Enter is that button's.
      if (onControl && !onLine) return false;
      actions.read();
      return true;
    case 'Escape':
      actions.leave();
      return true;
    case 'x':
    case 'X':
      actions.tick(event.shiftKey);
      return true;
    case '/':
      actions.search();
      return true;
    case 'r':
      actions.again();
      return true;
    case '[':
    case ']':
      actions.view(event.key === ']' ? 1 : -1);
      return true;
    case '?':
      actions.help();
      return true;
    default:
      return pressDigit(event.key) || pressVerb(event.key);
  }
}

/** A digit presses the button that shows it: merging with a probable duplicate, and taking that back. */
function pressDigit(key: string): boolean {
  const button = /^[0-9]$/.test(key)
    ? document.querySelector<HTMLButtonElement>(`.workbench__frame [data-key="${key}"]`)
    : null;
  button?.click();
  return button !== null;
}

function pressVerb(key: string): boolean {
  // Verbs that are never there at the same time may share a letter.
  const selector = Object.entries(verbLetters)
    .filter(([, letter]) => letter === key)
    .map(([verb]) => `.sheet [data-verb="${verb}"]`)
    .join();
  const button = selector ? document.querySelector<HTMLButtonElement>(selector) : null;
  if (!button) return false;
  button.click();
  return true;
}
