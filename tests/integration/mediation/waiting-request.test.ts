import type { Payload } from 'payload';
import { beforeAll, expect, it } from 'vitest';
import { acceptHandOver, partiesOfDispute, refuseForParty, waitingHandOvers } from '@/domain/mediation';
import { handOverRequest, pauseRequest, resumeRequest, trackedRequest } from '@/domain/requests';
import { resumeDuePauses } from '@/domain/requests/clocks/resume-due-pauses';
import { cookieFor, newPhone } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import { inHours } from '../../factories/hearings';
import { buildDesk, buildMediationOrganization } from '../../factories/mediation';
import { buildDivision } from '../../factories/organization';
import { staffActor } from '../../factories/property';
import {
  buildHandlingUnit,
  buildRequestAt,
  buildStaff,
  handlerOf,
  supervisor,
} from '../../factories/requests';

const { app, clock, begin } = appAtFixedTime();
let payload: Payload;
let community: string;
let desk: Awaited<ReturnType<typeof buildDesk>>;
let unit: string;
let handlerCookie: string;
let supervisorCookie: string;

beforeAll(async () => {
  payload = app.payload;
  community = String((await buildDivision(payload)).id);
  desk = await buildDesk(payload, String((await buildMediationOrganization(payload, { community })).id));
  unit = await buildHandlingUnit(payload);
  const handler = await buildStaff(payload, 'unit-handler', { kind: 'unit', id: unit });
  handlerCookie = await cookieFor(payload, handler.id);
  supervisorCookie = await cookieFor(payload, (await buildStaff(payload, 'supervisor')).id);
});

const handler = () => handlerOf(unit);
const read = (id: string) => payload.findByID({ collection: 'requests', id, depth: 0, overrideAccess: true });
const page = async (path: string, cookie: string) => (await app.fetch(path, { headers: { cookie } })).text();
const offers = async (id: string, cookie: string) => {
  const answer = await app.fetch(`/api/requests/${id}/verbs`, { headers: { cookie } });
  return (
    (await answer.json()) as { verbs: { verb: string; explain: string; inputs: { required?: boolean }[] }[] }
  ).verbs;
};

const atWork = () =>
  buildRequestAt(payload, 'in-progress', { unit, community, name: '张秘一', phone: newPhone() });

/** Handed over and taken. @returns the case */
async function taken(id: string): Promise<string> {
  const note = '和楼上因为漏水，想请人调解';
  await handOverRequest({ payload, actor: staffActor, id, confirmed: true, requester: true, note });
  const found = (await waitingHandOvers(payload, desk)).find(({ handOver }) => handOver.request.id === id);
  const made = await acceptHandOver({
    payload,
    actor: desk,
    id: found?.id ?? '',
    type: 'neighbours',
    otherName: '楼上业主',
  });
  return made.id;
}

async function endCase(dispute: string): Promise<void> {
  const [, other] = await partiesOfDispute(payload, dispute);
  await refuseForParty({ payload, actor: desk, id: dispute, party: other?.id ?? '', readBack: true });
}

it('waits for the end of the case alone: no button, no sweep, whatever time passes', async () => {
  clock.set(begin);
  const { id } = await atWork();
  const due = String((await read(id)).dueAt);
  const dispute = await taken(id);
  expect((await read(id)).state).toBe('paused');

  await expect(resumeRequest({ payload, actor: handler(), id })).rejects.toMatchObject({
    code: 'invalid-state',
    message: expect.stringContaining('等人民调解的结果'),
  });
  expect((await offers(id, handlerCookie)).map(({ verb }) => verb)).not.toContain('resume');
  const sheet = await page(`/work/${id}`, handlerCookie);
  expect(sheet).not.toContain('恢复办理</a>');
  expect(sheet).toContain('等调解的结果');
  const time = await app.fetch(`/api/requests/${id}/time`, { headers: { cookie: supervisorCookie } });
  expect(await time.json()).toMatchObject({ waits: expect.stringContaining('等调解的结果') });

  clock.set(inHours(24 * 120));
  expect(await resumeDuePauses({ payload })).toBe(0);
  expect((await read(id)).state).toBe('paused');
  await endCase(dispute);
  const after = await read(id);
  expect(after.state).toBe('in-progress');
  // The time that was left is left again, and the cap on pauses of our own is untouched.
  expect(String(after.dueAt) > inHours(0)).toBe(true);
  expect(String(after.dueAt) > due).toBe(true);
  expect(after.pauseDays ?? 0).toBe(0);
});

it('lets the supervisor go on without it, warned, and with a reason the requester reads', async () => {
  clock.set(begin);
  const { id } = await atWork();
  const dispute = await taken(id);
  const offer = (await offers(id, supervisorCookie)).find(({ verb }) => verb === 'resume');
  expect(offer?.explain).toContain('调解还没有结束');
  expect(offer?.inputs[0]?.required).toBe(true);
  const call = { payload, actor: supervisor, id };
  await expect(resumeRequest(call)).rejects.toMatchObject({ fields: { note: expect.any(String) } });
  await resumeRequest({ ...call, note: '漏水越来越大，先修好管子。' });
  const { request, steps } = await trackedRequest(payload, id);
  expect(request.state).toBe('in-progress');
  expect(steps.at(-1)).toMatchObject({ verb: 'resume', note: '漏水越来越大，先修好管子。' });
  // Paused later for a reason of our own, it is not the case that it waits for.
  await pauseRequest({ ...call, days: 2, reason: '等配件到货，到货就装。' });
  await endCase(dispute);
  expect((await read(id)).state).toBe('paused');
  await resumeRequest({ payload, actor: handler(), id });
});

it('makes a pause of some days into that wait', async () => {
  clock.set(begin);
  const { id } = await atWork();
  await pauseRequest({ payload, actor: supervisor, id, days: 2, reason: '等配件到货，到货就装。' });
  const dispute = await taken(id);
  clock.set(inHours(24 * 30));
  expect(await resumeDuePauses({ payload })).toBe(0);
  expect((await read(id)).state).toBe('paused');
  await endCase(dispute);
  expect((await read(id)).state).toBe('in-progress');
});

it('says the same wherever it is handed over and taken', async () => {
  clock.set(begin);
  const { id } = await atWork();
  const words = '接收以后，办理中的诉求暂停计时，等调解的结果，调解结束后自动恢复';
  expect(await page(`/work/${id}/hand-over`, handlerCookie)).toContain(words);
  const offer = (await offers(id, supervisorCookie)).find(({ verb }) => verb === 'hand-over');
  expect(offer?.explain).toContain(words);
  const note = '和楼上因为漏水，想请人调解';
  await handOverRequest({ payload, actor: staffActor, id, confirmed: true, note });
  const found = (await waitingHandOvers(payload, desk)).find(({ handOver }) => handOver.request.id === id);
  const deskCookie = await cookieFor(payload, desk.userId);
  expect(await page(`/work/mediation/hand-overs/${found?.id}`, deskCookie)).toContain(words);
});
