'use client';

import { useEffect } from 'react';
import { nameControls } from './name-controls';

const watched: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['aria-label', 'title', 'alt'],
};

/**
 * Names the controls that Payload leaves nameless or in English, as they appear. Changes come in bursts: they are looked at once,
 * before the next frame.
 */
export function NamedControls() {
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        nameControls(document);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, watched);
    look();
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
  return null;
}
