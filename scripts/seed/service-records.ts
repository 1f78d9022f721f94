import type { Payload } from 'payload';
import { type Actor, systemActor } from '@/access';
import { inTransaction } from '@/database';
import {
  declareConflict,
  hideThanks,
  type LogRecord,
  logRecord,
  membersOfAccount,
  recordFrom,
  returnRecord,
  showThanks,
  thankForRecord,
  verifyRecord,
  withdrawRecord,
} from '@/domain/service';
import { fixedClock, now, setClock } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { day } from './moments';
import type { SeededOrganization } from './organization';
import { drawPhoto } from './property-photos';
import { residentHomes } from './rectification-story';
import { demoActor } from './service-people';

const hour = 3_600_000;
type Told = Omit<LogRecord, 'formKey' | 'on'>;

/** Service records of the last weeks in every state, with thanks, a conflict of interest, and what came by itself. */
export async function seedServiceRecords(payload: Payload, city: SeededOrganization): Promise<void> {
  const secretary = await demoActor(payload, 'secretary-mingyue');
  const member = await demoActor(payload, 'member-mingyue');
  const staff = await demoActor(payload, 'staff-mingyue');
  if (!secretary || !member || !staff) return;
  const today = now();
  const midnight = startOfDay(toIsoDay(today)).getTime();
  const clock = fixedClock(today);
  /** So many days ago at an hour; never later than now, and never at the very same moment as before. */
  let step = 0;
  const at = (days: number, hours: number) => {
    step += 1;
    clock.set(new Date(Math.min(today.getTime() - 1000, midnight - days * day + hours * hour) + step));
    return toIsoDay(now());
  };
  let forms = 0;
  const log = async (actor: Actor, days: number, told: Told): Promise<string> => {
    const on = at(days, 19);
    forms += 1;
    return (await logRecord({ payload, actor, formKey: `demo-service:${forms}`, on, ...told })).id;
  };
  setClock(clock);
  try {
    const call = { payload, actor: secretary };
    const clinic = await log(member, 12, {
      kind: 'care',
      quarters: 8,
      location: '县医院',
      text: '陪2号楼的独居老人去医院复查，排队、取药、送回家',
      served: '2号楼的独居老人',
    });
    at(11, 9);
    await verifyRecord({ ...call, id: clinic });
    await thanks(payload, city, { at, id: clinic, secretary });

    const tap = await log(member, 9, {
      kind: 'skill',
      quarters: 3,
      location: '3号楼',
      text: '帮老邻居换了漏水的水龙头，教他关总闸',
    });
    at(8, 9);
    await verifyRecord({ ...call, id: tap });

    const talk = await log(member, 6, {
      kind: 'policy',
      quarters: 4,
      location: '活动室',
      text: '讲政策',
    });
    at(5, 9);
    await returnRecord({ ...call, id: talk, reason: '讲的什么、来了多少人，补写一句' });

    const twice = await log(member, 5, {
      kind: 'emergency',
      quarters: 6,
      location: '地下车库口',
      text: '大风天值守，收拾吹落的广告牌',
    });
    at(4, 8);
    await withdrawRecord({ payload, actor: member, id: twice, reason: '和值班表上的是同一次，记重了' });

    await visited(payload, { member, on: at(2, 10) });
    at(2, 19);
    await log(member, 2, {
      kind: 'visit',
      quarters: 2,
      location: '2号楼',
      text: '和社区一起上门问暖气热不热',
      different: true,
    });
    at(1, 18);
    const photo = await drawPhoto(payload, member, 'clean');
    await log(member, 1, {
      kind: 'environment',
      quarters: 6,
      location: '2号楼楼道',
      text: '清了楼道里的旧家具和纸箱，拉走一三轮车',
      files: [photo],
    });
    // Nobody verifies their own: this one waits for a colleague.
    await log(secretary, 1, {
      kind: 'mediation',
      quarters: 4,
      location: '网格工作站',
      text: '劝和两家因为晾衣服滴水闹的别扭',
    });
    await onBehalf(payload, { staff, secretary, log });
  } finally {
    setClock(null);
  }
}

/** One household writes what is shown, another what is not, a third only presses the button. */
async function thanks(
  payload: Payload,
  city: SeededOrganization,
  { at, id, secretary }: { at: (days: number, hours: number) => string; id: string; secretary: Actor },
): Promise<void> {
  const homes = await residentHomes(payload, city.mingyue.compounds.明月豪苑 ?? '');
  const words = ['我妈八十了，跑前跑后全靠您，谢谢！', '好', ''];
  for (const [index, said] of words.entries()) {
    const home = homes[index];
    if (!home) continue;
    at(10 - index, 20);
    await thankForRecord({ payload, actor: home.actor, id, words: said, household: home.household });
  }
  const { docs } = await payload.db.find<{ id: string; words?: string | null }>({
    collection: 'record-thanks',
    where: { and: [{ record: { equals: id } }, { review: { equals: 'waiting' } }] },
    sort: 'at',
    limit: 10,
    pagination: false,
  });
  at(7, 9);
  const [first, second] = docs;
  const call = { payload, actor: secretary };
  if (first) await showThanks({ ...call, id: String(first.id) });
  if (second) await hideThanks({ ...call, id: String(second.id), reason: '没有内容' });
}

/** A visit that another part of the portal knows of: it came by itself and has no length yet. */
async function visited(
  payload: Payload,
  { member, on }: { member: Actor & { userId: string }; on: string },
): Promise<void> {
  const [entry] = await membersOfAccount(payload, member.userId);
  if (!entry) return;
  await inTransaction({ payload, actor: systemActor('演示数据') }, (req) =>
    recordFrom(req, {
      source: 'visit',
      sourceId: 'demo-visit-heating',
      sourceTitle: '供暖走访',
      member: entry.id,
      on: startOfDay(on),
      quarters: 0,
      location: '2号楼',
      text: '供暖走访：12户，记下3户不热',
    }),
  );
}

/** A member without an account is logged for by the community, and is the secretary's spouse: a colleague verifies. */
async function onBehalf(
  payload: Payload,
  {
    staff,
    secretary,
    log,
  }: {
    staff: Actor;
    secretary: Actor & { userId: string };
    log(actor: Actor, days: number, told: Told): Promise<string>;
  },
): Promise<void> {
  const [own] = await membersOfAccount(payload, secretary.userId);
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'party-members',
    where: {
      and: [
        { organization: { equals: own?.organization ?? '' } },
        { role: { equals: 'member' } },
        { status: { equals: 'active' } },
        { exempt: { not_equals: true } },
        { user: { exists: false } },
      ],
    },
    sort: ['name', 'id'],
    limit: 1,
    pagination: false,
  });
  const spouse = docs[0] ? String(docs[0].id) : undefined;
  if (!spouse || !own) return;
  const call = { payload, actor: staff };
  await declareConflict({ ...call, member: spouse, otherMember: own.id, relation: 'spouse' });
  await log(staff, 1, {
    member: spouse,
    kind: 'safety',
    quarters: 4,
    location: '1号楼到3号楼',
    text: '晚上巡楼，看了灭火器和电动车充电，劝走两辆',
  });
}
