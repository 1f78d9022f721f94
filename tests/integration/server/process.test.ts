import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { spawnServer } from '../../factories/processes';
import { strongSecrets } from '../../factories/secrets';

describe('the server as a process', () => {
  it('starts on an empty folder, invites the first administrator, and stops gracefully on SIGTERM', async () => {
    const server = await spawnServer(strongSecrets);
    try {
      expect(server.output()).toContain('/setup');
      expect(server.output()).toMatch(/代码：\S{10,}/);
      expect((await fetch(`${server.url}/`)).status).toBe(200);
    } finally {
      expect(await server.stop('SIGTERM')).toBe(0);
    }
    if (!process.env.DATABASE_URL)
      expect(existsSync(path.join(process.env.DATA_DIR ?? '', 'portal.db'))).toBe(true);
  });

  it('answers a request that is under way when it is told to stop', async () => {
    // As behind a proxy: on a busy machine the twenty connections take longer to be accepted than the usual moment.
    const server = await spawnServer({ ...strongSecrets, STOP_DELAY_SECONDS: '3' });
    const pages = Promise.all(Array.from({ length: 20 }, () => fetch(`${server.url}/notices`)));
    await new Promise((resolve) => setTimeout(resolve, 5));
    const [answers, code] = await Promise.all([pages, server.stop('SIGTERM')]);
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(code).toBe(0);
  });

  it('refuses to start on a wrong environment and says what is wrong', async () => {
    await expect(spawnServer({ ...strongSecrets, SITE_URL: 'portal' })).rejects.toThrow(/SITE_URL/);
    await expect(spawnServer({ ...strongSecrets, PAYLOAD_SECRET: 'weak' })).rejects.toThrow(/PAYLOAD_SECRET/);
  });
});
