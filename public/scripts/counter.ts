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

/** Shows what the server answers to the form as it is now; what comes back late is thrown away. */
function answered(form: HTMLFormElement, path: string, shown: HTMLElement): () => Promise<void> {
  let asked: AbortController | undefined;
  return async () => {
    asked?.abort();
    asked = new AbortController();
    const body = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      if (typeof value === 'string') body.append(name, value);
    });
    try {
      const answer = await fetch(path, { method: 'POST', body, signal: asked.signal });
      if (answer.ok) shown.innerHTML = await answer.text();
    } catch (error) {
      // Without a network the button and the next page still look for them.
      if (!(error instanceof DOMException && error.name === 'AbortError')) console.warn(error);
    }
  };
}

/** Asks a moment after the last key what is there already, and where it belongs. */
function lookForDuplicates(form: HTMLFormElement, shown: HTMLElement): void {
  let timer = 0;
  const ask = answered(form, '/counter/duplicates', shown);
  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), pause);
  });
}

/** Asks once a phone was typed whole: each look at a person's requests is recorded. */
function lookForEarlier(form: HTMLFormElement, shown: HTMLElement): void {
  const ask = answered(form, '/counter/earlier', shown);
  form.querySelector('#phone')?.addEventListener('change', () => void ask());
}

const part = document.querySelector<HTMLElement>('[data-counter]');
const form = part?.closest('form');
if (part && form) {
  sendByKey(form);
  const shown = part.querySelector<HTMLElement>('[data-counter-duplicates]');
  const earlier = part.querySelector<HTMLElement>('[data-counter-earlier]');
  if (shown) {
    lookForDuplicates(form, shown);
    if (earlier) lookForEarlier(form, earlier);
    // The next call starts at once; an error summary keeps the focus it has.
    if (!document.querySelector('[data-error-summary]')) form.querySelector<HTMLElement>('#body')?.focus();
  }
}
