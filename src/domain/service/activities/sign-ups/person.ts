import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { readRow } from '@/database';
import { accountByPhone, nameGap } from '@/domain/accounts';
import { input, isResidentOf, normalizeName, personName, valuesOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { lookupIndexes, normalizePhone, problemWith } from '@/shared/personal-data';
import { type MemberRow, membersOfAccount } from '../../records';
import type { ActivityRow } from '../activity-row';
import { audienceLabels, type ParticipantKind, participantKindLabels } from '../labels';

/** Somebody who takes part, whoever found out who they are. */
export interface Person {
  /** The same for one person through whichever door they come. */
  key: string;
  kind: ParticipantKind;
  name: string;
  user: string | null;
  member: string | null;
  phone: string | null;
  note: string | null;
}

type Audience = Pick<ActivityRow, 'forMember' | 'forResident' | 'forVolunteer' | 'community'>;
interface Reading {
  payload: Payload;
  req?: PayloadRequest;
}

/** For whom an activity is, in the order of the labels. */
export const audienceOf = ({ forMember, forResident, forVolunteer }: Omit<Audience, 'community'>) =>
  [
    ...(forMember ? (['member'] as const) : []),
    ...(forResident ? (['resident'] as const) : []),
    ...(forVolunteer ? (['volunteer'] as const) : []),
  ] satisfies ParticipantKind[];

/** 本社区的党员、志愿者 */
export const audienceWords = (audience: Omit<Audience, 'community'>): string =>
  audienceOf(audience)
    .map((kind) => audienceLabels[kind])
    .join('、');

/** As what an account may take part; null when the activity is for others. */
export async function personOfAccount(
  reading: Reading,
  activity: Audience,
  account: { userId: string; name: string },
): Promise<Person | null> {
  const member = await memberOf(reading, account.userId, activity);
  const kind = await kindOf(reading, activity, account.userId, member);
  return kind ? asPerson(account, member, kind) : null;
}

async function kindOf(
  { payload, req }: Reading,
  { forMember, forResident, forVolunteer, community }: Audience,
  userId: string,
  member: MemberRow | undefined,
): Promise<ParticipantKind | null> {
  if (forMember && member && member.community === community) return 'member';
  if (forResident && community && (await isResidentOf(payload, userId, { community }, now(), req)))
    return 'resident';
  return forVolunteer ? 'volunteer' : null;
}

function asPerson(
  { userId, name }: { userId: string; name: string },
  member: MemberRow | undefined,
  kind: ParticipantKind,
): Person {
  return {
    key: keyOfAccount(userId, member),
    kind,
    name: member?.name ?? name,
    user: userId,
    member: member?.id ?? null,
    phone: null,
    note: null,
  };
}

/** The key of an account: that of the register's entry, which the counter chooses too, or the account's own. */
const keyOfAccount = (userId: string, member: MemberRow | undefined) =>
  member ? `member:${member.id}` : `user:${userId}`;

/** The key under which an account would stand on a list. */
export async function accountKey(
  reading: Reading,
  activity: Pick<Audience, 'community'>,
  userId: string,
): Promise<string> {
  return keyOfAccount(userId, await memberOf(reading, userId, activity));
}

/** The entry in the register that somebody takes part as: the one of the activity's community before one elsewhere. */
async function memberOf(
  { payload, req }: Reading,
  user: string,
  { community }: Pick<Audience, 'community'>,
): Promise<MemberRow | undefined> {
  const entries = await membersOfAccount(payload, user, req);
  return entries.find((entry) => entry.community === community) ?? entries[0];
}

/** What is asked at the counter: a member of the register, or a name with a phone or with something to know them by. */
export const counterShape = {
  member: z.string().optional(),
  name: input.optionalText('姓名', 30),
  phone: input.optionalText('手机号', 20),
  note: input.optionalText('怎么认（如住哪栋楼）', 60),
  kind: z.enum(valuesOf(participantKindLabels)).optional(),
};
const counter = z.object(counterShape);

/**
 * Who it is that somebody enters at the counter. A phone that belongs to an account of that name is that person, so that nobody stands on
 * the list twice; under another name it credits nobody. @throws DomainError validation
 */
export async function personAtCounter(
  req: PayloadRequest,
  activity: Audience,
  given: z.output<typeof counter>,
): Promise<Person> {
  if (given.member) return chosenMember(req, activity, given.member);
  const { name, note } = given;
  if (!name) fail('validation', { fields: { name: '请选一名党员，或者填写姓名' } });
  const kind = given.kind && given.kind !== 'member' ? given.kind : null;
  if (!kind) fail('validation', { fields: { kind: '请选择是居民还是志愿者；党员请在上面选' } });
  if (!audienceOf(activity).includes(kind))
    fail('validation', { fields: { kind: `这次活动的报名对象是${audienceWords(activity)}` } });
  if (!given.phone && !note)
    fail('validation', {
      fields: { note: '没有手机的，请写一下怎么认，如住哪栋楼，免得和同名的人弄混' },
    });
  if (!given.phone) {
    const key = `name:${personName(name)}:${normalizeName(note ?? '')}`;
    return { key, kind, name, user: null, member: null, phone: null, note: note ?? null };
  }
  return byPhone(req, activity, { name, kind, note: note ?? null, phone: normalizePhone(given.phone) });
}

async function byPhone(
  req: PayloadRequest,
  activity: Audience,
  given: { name: string; kind: ParticipantKind; note: string | null; phone: string },
): Promise<Person> {
  const problem = problemWith('phone', given.phone);
  if (problem) fail('validation', { fields: { phone: problem } });
  const account = await accountByPhone({ payload: req.payload, req }, given.phone);
  if (account) {
    if ((await nameGap(req, account.id, given.name)) === 'other')
      fail('validation', {
        fields: { phone: '这个手机号的账号登记的是另一个姓名，请核对；一家人合用的，手机号空着，写“怎么认”' },
      });
    const member = await memberOf({ payload: req.payload, req }, account.id, activity);
    return { ...asPerson({ userId: account.id, name: given.name }, member, given.kind), note: given.note };
  }
  const [index = ''] = lookupIndexes('phone', given.phone);
  return { ...given, key: `phone:${index}`, user: null, member: null };
}

async function chosenMember(req: PayloadRequest, activity: Audience, id: string): Promise<Person> {
  const member = await readRow<MemberRow>(req.payload, 'party-members', id, req);
  if (member?.status !== 'active' || member.community !== activity.community)
    fail('validation', { fields: { member: '请选择本社区在册的党员' } });
  const { name, user } = member;
  // A member comes to what is for residents or helpers as well; counted as what they are.
  return { key: `member:${id}`, kind: 'member', name, user, member: id, phone: null, note: null };
}
