/** Characters that make a spreadsheet program take a cell for a formula. */
const startsFormula = /^[=+\-@\t\r]/;

/**
 * Text that a spreadsheet program shows instead of computing: an apostrophe goes before anything that looks like a
 * formula (OWASP "CSV injection").
 */
export function guarded(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}

/** Takes the guard off again, so that an exported file can be imported unchanged. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && startsFormula.test(text.slice(1)) ? text.slice(1) : text;
}
