import type { Kept } from './stored-draft';

/** Never kept: the key of this one rendering, files and their seals, where one pressed, and somebody else's request. */
const never = new Set(['formKey', 'step', 'go', 'photo', 'photos', 'remove', 'same']);
/** Only when the person ticks 记住. */
const personal = new Set(['phone', 'email', 'name', 'askerName']);

/** The values of a form that may be kept on the device; phone and name only when `withPerson`. */
export function valuesToKeep(form: HTMLFormElement, withPerson: boolean): Kept[] {
  const kept: Kept[] = [];
  new FormData(form).forEach((value, name) => {
    if (typeof value !== 'string' || value.trim() === '' || never.has(name)) return;
    if (withPerson || !personal.has(name)) kept.push({ name, value });
  });
  return kept;
}

/** How many photos are chosen, or were sent up before: none of them outlives the page. */
export function countPhotos(form: HTMLFormElement): number {
  let count = 0;
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string' ? name === 'photo' || name === 'photos' : value.size > 0) count += 1;
  });
  return count;
}

/** Whether there is anything worth keeping: a chosen category alone is chosen again in a second. */
export function isWorthKeeping(values: readonly Kept[]): boolean {
  return values.some((one) => one.name === 'body' || one.name === 'question' || one.name === 'placeText');
}

/** Sends the kept values to the page one was on: the server shows it with everything filled in. */
export function goToKept(form: HTMLFormElement, step: string, values: readonly Kept[]): void {
  const way = document.createElement('form');
  way.method = 'post';
  way.action = form.action;
  for (const one of [...values, { name: 'step', value: step }, { name: 'go', value: step }]) {
    // A text area keeps the line ends that a hidden input would lose.
    const field = document.createElement('textarea');
    field.name = one.name;
    field.value = one.value;
    way.append(field);
  }
  way.hidden = true;
  document.body.append(way);
  way.submit();
}
