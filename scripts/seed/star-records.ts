import { createLocalReq, type Payload } from 'payload';
import { bulkInsert } from '@/database';
import { recordKeyOf, type ServiceKind } from '@/domain/service';
import { now } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { newId } from '@/shared/ids';
import { day } from './moments';
import type { Dice } from './random';

/** A member whose services the demo makes up. */
export interface ServingMember {
  id: string;
  name: string;
  organization: string;
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string | null;
  building: string | null;
}

const services: readonly { kind: ServiceKind; text: string; quarters: readonly number[] }[] = [
  { kind: 'environment', text: '和邻居一起清扫楼道、铲小广告', quarters: [4, 6, 8] },
  { kind: 'safety', text: '晚上巡楼，看消防通道和电动车充电', quarters: [3, 4, 6] },
  { kind: 'care', text: '给独居老人送菜、量血压', quarters: [2, 4] },
  { kind: 'visit', text: '上门走访，问暖气热不热、有什么难处', quarters: [2, 3, 4] },
  { kind: 'mediation', text: '劝和楼上楼下漏水的事', quarters: [4, 6] },
  { kind: 'policy', text: '教老人用手机交医保、认诈骗电话', quarters: [2, 4] },
  { kind: 'skill', text: '帮邻居修水龙头、换灯泡', quarters: [2, 3] },
  { kind: 'emergency', text: '下大雨在地下车库口值守、码沙袋', quarters: [8, 12] },
];

/** Verified services of these members within a period, some more and some fewer. @returns how many */
export async function seedServiceHistory(
  payload: Payload,
  members: readonly ServingMember[],
  { from, to, dice }: { from: string; to: string; dice: Dice },
): Promise<number> {
  const first = new Date(from).getTime();
  const last = Math.min(new Date(to).getTime(), now().getTime() - day);
  const days = Math.floor((last - first) / day);
  if (days < 1) return 0;
  const rows = members.flatMap((member) => {
    const most = Math.max(1, Math.min(9, Math.floor(days / 9)));
    // A few do what many do together.
    const zeal = dice.chance(0.2) ? 4 : 1;
    return Array.from({ length: (dice.below(most) + (dice.chance(0.8) ? 1 : 0)) * zeal }, () => {
      const { kind, text, quarters } = dice.pick(services);
      const on = startOfDay(toIsoDay(new Date(first + dice.below(days) * day)));
      const told = new Date(on.getTime() + 20 * 3_600_000).toISOString();
      const { id: _id, name, ...place } = member;
      return {
        id: newId(),
        member: member.id,
        memberName: name,
        ...place,
        kind,
        quarters: dice.pick(quarters),
        on: on.toISOString(),
        text,
        maskedText: text,
        source: 'log',
        recordKey: recordKeyOf('log', newId(), member.id),
        state: 'verified',
        submittedAt: told,
        decidedByName: '王桂兰',
        decidedAt: new Date(on.getTime() + 2 * day).toISOString(),
        thanksCount: 0,
        editCount: 0,
      };
    });
  });
  await bulkInsert(payload, await createLocalReq({}, payload), 'service-records', rows);
  return rows.length;
}
