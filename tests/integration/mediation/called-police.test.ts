import { expect, it } from 'vitest';
import { assessRisk } from '@/domain/mediation';
import { cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildDesk, buildDispute, buildMediationOrganization } from '../../factories/mediation';

const { app } = appAtFixedTime();

it('the message to a police station leads to the number and whom to call, for whoever it called alone', async () => {
  const { payload } = app;
  const organizationOf = async (given: Record<string, unknown>) =>
    String((await buildMediationOrganization(payload, given)).id);
  const own = await buildDesk(payload, await organizationOf({ name: '和顺调委会' }));
  const { organization } = (await payload.db.findOne({
    collection: 'mediation-desks',
    where: { user: { equals: own.userId } },
  })) as unknown as { organization: string };
  const station = { type: 'police-station', kind: 'administrative' };
  const police = await buildDesk(payload, await organizationOf(station));
  const { id, number } = await buildDispute(payload, organization);
  const as = async ({ userId }: { userId: string }) => ({ cookie: await cookieFor(payload, userId) });
  const path = `/work/mediation/called/${id}`;
  // Before it called anybody there is nothing to open.
  expect((await app.fetch(path, { headers: await as(police) })).status).toBe(404);
  await assessRisk({ payload, actor: own, id, riskLevel: 'critical', reason: '扬言动手' });
  const inbox = await (await app.fetch('/messages', { headers: await as(police) })).text();
  const open = /action="(\/messages\/[^"]+\/open)"/.exec(inbox)?.[1] ?? '';
  const opened = await app.submit(open, { next: '/messages' }, await as(police));
  expect(opened.headers.get('location')).toBe(path);
  const page = await app.fetch(path, { headers: await as(police) });
  const html = await page.text();
  expect(page.status).toBe(200);
  for (const words of [number, '和顺调委会', '0312-2300400', '需要您那里配合']) expect(html).toContain(words);
  for (const words of ['界石', '张秘一', '扬言动手']) expect(html).not.toContain(words);
  const others = [await buildDesk(payload, await organizationOf({})), own];
  for (const other of others) expect((await app.fetch(path, { headers: await as(other) })).status).toBe(404);
});
