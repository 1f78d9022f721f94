import { expect, it } from 'vitest';
import { finishVisit, recordFinding, visitSheet } from '@/domain/neighbourhood';
import { draftAccount } from '@/portal/shared';
import { env } from '@/shared/env';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildVisit } from '../../../factories/forces';
import { buildMatterPlace, buildRunner } from '../../../factories/matters';

const { app, clock, begin } = appAtFixedTime();

it('takes what was written without a network once, from its own account, and tells what others noted meanwhile', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 2);
  const walker = await buildRunner(payload, 'branch-secretary', place.grid);
  const colleague = await buildRunner(payload, 'community-staff', place.community);
  const { id, stops } = await buildVisit(payload, { grid: place.grid, actor: walker });
  const [one, two] = [stops[0]?.id ?? '', stops[1]?.id ?? ''];
  const cookie = await cookieFor(payload, walker.userId);
  const send = async (stop: string, fields: Record<string, string>, as: string | null = cookie) => {
    const answer = await app.fetch(`/work/visits/${id}/stops/${stop}/send`, {
      method: 'POST',
      headers: {
        origin: env().siteUrl,
        'content-type': 'application/x-www-form-urlencoded',
        ...(as ? { cookie: as } : {}),
      },
      body: new URLSearchParams({
        account: draftAccount(walker.userId) ?? '',
        known: '0',
        ...fields,
      }).toString(),
    });
    return { ...((await answer.json()) as { known?: number; state?: string }), status: answer.status };
  };
  const hazard = { kind: 'hazard', body: '楼道堆着纸箱', formKey: 'first-door-key' };
  const made = await Promise.all(Array.from({ length: 20 }, () => send(one, hazard)));
  expect(new Set(made.map(({ status, known }) => `${status} ${known}`))).toEqual(new Set(['200 1']));
  expect(made[0]).toMatchObject({ state: expect.stringMatching(/^见到人，/) });
  expect((await visitSheet(payload, walker, id)).findings).toHaveLength(1);

  // Without a kind, without an account, from another account.
  expect(await send(two, { body: '灯坏了', formKey: 'second-door-1' })).toMatchObject({
    status: 422,
    fields: { kind: '请点一下看到了什么' },
  });
  expect(await send(two, { kind: 'fine', formKey: 'second-door-2' }, null)).toMatchObject({ status: 401 });
  const other = await cookieFor(payload, colleague.userId);
  expect(await send(two, { kind: 'fine', formKey: 'second-door-3' }, other)).toMatchObject({
    status: 403,
    message: expect.stringContaining('另一个账号'),
  });

  // A colleague was at the second door while there was no network.
  await recordFinding({ payload, actor: colleague, id, stop: two, kind: 'away' });
  const mine = { kind: 'fine', formKey: 'second-door-4' };
  expect(await send(two, mine)).toMatchObject({
    status: 409,
    message: expect.stringContaining('刚才已经记过“无人在家”'),
  });
  expect(await send(two, { ...mine, known: '' })).toMatchObject({ status: 200, known: 2 });

  await finishVisit({ payload, actor: walker, id });
  expect(await send(one, { kind: 'fine', formKey: 'too-late-key' })).toMatchObject({
    status: 409,
    message: expect.stringContaining('走完了'),
  });
  // What had arrived before the end, and whose answer was lost, is no refusal.
  expect(await send(one, hazard)).toMatchObject({ status: 200 });
});

it('the page of the round names the account and the hours of the setting, no resident', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const walker = await buildRunner(payload, 'branch-secretary', place.grid);
  const { id, stop } = await buildVisit(payload, { grid: place.grid, actor: walker });
  const cookie = await cookieFor(payload, walker.userId);
  const page = async (path: string) => (await app.fetch(path, { headers: { cookie } })).text();
  const round = await page(`/work/visits/${id}`);
  expect(round).toContain(`data-account="${draftAccount(walker.userId)}" data-hours="24"`);
  expect(round).toContain('先打开这一页再出门，出门后不要关掉它');
  // Without JavaScript the door has its own page, as ever.
  expect(round).toContain(`href="/work/visits/${id}/stops/${stop}"`);
  expect(await page(`/work/visits/${id}/stops/${stop}`)).toContain(
    `data-draft="visit-${stop}" data-draft-account="${draftAccount(walker.userId)}" data-draft-hours="24"`,
  );
});
