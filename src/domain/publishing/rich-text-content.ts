/** A node of the stored editor state; only what we read is named. */
export interface RichTextNode {
  type: string;
  children?: RichTextNode[];
  text?: string;
  [property: string]: unknown;
}

const blocks = new Set([
  'paragraph',
  'heading',
  'listitem',
  'quote',
  'tablecell',
  'tablerow',
  'horizontalrule',
]);

/** The top node of a stored rich text value, or null when it holds none. */
export function rootOf(value: unknown): RichTextNode | null {
  if (!value || typeof value !== 'object' || !('root' in value)) return null;
  return isNode(value.root) ? value.root : null;
}

/** Whether `value` has the shape of a node. */
export function isNode(value: unknown): value is RichTextNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The words of a rich text in reading order, blocks separated by a space: for search and feeds. */
export function plainText(value: unknown): string {
  const parts: string[] = [];
  walk(rootOf(value), (node) => {
    if (typeof node.text === 'string') parts.push(node.text);
    else if (blocks.has(node.type) || node.type === 'linebreak') parts.push(' ');
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Ids of the images that stand in a rich text. */
export function mediaIn(value: unknown): string[] {
  const ids: string[] = [];
  walk(rootOf(value), (node) => {
    if (node.type !== 'upload' || node.relationTo !== 'media') return;
    const id = idIn(node.value);
    if (id) ids.push(id);
  });
  return [...new Set(ids)];
}

function walk(node: RichTextNode | null, visit: (node: RichTextNode) => void): void {
  if (!node) return;
  visit(node);
  for (const child of node.children ?? []) if (isNode(child)) walk(child, visit);
}

function idIn(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return value && typeof value === 'object' && 'id' in value && typeof value.id === 'string'
    ? value.id
    : null;
}
