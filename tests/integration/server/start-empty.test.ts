import { describe, expect, it } from 'vitest';
import { spawnServer } from '../../factories/processes';
import { strongSecrets } from '../../factories/secrets';

describe('npm start -- --empty', () => {
  it('has no demo pages, now and after a start without the flag, and keeps inviting the administrator', async () => {
    for (const flags of [['--empty'], []]) {
      const server = await spawnServer({ ...strongSecrets, DEMO: '' }, flags);
      try {
        expect(server.output()).toMatch(/代码：\S{10,}/);
        expect(server.output()).not.toContain('演示账号');
        for (const page of ['/demo/messages', '/demo/accounts'])
          expect((await fetch(`${server.url}${page}`)).status).toBe(404);
      } finally {
        await server.stop();
      }
    }
  });
});
