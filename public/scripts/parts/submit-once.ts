const pause = 1500;

/** A second press on a form's button within a moment is ignored; the server's idempotency key stays the real guard. */
export function submitOnce(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-once]')) {
    let last = Number.NEGATIVE_INFINITY;
    form.addEventListener('submit', (event) => {
      const now = performance.now();
      if (now - last < pause) event.preventDefault();
      else last = now;
    });
  }
}
