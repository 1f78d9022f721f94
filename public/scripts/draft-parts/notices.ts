/** A box above the form with a sentence and buttons. */
export function offer(
  form: HTMLFormElement,
  sentence: string,
  buttons: { text: string; press: () => void }[],
): HTMLElement {
  const box = document.createElement('section');
  box.className = 'app-draft';
  box.setAttribute('aria-label', '上次没写完的内容');
  const words = document.createElement('p');
  words.className = 'govuk-body';
  words.textContent = sentence;
  const group = document.createElement('div');
  group.className = 'govuk-button-group';
  for (const one of buttons) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'govuk-button govuk-button--secondary';
    button.textContent = one.text;
    button.addEventListener('click', one.press);
    group.append(button);
  }
  box.append(words, group);
  form.before(box);
  return box;
}

/** A line at the end of the form that screen readers hear when it changes; empty while all is well. */
export function statusLine(form: HTMLFormElement): (words: string) => void {
  const line = document.createElement('p');
  line.className = 'govuk-body app-draft-status';
  line.setAttribute('role', 'status');
  form.append(line);
  return (words) => {
    line.textContent = words;
  };
}

/** The box to tick for keeping phone and name on this device too; unticked until the person wants it. */
export function rememberBox(form: HTMLFormElement, ticked: boolean, changed: () => void): HTMLInputElement {
  const phone = form.querySelector<HTMLElement>('input[type=tel]')?.closest('.govuk-form-group');
  const item = document.createElement('div');
  item.className = 'govuk-checkboxes govuk-checkboxes--small govuk-form-group';
  item.innerHTML =
    '<div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" id="remember-me"/>' +
    '<label class="govuk-label govuk-checkboxes__label" for="remember-me">记住电话和称呼（只存在这台手机上，提交后清除）</label></div>';
  phone?.after(item);
  const box = item.querySelector('input') as HTMLInputElement;
  box.checked = ticked;
  box.addEventListener('change', changed);
  return box;
}
