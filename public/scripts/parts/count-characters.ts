/** Says how many characters are left in a long field, quietly: screen readers hear it after a pause in typing. */
export function countCharacters(): void {
  countCharactersIn(document);
}

/** The same in a part of the page that came later. */
export function countCharactersIn(part: ParentNode): void {
  for (const field of part.querySelectorAll<HTMLTextAreaElement>('textarea[data-count]')) {
    const limit = Number(field.dataset.count);
    const shown = document.createElement('p');
    shown.className = 'app-count';
    shown.setAttribute('aria-hidden', 'true');
    const spoken = document.createElement('p');
    spoken.className = 'govuk-visually-hidden';
    spoken.setAttribute('role', 'status');
    field.after(shown, spoken);
    let timer = 0;
    const update = () => {
      const left = limit - [...field.value].length;
      shown.textContent = left >= 0 ? `还可以写 ${left} 个字` : `超出 ${-left} 个字`;
      shown.classList.toggle('app-count--over', left < 0);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        spoken.textContent = shown.textContent;
      }, 1000);
    };
    field.addEventListener('input', update);
    update();
  }
}
