const yes = ['是', '已接', '接通', '已接通', '接听', '已接听', '1', 'true', 'yes', 'y'];
const no = ['否', '未接', '未接通', '放弃', '未接听', '0', 'false', 'no', 'n'];

/** What a cell says to a question; null when it says nothing. */
export function yesOrNo(text: string): boolean | null | 'unclear' {
  const word = text.trim().toLowerCase();
  if (word === '') return null;
  if (yes.includes(word)) return true;
  return no.includes(word) ? false : 'unclear';
}
