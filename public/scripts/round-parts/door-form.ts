import type { Kept } from '../draft-parts/stored-draft';

/** The fields of one door, out of the page's template: every id of its own. */
export function cloneForm(template: HTMLTemplateElement, stop: string): HTMLFormElement {
  const copy = template.content.cloneNode(true) as DocumentFragment;
  for (const element of copy.querySelectorAll<HTMLElement>('[id], [for], [aria-describedby]'))
    for (const name of ['id', 'for', 'aria-describedby']) {
      const value = element.getAttribute(name);
      if (value)
        element.setAttribute(
          name,
          value
            .split(' ')
            .map((one) => `${one}-${stop}`)
            .join(' '),
        );
    }
  return copy.querySelector('form') as HTMLFormElement;
}

/** What one tap says; it is kept in a field of its own until something else is chosen. */
const tapped = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>('input[name=quick]');

/** Takes `kind` as tapped; '' takes it back. */
export function tap(form: HTMLFormElement, kind: string): void {
  const field = tapped(form);
  if (field) field.value = kind;
}

const kindOf = (form: HTMLFormElement) =>
  tapped(form)?.value || (form.querySelector<HTMLInputElement>('input[name=kind]:checked')?.value ?? '');
const wordsIn = (form: HTMLFormElement) => form.querySelector<HTMLTextAreaElement>('textarea[name=body]');

/** What is kept of it on the device. */
export function keptOf(form: HTMLFormElement): Kept[] {
  const values = [
    { name: 'kind', value: kindOf(form) },
    { name: 'body', value: wordsIn(form)?.value.trim() ?? '' },
  ];
  return values.filter((one) => one.value !== '');
}

/** Nothing but one tap: no words, and nothing seen that somebody must see to. */
export function isTapOnly(form: HTMLFormElement, values: readonly Kept[]): boolean {
  const taps = [...form.querySelectorAll<HTMLElement>('[data-quick]')].map((one) => one.dataset.quick);
  return values.every((kept) => kept.name === 'kind' && taps.includes(kept.value));
}

/** Puts back what was kept. */
export function fill(form: HTMLFormElement, values: readonly Kept[]): void {
  for (const kept of values)
    if (kept.name === 'kind') {
      const chosen = [...form.querySelectorAll<HTMLInputElement>('input[name=kind]')].find(
        (one) => one.value === kept.value,
      );
      if (chosen) chosen.checked = true;
      else tap(form, kept.value);
    } else {
      const field = wordsIn(form);
      if (field) field.value = kept.value;
    }
}

export const photosOf = (form: HTMLFormElement): number =>
  form.querySelector<HTMLInputElement>('input[type=file]')?.files?.length ?? 0;

/** What is missing before it can be sent, as the server would say it; null when nothing is. */
export const missingIn = (form: HTMLFormElement): string | null =>
  kindOf(form) ? null : '请点一下看到了什么';

/** While it is on its way nothing is typed that would be lost. */
export function hold(form: HTMLFormElement, held: boolean): void {
  for (const element of form.elements) (element as HTMLInputElement).disabled = held;
}
