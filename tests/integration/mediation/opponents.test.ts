import type { Payload } from 'payload';
import { beforeAll, expect, it } from 'vitest';
import { acceptDispute, disputeSheet, transferDispute } from '@/domain/mediation';
import { newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAgreed, buildTribunal, holdSession, inHours } from '../../factories/hearings';
import {
  buildDesk,
  buildDispute,
  buildKeptOrganization,
  buildMediationOrganization,
} from '../../factories/mediation';

const { app, clock, begin } = appAtFixedTime();
let payload: Payload;
beforeAll(() => {
  payload = app.payload;
});

/** A case agreed for tomorrow, and an application of its first party against the mediator, at another organisation. */
async function accused() {
  clock.set(begin);
  const tribunal = await buildTribunal(payload);
  const phone = newPhone();
  const parties = (name: string, other: { phone?: string; user?: string }) => [
    { side: 'applicant' as const, name: '张秘一', phone },
    { side: 'respondent' as const, name, ...other },
  ];
  const agreed = await buildAgreed(payload, tribunal, { parties: parties('李秘二', { phone: newPhone() }) });
  const elsewhere = String((await buildMediationOrganization(payload)).id);
  const desk = await buildDesk(payload, elsewhere);
  const filed = await buildDispute(payload, elsewhere, {
    parties: parties('被告人', { user: tribunal.mediator.user }),
  });
  return { tribunal, id: agreed.id, phone, desk, filed: filed.id };
}

it('an application that nobody has taken ties no mediator to anybody: the talks go on', async () => {
  const { tribunal, id } = await accused();
  clock.set(inHours(24));
  await expect(holdSession(payload, tribunal, id)).resolves.toEqual(expect.any(String));
});

it('one that was taken does, also when it is handed on afterwards', async () => {
  const { tribunal, id, desk, filed } = await accused();
  await acceptDispute({ payload, actor: desk, id: filed });
  clock.set(inHours(24));
  const refused = { message: expect.stringContaining('要回避') };
  await expect(holdSession(payload, tribunal, id)).rejects.toMatchObject(refused);
  const next = await buildKeptOrganization(payload);
  await transferDispute({ payload, actor: desk, id: filed, organization: next, reason: '住在那边' });
  await expect(holdSession(payload, tribunal, id)).rejects.toMatchObject(refused);
  expect((await disputeSheet(payload, tribunal.desk, id)).dispute.state).toBe('agreed');
});
