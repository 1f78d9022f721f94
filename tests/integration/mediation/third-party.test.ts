import { expect, it } from 'vitest';
import {
  beginSession,
  draftAgreement,
  recordAttendance,
  settleOrally,
  signAgreement,
} from '@/domain/mediation';
import { now } from '@/shared/clock';
import { newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { agreedTerms, buildAgreed, buildTribunal, inHours, sheetOf } from '../../factories/hearings';

const { app, clock, begin } = appAtFixedTime();

/** A session of three, of whom the third is as told. */
async function three(third: { standing: 'absent' | 'represented' | 'present'; [more: string]: unknown }) {
  clock.set(begin);
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal, {
    parties: [
      { side: 'applicant', name: '张秘一', phone: newPhone() },
      { side: 'respondent', name: '李秘二', phone: newPhone() },
      { side: 'respondent', name: '王秘三', phone: newPhone() },
    ],
  });
  clock.set(inHours(24));
  const { sessions, parties } = await sheetOf(payload, tribunal, id);
  const ids = parties.map((party) => party.id);
  const call = { payload, actor: tribunal.as, id: sessions[0]?.id ?? '' };
  await beginSession(call);
  await recordAttendance({
    ...call,
    lines: (sessions[0]?.expected ?? []).map(({ person }) => ({
      person,
      ...(person === ids[2] ? third : { standing: 'present' as const }),
    })),
  });
  const step = { payload, actor: tribunal.as, dispute: id };
  const oral = () =>
    settleOrally({ ...step, ...agreedTerms, agreedOn: now().toISOString(), readAloud: true });
  const state = async () => (await sheetOf(payload, tribunal, id)).row.state;
  return { ids, step, oral, state };
}

it('an oral agreement binds nobody who never came, though another of their side did', async () => {
  const { oral, state } = await three({ standing: 'absent', reason: '没来' });
  await expect(oral()).rejects.toMatchObject({
    code: 'invalid-state',
    message: expect.stringMatching(/对方王[^、]*一次也没有到过.*写成协议书，每一方都签名/),
  });
  expect(await state()).toBe('mediating');
});

it.each([
  ['there themselves', { standing: 'present' as const }],
  [
    'with somebody who has a mandate',
    { standing: 'represented' as const, representative: '王秘四', mandateSeen: true },
  ],
])('it binds a third who was %s', async (_, third) => {
  const { oral, state } = await three(third);
  await oral();
  expect(await state()).toBe('settled');
});

it('a written one is in force once each of them has signed, also who never came', async () => {
  const { ids, step, state } = await three({ standing: 'absent', reason: '没来' });
  const { version } = await draftAgreement({ ...step, ...agreedTerms });
  const sign = (signed: string[]) =>
    signAgreement({
      ...step,
      version,
      signedOn: now().toISOString(),
      signed,
      mediatorSigned: true,
      stamped: true,
    });
  await expect(sign(ids.slice(0, 2))).rejects.toMatchObject({
    fields: { signed: expect.stringContaining('每一方都签了名') },
  });
  await sign(ids);
  expect(await state()).toBe('settled');
});
