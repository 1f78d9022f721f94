import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

const contents = new WeakMap<object, Map<string, string>>();

/**
 * What stands on a page, rendered once for all who see the same: for as long as `facts` is the very object it was made from, under a
 * name for what else decides it. Nothing personal may be on it; the frame around it is everybody's own.
 */
export async function keptContent(
  facts: object,
  name: string,
  make: () => Promise<ReactNode>,
): Promise<ReactNode> {
  const known = contents.get(facts) ?? new Map<string, string>();
  contents.set(facts, known);
  const html = known.get(name) ?? renderToStaticMarkup(await make());
  known.set(name, html);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own markup, rendered by React a moment ago
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}
