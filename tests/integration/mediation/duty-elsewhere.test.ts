import type { Payload } from 'payload';
import { beforeAll, expect, it } from 'vitest';
import { chooseAsParty, disputeSheet, planSession } from '@/domain/mediation';
import { formatTime, startOfDay, toIsoDay } from '@/shared/dates';
import { buildUser } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildMediationOrganization, buildMediator, buildMethod } from '../../factories/mediation';
import { buildAtMenu, buildOffice, choiceOf } from '../../factories/mediation-menu';
import { visitor } from '../../factories/property';

const { app } = appAtFixedTime();
let payload: Payload;
let station: string;
beforeAll(async () => {
  payload = app.payload;
  await buildMethod(payload);
  station = String((await buildMediationOrganization(payload, { type: 'police-station' })).id);
});

const onDuty = (organization: string, startsAt: string, who: { personName: string; mediator?: string }) =>
  payload.create({
    collection: 'mediation-duties',
    data: {
      organization,
      day: startOfDay(toIsoDay(startsAt)).toISOString(),
      from: formatTime(startsAt),
      until: formatTime(new Date(new Date(startsAt).getTime() + 3_600_000)),
      ...who,
    },
    depth: 0,
    overrideAccess: true,
  });

it('a turn of the same person under another entry, or with the name spaced, is theirs too', async () => {
  const given = await buildOffice(payload, 0);
  const { id: user } = await buildUser(payload, { roles: [{ role: 'mediator' }] });
  const lawyer = await buildMediator(payload, given.organization, { name: '冉舟', user });
  const other = await buildMediator(payload, station, { name: '冉舟律师', user });
  const at = await buildAtMenu(payload, { ...given, people: [lawyer] });
  const [first, second, third, fourth] = at.menu.slots.map(({ startsAt }) => startsAt);
  await onDuty(station, first ?? '', { personName: '值班律师', mediator: other.id });
  await onDuty(station, second ?? '', { personName: '冉　舟' });
  await onDuty(station, third ?? '', { personName: '冉 舟 律师' });
  const { menu } = await disputeSheet(payload, given.desk, at.id);
  expect(menu?.slots[0]?.startsAt).toBe(fourth);
});

it('whoever is on duty at another place then is offered for another time only, and booked for another only', async () => {
  const given = await buildOffice(payload, 1);
  const at = await buildAtMenu(payload, given);
  const [who] = given.people;
  const person = { id: who?.id ?? '', name: who?.name ?? '' };
  const [first, second, third, fourth] = at.menu.slots.map(({ startsAt }) => startsAt);
  await onDuty(station, first ?? '', { personName: person.name });
  await onDuty(station, second ?? '', { personName: '值班律师', mediator: person.id });
  // At the own desk one can mediate; somebody else's duty is nobody's business.
  await onDuty(given.organization, third ?? '', { personName: person.name, mediator: person.id });
  await onDuty(station, third ?? '', { personName: '别的律师' });
  const { menu } = await disputeSheet(payload, given.desk, at.id);
  const offered = menu?.slots.map(({ startsAt }) => startsAt) ?? [];
  expect(offered.filter((one) => at.menu.slots.slice(0, 4).some(({ startsAt }) => startsAt === one))).toEqual(
    [third, fourth],
  );
  const as = (token: string) => ({ payload, actor: visitor, proof: { token } });
  await expect(chooseAsParty({ ...as(at.tokens[0]), ...choiceOf(at) })).rejects.toMatchObject({
    fields: { slots: expect.any(String) },
  });
  for (const token of at.tokens) await chooseAsParty({ ...as(token), ...choiceOf(at, [0], [2]) });
  const session = {
    payload,
    actor: given.desk,
    dispute: at.id,
    startsAt: first ?? '',
    endsAt: new Date(new Date(first ?? '').getTime() + 3_600_000).toISOString(),
    place: '调解室',
    agreedByBoth: true,
  };
  await expect(planSession(session)).rejects.toMatchObject({
    code: 'conflict',
    fields: { startsAt: expect.stringMatching(/值班，请换一个时间/) },
  });
});

it('a turn that ends before it begins is refused beside the field, and says how a night is written', async () => {
  const row = { organization: station, day: startOfDay('2026-11-24').toISOString(), personName: '冉舟' };
  const make = (from: string, until: string) =>
    payload.create({
      collection: 'mediation-duties',
      data: { ...row, from, until },
      depth: 0,
      overrideAccess: true,
    });
  await expect(make('11:30', '9:00')).rejects.toMatchObject({
    data: { errors: [{ path: 'until', message: expect.stringContaining('过夜的值班分两条写') }] },
  });
  const { id } = await make('20:00', '24:00');
  // Also where only the begin is changed.
  await expect(
    payload.update({ collection: 'mediation-duties', id, data: { from: '24:00' }, overrideAccess: true }),
  ).rejects.toMatchObject({ data: { errors: [{ path: 'until' }] } });
});
