/** What somebody typed into the search box of the workbench. */
export type SearchKind = 'number' | 'phone' | 'words';

/**
 * Receipt numbers begin with their day (20261123-0007), numbers of other channels with letters or have hyphens; what has the
 * form of a phone is looked up as one, everything else by its words. Pure: the browser asks it, too, because a phone must
 * not stand in an address.
 */
export function searchKindOf(text: string): SearchKind {
  const typed = text.normalize('NFKC').trim();
  if (/^20\d{2}(0[1-9]|1[0-2])\d{0,2}(-\d{0,6})?$/.test(typed)) return 'number';
  if (/^(\+?86[\s-]?)?1[3-9](?:[\s-]?\d){9}$/.test(typed) || /^0\d{2,3}[\s-]?\d{7,8}$/.test(typed))
    return 'phone';
  if (/^[2-9]\d{6,7}$/.test(typed)) return 'phone';
  // Letters, digits and hyphens with at least three digits: 12345-A0097, XF2026000123.
  return /^[A-Za-z\d][A-Za-z\d_/-]{2,39}$/.test(typed) && (typed.match(/\d/g) ?? []).length >= 3
    ? 'number'
    : 'words';
}

/** What to say about a search that cannot find everything; null when there is nothing to say. One character stands in too many words. */
export function searchHint(text: string): string | null {
  const typed = text.normalize('NFKC').trim();
  return [...typed].length === 1 && searchKindOf(typed) === 'words'
    ? `只输入了一个字“${typed}”，只找得到单独成词的。请至少输入两个字，例如“漏水”“路灯”。`
    : null;
}
