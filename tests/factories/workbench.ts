import type { QueueItem, QueuePage } from '@/domain/requests';
import { env } from '@/shared/env';
import type { TestApp } from './app';

/** The workbench as somebody's browser asks for it. */
export function workbenchOf(app: TestApp, cookie: string) {
  const headers = { cookie, origin: env().siteUrl, 'content-type': 'application/json' };
  const send = (path: string, body: unknown) =>
    app.fetch(`/api/requests${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return {
    get: (path: string) => app.fetch(`/api/requests${path}`, { headers: { cookie } }),
    post: send,
    async page(query: string): Promise<QueuePage> {
      const answer = await app.fetch(`/api/requests/queue?${query}`, { headers: { cookie } });
      if (answer.status !== 200) throw new Error(`queue answered ${answer.status}: ${await answer.text()}`);
      return (await answer.json()) as QueuePage;
    },
    /** Every line of a list, page by page; `between` is called after each page. */
    async all(query: string, between?: () => Promise<unknown>): Promise<QueueItem[]> {
      const items: QueueItem[] = [];
      let after: string | null = '';
      while (after !== null) {
        const page: QueuePage = await this.page(`${query}&after=${encodeURIComponent(after)}`);
        items.push(...page.items);
        after = page.next;
        await between?.();
      }
      return items;
    },
  };
}
