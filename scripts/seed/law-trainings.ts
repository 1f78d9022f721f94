import type { Payload } from 'payload';
import { systemActor } from '@/access';
import {
  activitySheet,
  approveActivity,
  beginActivity,
  enterSignUp,
  finishActivity,
  markPresence,
  planActivity,
  submitActivity,
  writeSummary,
} from '@/domain/service';
import { fixedClock, now, setClock } from '@/shared/clock';
import { momentAt, toIsoDay } from '@/shared/dates';
import type { SeededLaw } from './law';
import { day } from './moments';
import type { SeededOrganization } from './organization';

const actor = systemActor('王桂兰');
const office = systemActor('李春梅');
const hour = 3_600_000;

/** A law training that is over, whose hours went to the helpers on its list, and one that people may still sign up for. */
export async function seedTrainings(
  payload: Payload,
  city: SeededOrganization,
  { helpers }: SeededLaw,
): Promise<void> {
  const today = now();
  const clock = fixedClock(today);
  setClock(clock);
  try {
    const { id, startsAt } = await publish(-20, '民法典里的家长里短：法律明白人培训');
    const startedAt = new Date(startsAt);
    for (const { name, phone } of helpers)
      await enterSignUp({ payload, actor, id, name, phone, kind: 'volunteer' });
    clock.set(new Date(startedAt.getTime() - hour / 4));
    await beginActivity({ payload, actor, id });
    const { signed } = await activitySheet(payload, actor, id);
    const shown = signed.map((row) => row.id);
    await markPresence({ payload, actor, id, shown, present: shown.slice(1) });
    clock.set(new Date(startedAt.getTime() + 3 * hour));
    await finishActivity({ payload, actor, id });
    await writeSummary({
      payload,
      actor,
      id,
      summary: '林律师讲了借条、赡养、宅基地三件常见的事，现场答了十一个问题。',
      servedCount: shown.length,
      cost: 0,
    });
    clock.set(new Date(today.getTime() - 2 * day));
    await publish(9, '怎么写借条、怎么留证据：法律明白人培训');
  } finally {
    setClock(null);
  }

  async function publish(days: number, title: string) {
    const isoDay = toIsoDay(new Date(today.getTime() + days * day));
    const startsAt = momentAt(`${isoDay}T09:00`);
    if (days < 0) clock.set(new Date(startsAt.getTime() - 7 * day));
    const { id } = await planActivity({
      payload,
      actor,
      organization: city.mingyue.organizations[0]?.id ?? '',
      title,
      kind: 'law-training',
      linkageKind: 'service',
      about: '请律师来讲，讲完当场问。法律明白人到场的，学时自动记上。',
      contact: '社区办公室（工作日 8:30—17:30）',
      audience: ['member', 'resident', 'volunteer'],
      venue: '明月豪苑社区活动室',
      seats: 40,
      startsAt: startsAt.toISOString(),
      endsAt: momentAt(`${isoDay}T11:00`).toISOString(),
    });
    await submitActivity({ payload, actor, id });
    await approveActivity({ payload, actor: office, id });
    return { id, startsAt: startsAt.toISOString() };
  }
}
