import { AxeBuilder } from '@axe-core/playwright';
import type { Page, Request } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What a page did wrong, in words; an empty list is what a test expects. */
export type Findings = string[];

const watched = new WeakMap<Page, Findings>();

/**
 * Notes what only shows while a page loads: console errors, faults of scripts, requests to other hosts. Call it once,
 * before the first `goto`; {@link checkPage} adds what it noted.
 * @param expectedStatus a status the page is meant to answer with (422 for a refused form), which Chromium logs as an error
 */
export function watchPage(page: Page, url: string, expectedStatus = 200): void {
  const findings: Findings = [];
  const host = new URL(url).host;
  watched.set(page, findings);
  page.on('console', (message) => {
    if (message.type() !== 'error' || message.text().includes(`status of ${expectedStatus}`)) return;
    findings.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => findings.push(`script: ${error.message}`));
  page.on('request', (request: Request) => {
    const target = new URL(request.url());
    if (target.protocol.startsWith('http') && target.host !== host)
      findings.push(`other host: ${request.url()}`);
  });
}

/**
 * Looks at the page as it stands: accessibility by axe (WCAG 2.2 A and AA), no sideways scrolling at 320 pixels, and
 * everything {@link watchPage} noted. The size of the window is put back afterwards.
 */
export async function checkPage(page: Page): Promise<Findings> {
  const findings = [...(watched.get(page) ?? [])];
  const axe = await new AxeBuilder({ page }).withTags(standards).analyze();
  for (const violation of axe.violations) {
    for (const node of violation.nodes) findings.push(`${violation.id}: ${node.target.join(' ')}`);
  }
  findings.push(...(await checkNarrow(page)));
  return findings;
}

async function checkNarrow(page: Page): Promise<Findings> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const beyond = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5,
    );
    return beyond.slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  });
  if (before) await page.setViewportSize(before);
  return wide.map((element) => `wider than 320 px: ${element}`);
}

/** Bytes that came over the wire for a page and everything it loads, without images. */
export async function bytesOverTheWire(page: Page, url: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'image') return;
    sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
