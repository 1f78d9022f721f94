import { renderToStaticMarkup } from 'react-dom/server';
import { Layout, type ShellVariant } from './layout';
import { siteRevision } from './site';

type Piece = { text: string } | { hole: string };

const shells = new Map<string, Piece[]>();
let renderedRevision = -1;

/**
 * A whole page out of its parts. The frame is the same for thousands of pages and costs React more than most contents
 * do, so it is rendered once per variant, cut at its holes and kept as strings; only the content is rendered anew.
 * @param parts HTML for each hole, escaped already
 */
export function assemble(variant: ShellVariant, parts: Record<string, string>): string {
  let html = '';
  for (const piece of shellFor(variant)) {
    html += 'text' in piece ? piece.text : (parts[piece.hole] ?? '');
  }
  return html;
}

function shellFor(variant: ShellVariant): Piece[] {
  const revision = siteRevision();
  if (revision !== renderedRevision) {
    shells.clear();
    renderedRevision = revision;
  }
  const key = `${variant.elder}/${variant.signedIn}/${variant.active ?? ''}`;
  let shell = shells.get(key);
  if (!shell) {
    shell = cut(`<!DOCTYPE html>${renderToStaticMarkup(<Layout variant={variant} />)}`);
    shells.set(key, shell);
  }
  return shell;
}

function cut(markup: string): Piece[] {
  return markup.split(/@@(\w+)@@/).map((part, index) => (index % 2 === 0 ? { text: part } : { hole: part }));
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};

/** Text made safe for HTML, also inside attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
