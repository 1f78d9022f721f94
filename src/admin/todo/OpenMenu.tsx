'use client';

import { useNav, useWindowInfo } from '@payloadcms/ui';
import { useEffect } from 'react';

/** From this width on the menu stands beside the page instead of over it (Payload's middle breakpoint). */
const beside = 1024;

/** Opens the menu on the front page, where people look for their way: Payload folds it up to 1440 pixels. */
export function OpenMenu() {
  const { setNavOpen } = useNav();
  const { breakpoints } = useWindowInfo();
  const folded = breakpoints?.l === true;
  useEffect(() => {
    if (!folded || window.innerWidth <= beside) return;
    // Payload folds it in the same turn, after this effect.
    const turn = setTimeout(() => setNavOpen(true));
    return () => clearTimeout(turn);
  }, [folded, setNavOpen]);
  return null;
}
