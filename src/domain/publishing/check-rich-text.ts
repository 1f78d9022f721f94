import { fail } from '@/shared/errors';
import { isNode, type RichTextNode } from './rich-text-content';
import { safeHref } from './safe-href';

const parents = new Set([
  'paragraph',
  'heading',
  'list',
  'listitem',
  'quote',
  'link',
  'autolink',
  'table',
  'tablerow',
  'tablecell',
]);
const leaves = new Set(['text', 'tab', 'linebreak', 'horizontalrule', 'upload']);
const headings: readonly unknown[] = ['h2', 'h3', 'h4'];

/** Deeper than any list in a table that people write; a bound for what walks the text. */
const deepest = 40;

/**
 * Refuses a text that our editor does not write: the editor's own code takes any JSON for its own and breaks on it later.
 * In: the value as sent; an absent one passes, because drafts may be incomplete.
 * @throws DomainError validation with a sentence for the field `body`
 */
export function checkRichText(value: unknown): void {
  if (value === undefined || value === null) return;
  const root: unknown = typeof value === 'object' && 'root' in value ? value.root : null;
  if (!isNode(root) || root.type !== 'root') refuse('正文的格式无法识别，请在编辑器里重新填写');
  checkChildren(root, 1);
}

function checkChildren(node: RichTextNode, depth: number): void {
  const children: unknown = node.children;
  if (!Array.isArray(children)) refuse('正文的格式无法识别，请在编辑器里重新填写');
  if (depth > deepest) refuse('正文的层次太多，请减少嵌套');
  for (const child of children as unknown[]) {
    if (!isNode(child)) refuse('正文里有无法识别的内容，请删去后再保存');
    checkNode(child, depth);
  }
}

function checkNode(node: RichTextNode, depth: number): void {
  const problem = problemWith(node);
  if (problem) refuse(problem);
  if (parents.has(node.type)) checkChildren(node, depth + 1);
}

function problemWith(node: RichTextNode): string | null {
  switch (node.type) {
    case 'text':
      return typeof node.text === 'string' ? null : '正文里有无法识别的文字，请重新填写';
    case 'heading':
      return headings.includes(node.tag) ? null : '正文的小标题只能用二级到四级';
    case 'link':
    case 'autolink':
      return isLink(node) ? null : '正文里有不能用的链接，请改成以 https:// 开头的网址';
    case 'upload':
      return isImage(node) ? null : '正文里有无法识别的图片，请删去后重新插入';
    default:
      return parents.has(node.type) || leaves.has(node.type)
        ? null
        : '正文里有无法识别的内容，请删去后再保存';
  }
}

function isLink({ fields }: RichTextNode): boolean {
  return typeof fields === 'object' && fields !== null && 'url' in fields && safeHref(fields.url) !== null;
}

function isImage({ relationTo, value }: RichTextNode): boolean {
  if (relationTo !== 'media') return false;
  if (typeof value === 'string') return true;
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}

function refuse(problem: string): never {
  return fail('validation', { message: `${problem}。`, fields: { body: problem } });
}
