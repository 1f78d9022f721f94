/** A receipt number as people write it down (spaces, full-width digits, another dash or none) in the one way it is stored. */
export function receiptNumber(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[‐-―−－—]/g, '-');
  return plain.replace(/^(\d{8})(\d{4,})$/, '$1-$2');
}
