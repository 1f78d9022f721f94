import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import {
  addDocument,
  archiveDispute,
  failDispute,
  forgetContent,
  partiesOfDispute,
  refuseForParty,
} from '@/domain/mediation';
import { env } from '@/shared/env';
import { appAtFixedTime } from '../../factories/fixed-time';
import {
  buildAgreed,
  buildTribunal,
  holdSession,
  inHours,
  putIntoFile,
  sheetOf,
} from '../../factories/hearings';
import { buildDispute } from '../../factories/mediation';
import { photoBytes, staffActor } from '../../factories/property';

const { app, clock, begin } = appAtFixedTime();
const notes = '张家说石头是老人立的。';
const reason = '一方坚持要拆墙';

async function archived() {
  const tribunal = await buildTribunal(app.payload);
  const { id } = await buildAgreed(app.payload, tribunal);
  clock.set(inHours(24));
  await holdSession(app.payload, tribunal, id, { result: 'failed', notes });
  const call = { payload: app.payload, actor: tribunal.desk, dispute: id };
  await addDocument({ ...call, kind: 'evidence', file: { data: await photoBytes(), name: '石头.jpg' } });
  await failDispute({ ...call, actor: tribunal.as, reason, told: true });
  await putIntoFile(app.payload, tribunal, id, 'notes');
  await archiveDispute(call);
  return { tribunal, id };
}

const everything = async (id: string) => {
  const rows = await Promise.all(
    (['dispute-events', 'mediation-sessions', 'dispute-files', 'dispute-choices'] as const).map(
      async (collection) =>
        (
          await app.payload.find({
            collection,
            where: { dispute: { equals: id } },
            overrideAccess: true,
            depth: 0,
            limit: 100,
          })
        ).docs,
    ),
  );
  const dispute = await app.payload.findByID({ collection: 'disputes', id, overrideAccess: true, depth: 0 });
  return { dispute, text: JSON.stringify([rows, dispute]), files: rows[2] as { filename: string }[] };
};

it('deletes what an archived case was about when its time has come, not before, and keeps what is counted', async () => {
  clock.set(begin);
  const { tribunal, id } = await archived();
  const before = await everything(id);
  expect(before.text).toContain(notes);
  const file = path.join(env().dataDir, 'files', 'dispute-files', before.files[0]?.filename ?? '');
  expect(existsSync(file)).toBe(true);
  clock.set(inHours(24 * 3649));
  await forgetContent({ payload: app.payload });
  expect((await everything(id)).text).toContain(notes);
  clock.set(inHours(48));
  const runs = await Promise.all([
    forgetContent({ payload: app.payload }),
    forgetContent({ payload: app.payload }),
  ]);
  expect(Math.max(...runs)).toBeGreaterThanOrEqual(1);
  expect(await forgetContent({ payload: app.payload })).toBe(0);
  const after = await everything(id);
  expect(after.text).not.toMatch(new RegExp(`${notes}|${reason}|石头`));
  expect(after.files).toEqual([]);
  expect(existsSync(file)).toBe(false);
  expect(after.dispute).toMatchObject({
    number: before.dispute.number,
    type: before.dispute.type,
    outcome: 'failed',
    state: 'closed',
    endedAt: before.dispute.endedAt,
  });
  const sheet = await sheetOf(app.payload, tribunal, id);
  expect(sheet.parties.map(({ name }) => name).join()).not.toMatch(/张|李/);
});

it('deletes what came to nothing after its own days, and closes the links of the parties', async () => {
  clock.set(begin);
  const tribunal = await buildTribunal(app.payload);
  const { id, tokens } = await buildDispute(app.payload, tribunal.organization);
  const [one] = await partiesOfDispute(app.payload, id);
  await refuseForParty({
    payload: app.payload,
    actor: staffActor,
    id,
    party: one?.id ?? '',
    reason,
    readBack: true,
  });
  clock.set(inHours(24 * 731));
  expect(await forgetContent({ payload: app.payload })).toBeGreaterThanOrEqual(1);
  expect((await everything(id)).text).not.toContain(reason);
  for (const token of tokens) expect((await app.fetch(`/mediation/case/${token}`)).status).toBe(404);
});
