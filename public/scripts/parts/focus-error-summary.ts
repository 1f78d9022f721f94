/** Moves the focus to the error summary when a form was refused, and from its links into the fields. */
export function focusErrorSummary(): void {
  const summary = document.querySelector<HTMLElement>('[data-error-summary]');
  if (!summary) return;
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    // The label or legend is brought into view too: a field without its question helps nobody.
    const group = field.closest('.govuk-form-group') ?? field;
    group.scrollIntoView();
    field.focus({ preventScroll: true });
  });
}
