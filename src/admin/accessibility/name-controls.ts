import { editorTools, words } from './words';

interface Rule {
  selector: string;
  mend: (element: HTMLElement) => void;
}

/** Payload's markup where it keeps something from people who do not see the screen, and what makes it whole. */
const rules: readonly Rule[] = [
  { selector: '.collection-list, .collection-edit, .account', mend: (list) => landmark(list) },
  { selector: '#select-all', mend: (box) => name(box, '选择这一页的全部') },
  { selector: '.select-row input', mend: (box) => name(box, `选择：${rowTitle(box)}`) },
  { selector: '.clickable-arrow--left', mend: (arrow) => name(arrow, '上一页') },
  { selector: '.clickable-arrow--right', mend: (arrow) => name(arrow, '下一页') },
  { selector: '.react-select input:not([type=hidden])', mend: (input) => name(input, fieldLabel(input)) },
  { selector: '.react-select .dropdown-indicator', mend: (arrow) => arrow.setAttribute('tabindex', '-1') },
  {
    selector: '.react-select .clear-indicator',
    mend: (cross) => reveal(cross, `清空：${fieldLabel(cross)}`),
  },
  { selector: '.doc-controls .popup-button', mend: (dots) => name(dots, '更多操作') },
  { selector: 'ul.doc-tabs__tabs:not([role])', mend: (tabs) => tabs.setAttribute('role', 'none') },
  { selector: '.copy-to-clipboard', mend: (button) => name(button, '复制文件地址') },
  { selector: '.file-details__remove', mend: (button) => name(button, '换一个文件') },
  { selector: '.ContentEditable__root', mend: (editor) => name(editor, fieldLabel(editor)) },
  { selector: 'button[class*=toolbar-popup__button-]', mend: (tool) => name(tool, toolName(tool)) },
  { selector: '.condition__actions-remove', mend: (button) => name(button, '去掉这个条件') },
  { selector: '.condition__actions-add', mend: (button) => name(button, '再加一个条件') },
  { selector: '.thumbnail img', mend: (picture) => describe(picture) },
  { selector: '.table:not([tabindex])', mend: (table) => scrolls(table) },
];

/** Brings names, landmarks and Chinese words into what Payload has drawn; doing it again changes nothing. */
export function nameControls(root: ParentNode): void {
  for (const { selector, mend } of rules)
    for (const element of root.querySelectorAll<HTMLElement>(selector)) mend(element);
  for (const attribute of ['aria-label', 'title', 'alt'] as const)
    for (const element of root.querySelectorAll(`[${attribute}]`)) {
      const word = words[element.getAttribute(attribute) ?? ''];
      if (word) element.setAttribute(attribute, word);
    }
}

/** React does not write an attribute again that it has not changed itself, so a name put here stays. */
function name(element: HTMLElement, label: string): void {
  if (element.getAttribute('aria-label') === label) return;
  element.setAttribute('aria-label', label);
  element.removeAttribute('aria-labelledby');
  if (element.title) element.title = label;
}

/** A control that is hidden from screen readers and yet takes the focus. */
function reveal(element: HTMLElement, label: string): void {
  if (element.hasAttribute('aria-hidden')) element.removeAttribute('aria-hidden');
  name(element, label);
}

function toolName(tool: HTMLElement): string {
  const kind = /toolbar-popup__button-(\w+)/.exec(tool.className)?.[1] ?? '';
  return editorTools[kind] ?? (tool.textContent?.trim() || '编辑工具');
}

/** The page has one main part; a header inside it is not a banner. A list in a drawer is not a page. */
function landmark(element: HTMLElement): void {
  if (element.closest('dialog, .drawer, main, [role=main]') || element.getAttribute('role')) return;
  element.setAttribute('role', 'main');
}

function rowTitle(box: HTMLElement): string {
  const cell = box.closest('tr')?.querySelector('td:not(.cell-_select)');
  return cell?.textContent?.trim() || '这一行';
}

function fieldLabel(input: HTMLElement): string {
  const condition = input.closest('.condition');
  if (condition) {
    if (input.closest('.condition__field')) return '筛选哪一项';
    return input.closest('.condition__operator') ? '怎么比' : '比什么';
  }
  const label = input.closest('.field-type')?.querySelector('.field-label')?.textContent;
  return label?.replace('*', '').trim() || '请选择';
}

/** Payload describes a picture by its file name; ours are numbers. Its own page has the words for it in a field. */
function describe(picture: HTMLElement): void {
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}/.test(picture.getAttribute('alt') ?? '')) return;
  const words = document.querySelector<HTMLInputElement>('.collection-edit--media #field-alt')?.value;
  picture.setAttribute('alt', words || '图片预览');
}

function scrolls(table: HTMLElement): void {
  table.tabIndex = 0;
  table.setAttribute('role', 'region');
  table.setAttribute('aria-label', '列表，可左右滚动');
}
