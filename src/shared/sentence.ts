/** Words that somebody typed as one sentence: a full stop at the end, whether they typed one or not. Nothing stays nothing. */
export function sentence(words: string | null | undefined): string {
  const bare = (words ?? '').replace(/[\s。．.；;，,、]+$/u, '');
  return bare === '' || /[！？!?…]$/u.test(bare) ? bare : `${bare}。`;
}
