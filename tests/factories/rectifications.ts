import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { askResidents, openRectification, recordInspection, reportDone } from '@/domain/property';
import { buildUser } from './accounts';
import { buildBuilding, buildCompound, buildDivision, buildHousehold } from './organization';
import { buildPhoto, staffActor } from './property';
import { buildResidency } from './residents';

/** A compound with a building and so many households, each with somebody who lives there. */
export async function buildInhabited(payload: Payload, households = 3) {
  const community = String((await buildDivision(payload)).id);
  const compound = String((await buildCompound(payload, { community })).id);
  const building = String((await buildBuilding(payload, { community, compound })).id);
  const homes: { household: string; user: string }[] = [];
  for (let index = 0; index < households; index += 1) {
    const household = String((await buildHousehold(payload, { building })).id);
    homes.push({ household, user: (await buildResidency(payload, { household })).user });
  }
  return { community, compound, building, homes };
}

/** Somebody with a role in one place, who signs in with the cookie of their account. */
export async function buildActor(
  payload: Payload,
  role: 'property-manager' | 'community-staff' | 'supervisor',
  place = '',
): Promise<Actor & { userId: string }> {
  const kind = (
    { 'property-manager': 'compound', 'community-staff': 'community', supervisor: 'city' } as const
  )[role];
  const { id } = await buildUser(payload, { roles: [{ role, kind, place }] });
  return { userId: id, name: '测试', grants: [{ role, scope: { kind, id: place } }], via: 'portal' };
}

/** A rectification out of an inspection with a photo. */
export async function buildRectification(
  payload: Payload,
  compound: string,
  more: { actor?: Actor; due?: string; findings?: string } = {},
): Promise<string> {
  const { actor = staffActor, due, findings = '二单元楼道灯不亮' } = more;
  const done = await recordInspection({
    payload,
    actor,
    compound,
    subject: 'facilities',
    spot: '2单元',
    findings,
    demand: '灯都换好，夜里能亮',
    files: [await buildPhoto(payload, actor)],
    ...(due ? { due } : {}),
  });
  if (!done.rectification) throw new Error('the inspection opened nothing');
  return done.rectification;
}

/** One that is reported as done. */
export async function report(payload: Payload, id: string, actor: Actor = staffActor): Promise<void> {
  const files = [await buildPhoto(payload, actor)];
  const done = { words: '换了四盏灯', cost: 12_050, payer: 'company' as const, files };
  await reportDone({ payload, actor, id, ...done });
}

/** One about which the residents are asked. */
export async function buildAsked(payload: Payload, compound: string): Promise<string> {
  const id = await buildRectification(payload, compound);
  await report(payload, id);
  await askResidents({ payload, actor: staffActor, id });
  return id;
}

/** One out of a rating's result, as the closing of a round opens it. */
export function openFromRating(payload: Payload, compound: string, result: string) {
  return openRectification({
    payload,
    actor: staffActor,
    compound,
    origin: { kind: 'rating', id: result, words: '2026年第三季度评价：保洁2.85分，43户' },
    title: '保洁：评价低于标准',
    problem: '43户评价，保洁平均2.85分，低于3.5分。',
    demand: '楼道每周扫两次，公示保洁表。',
  });
}
