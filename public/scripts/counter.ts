/** The counter form: one key to go on, and possible duplicates while one types. */
const pause = 600;

/** Ctrl+Enter presses the form's first button, from anywhere on the page. */
function sendByKey(form: HTMLFormElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    form.querySelector<HTMLButtonElement>('.govuk-button-group button')?.click();
  });
}

/** Asks for possible duplicates a moment after the last key; what comes back late is thrown away. */
function lookForDuplicates(form: HTMLFormElement, shown: HTMLElement): void {
  let timer = 0;
  let asked: AbortController | undefined;
  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    const body = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      if (typeof value === 'string') body.append(name, value);
    });
    try {
      const answer = await fetch('/counter/duplicates', { method: 'POST', body, signal: asked.signal });
      if (answer.ok) shown.innerHTML = await answer.text();
    } catch (error) {
      // Without a network the button and the next page still look for them.
      if (!(error instanceof DOMException && error.name === 'AbortError')) console.warn(error);
    }
  };
  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), pause);
  });
}

const part = document.querySelector<HTMLElement>('[data-counter]');
const form = part?.closest('form');
if (part && form) {
  sendByKey(form);
  const shown = part.querySelector<HTMLElement>('[data-counter-duplicates]');
  if (shown) {
    lookForDuplicates(form, shown);
    // The next call starts at once; an error summary keeps the focus it has.
    if (!document.querySelector('[data-error-summary]')) form.querySelector<HTMLElement>('#body')?.focus();
  }
}
