import type { NoticeCategory, NoticeDraft } from '@/domain/publishing';

/** A node of the editor's stored state. */
export type Node = { type: string; version: number; [property: string]: unknown };

/** Where a notice of the demo city goes to. */
export type Audience =
  | { at: 'city' }
  | { at: 'township'; name: string }
  | { at: 'mingyue' | 'oldTown' | 'village'; compound?: string; buildings?: string[] };

/** One made-up notice, dated relative to today. */
export interface NoticeStory {
  title: string;
  summary: string;
  category: NoticeCategory;
  source: string;
  audience: Audience;
  /** Days before today (negative: ahead) and hour of publication in Asia/Shanghai. */
  daysAgo: number;
  hour?: number;
  body: Node[];
  documentNumber?: string;
  phone?: string;
  /** Name of a picture of the demo library. */
  cover?: string;
  /** Titles of attachments, made at seed time. */
  attachments?: string[];
  pinned?: boolean;
  /** Days from today on which the urgent banner ends. */
  urgentForDays?: number;
  /** Days from today on which it expires (negative: it has). */
  expiresInDays?: number;
  /** Where its life ended; published when absent. */
  state?: 'draft' | 'in-review' | 'scheduled' | 'withdrawn';
}

const text = (value: string, format = 0): Node => ({
  type: 'text',
  version: 1,
  text: value,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
});
const block = (type: string, children: Node[], more: object = {}): Node => ({
  type,
  version: 1,
  children,
  direction: 'ltr',
  format: '',
  indent: 0,
  ...more,
});

/** A paragraph; `**bold**` stretches stand out. */
export const p = (value: string): Node => block('paragraph', inline(value), { textFormat: 0, textStyle: '' });

/** A heading of the second level. */
export const h = (value: string): Node => block('heading', [text(value)], { tag: 'h2' });

/** A list with bullets. */
export const ul = (...items: string[]): Node => list('bullet', 'ul', items);

/** A numbered list. */
export const ol = (...items: string[]): Node => list('number', 'ol', items);

/** A table whose first row holds the headings and whose first column names the rows. */
export function table(...rows: string[][]): Node {
  return block(
    'table',
    rows.map((cells, row) =>
      block(
        'tablerow',
        cells.map((value, column) => cell(value, row, column)),
      ),
    ),
    { colWidths: rows[0]?.map(() => 160) },
  );
}

/** A picture of the demo library inside the text; the seed puts its id in. */
export const image = (name: string, caption: string): Node => ({
  type: 'upload',
  version: 3,
  format: '',
  relationTo: 'media',
  value: `picture:${name}`,
  fields: { caption },
});

/** The stored form of a text. */
export function richText(nodes: Node[]): NoticeDraft['body'] {
  return { root: { type: 'root', version: 1, children: nodes, direction: 'ltr', format: '', indent: 0 } };
}

function inline(value: string): Node[] {
  return value
    .split(/(\*\*[^*]+\*\*)/)
    .filter(Boolean)
    .map((part) => (part.startsWith('**') ? text(part.slice(2, -2), 1) : text(part)));
}

function list(listType: string, tag: string, items: string[]): Node {
  const children = items.map((item, index) => block('listitem', inline(item), { value: index + 1 }));
  return block('list', children, { listType, tag, start: 1 });
}

function cell(value: string, row: number, column: number): Node {
  const headerState = row === 0 ? 1 : column === 0 ? 2 : 0;
  return block('tablecell', [p(value)], { headerState, colSpan: 1, rowSpan: 1, backgroundColor: null });
}
