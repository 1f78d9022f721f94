import { Fragment, type ReactNode } from 'react';
import { isExternal, isNode, type Picture, type RichTextNode, rootOf, safeHref } from '@/domain/publishing';
import { Figure } from './picture';
import { RichTable } from './rich-table';

/** Bits of a text node's format, as the editor stores them. */
const formats = { bold: 1, italic: 2, underline: 8 } as const;

/**
 * A stored rich text as elements. Only the nodes named here become elements; anything else shows its text alone, so
 * nothing in the database can bring markup, styles or scripts onto a page.
 */
export function RichText({ value, pictures }: { value: unknown; pictures: ReadonlyMap<string, Picture> }) {
  const root = rootOf(value);
  return root ? <div className="app-article">{nodes(root.children, pictures)}</div> : null;
}

function nodes(children: RichTextNode[] | undefined, pictures: ReadonlyMap<string, Picture>): ReactNode {
  return (children ?? []).filter(isNode).map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once into static markup
    <Fragment key={index}>{element(node, pictures)}</Fragment>
  ));
}

function element(node: RichTextNode, pictures: ReadonlyMap<string, Picture>): ReactNode {
  const inside = () => nodes(node.children, pictures);
  switch (node.type) {
    case 'text':
      return marked(String(node.text ?? ''), Number(node.format ?? 0));
    case 'linebreak':
      return <br />;
    case 'paragraph':
      return hasContent(node) ? <p className={aligned('govuk-body', node)}>{inside()}</p> : null;
    case 'heading':
      return <Heading tag={node.tag}>{inside()}</Heading>;
    case 'list':
      return node.listType === 'number' ? (
        <ol className="govuk-list govuk-list--number" start={Number(node.start ?? 1)}>
          {inside()}
        </ol>
      ) : (
        <ul className="govuk-list govuk-list--bullet">{inside()}</ul>
      );
    case 'listitem':
      return <li>{inside()}</li>;
    case 'quote':
      return <blockquote className="govuk-inset-text">{inside()}</blockquote>;
    case 'horizontalrule':
      return <hr className="govuk-section-break govuk-section-break--m govuk-section-break--visible" />;
    case 'link':
    case 'autolink':
      return <SafeLink node={node}>{inside()}</SafeLink>;
    case 'upload':
      return <Figure picture={pictures.get(idOf(node.value))} caption={captionOf(node)} />;
    case 'table':
      return <RichTable table={node} render={(cell) => nodes(cell.children, pictures)} />;
    default:
      return inside();
  }
}

function marked(text: string, format: number): ReactNode {
  let result: ReactNode = text;
  if (format & formats.underline) result = <u>{result}</u>;
  if (format & formats.italic) result = <em>{result}</em>;
  if (format & formats.bold) result = <strong>{result}</strong>;
  return result;
}

function Heading({ tag, children }: { tag: unknown; children: ReactNode }) {
  if (tag === 'h3') return <h3 className="govuk-heading-s">{children}</h3>;
  if (tag === 'h4') return <h4 className="govuk-heading-s">{children}</h4>;
  return <h2 className="govuk-heading-m">{children}</h2>;
}

function SafeLink({ node, children }: { node: RichTextNode; children: ReactNode }) {
  const fields = node.fields;
  const url = fields && typeof fields === 'object' && 'url' in fields ? fields.url : node.url;
  const href = safeHref(url);
  if (!href) return children;
  return (
    <a
      className="govuk-link"
      href={href}
      {...(isExternal(href) ? { rel: 'noopener noreferrer nofollow' } : {})}
    >
      {children}
    </a>
  );
}

function aligned(className: string, { format }: RichTextNode): string {
  return format === 'right' || format === 'center' ? `${className} app-article__${format}` : className;
}

/** The editor keeps empty paragraphs for distance; a page has its own. */
function hasContent({ children }: RichTextNode): boolean {
  return (children ?? []).some(
    (child) => isNode(child) && (child.type !== 'text' || String(child.text ?? '').trim() !== ''),
  );
}

function idOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value && typeof value === 'object' && 'id' in value ? String(value.id) : '';
}

function captionOf({ fields }: RichTextNode): string | null {
  if (!fields || typeof fields !== 'object' || !('caption' in fields)) return null;
  return typeof fields.caption === 'string' && fields.caption !== '' ? fields.caption : null;
}
