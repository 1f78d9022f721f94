/** Letters that press a verb's button on the workbench; a verb that is not here has its button only. */
export const verbLetters: Readonly<Record<string, string>> = {
  accept: 'a',
  decline: 'n',
  dispatch: 'd',
  // All letters are taken: these two share one with a verb that is never there at the same time.
  'recall-dispatch': 'u',
  reconsider: 'n',
  start: 's',
  reply: 'e',
  return: 't',
  'report-progress': 'p',
  'apply-extension': 'y',
  'apply-pause': 'w',
  'decide-application': 'g',
  extend: 'l',
  pause: 'h',
  resume: 'u',
  merge: 'm',
  'add-co-unit': 'i',
  contribute: 'b',
  dispute: 'z',
  'decide-dispute': 'q',
  arbitrate: 'f',
  'issue-supervision': 'v',
  close: 'c',
  reopen: 'o',
};

/** The keys of the workbench itself, as the help shows them. */
export const workbenchKeys: readonly (readonly [keys: string, what: string])[] = [
  ['j 或 ↓', '下一件'],
  ['k 或 ↑', '上一件'],
  ['Enter', '打开这一件，从头读'],
  ['Esc', '回到列表；关掉对话框'],
  ['x', '选中或取消选中这一件；按住 Shift 再按，选中一段'],
  ['/', '搜索'],
  ['r', '刷新列表'],
  ['[ 和 ]', '上一个、下一个视图'],
  ['1 至 5', '和“可能是同一件事”里的第几件并案'],
  ['0', '撤销刚才的并案'],
  ['?', '打开或关掉这份说明'],
];

/** Whether a key belongs to whoever is typing, choosing or answering a dialog, not to the workbench. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('dialog[open]')) return true;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
