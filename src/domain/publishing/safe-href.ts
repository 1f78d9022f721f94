const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The address as it may stand in a link, or null when it may not: http, https, mailto, tel, and addresses on this site
 * that start with `/` or `#`. Control characters and look-alikes of schemes (`java\nscript:`) are refused.
 */
export function safeHref(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const href = value.trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip control characters inside schemes, so none may pass
  if (href === '' || /[\u0000-\u0020\u007f]/.test(href)) return null;
  if (href.startsWith('#')) return href;
  if (href.startsWith('/')) return /^\/[/\\]/.test(href) ? null : href;
  if (!URL.canParse(href)) return null;
  return schemes.has(new URL(href).protocol) ? href : null;
}

/** Whether a safe address leads away from this site. */
export function isExternal(href: string): boolean {
  return /^https?:/i.test(href);
}
