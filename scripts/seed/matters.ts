import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { fileRequest } from '@/domain/requests';
import { fixedClock, now, setClock } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { categoryOf } from './later-words';
import { bikeShed, drains, fence, lift, parking, playground } from './matter-stories';
import { handrail, lamps, noise } from './matter-stories-appraised';
import { MatterStory } from './matter-story';
import type { SeededOrganization } from './organization';
import { residentHomes } from './rectification-story';
import { leadThrough } from './request-path';
import { end, type Story } from './request-stories/story';
import { demoStaff } from './requests';

const day = 86_400_000;
const hour = 3_600_000;
const visitor: Actor = { userId: null, name: '访客', grants: [], via: 'portal' };
const company = '明月红管家物业服务有限公司';

/** What eleven households wrote about the same thing, in their own words. */
const complaints: readonly (readonly [string, string, string])[] = [
  ['2号楼1单元', '樊秀兰', '1单元门厅里停满了电动车，轮椅推不进来。'],
  ['2号楼2单元', '康志勇', '楼道里天天有人充电，线从三楼拉下来，看着害怕。'],
  ['2号楼1单元', '乔桂英', '电动车堵着消防栓，万一着火怎么办。'],
  ['3号楼2单元', '纪海涛', '3号楼没有停电动车的地方，都推进楼道。'],
  ['2号楼东侧', '侯玉梅', '楼前电动车乱停，人行道走不过去。'],
  ['2号楼2单元', '尚建华', '有人把电瓶拿到家里充电，上下楼都提心吊胆。'],
  ['3号楼1单元', '窦淑珍', '门厅停车挡道，上个月我妈绊了一跤。'],
  ['2号楼', '施永刚', '希望院里建个车棚，能充电，我们愿意付电费。'],
  ['2号楼1单元', '牛春生', '半夜有人在楼道里充电，充电器嗡嗡响。'],
  ['3号楼', '阮红霞', '飞线充电没人管，下雨天接头都泡在水里。'],
  ['2号楼2单元', '单志国', '电动车推进电梯，电梯门撞坏了。'],
];

/** Matters of the demo city in every step, through the verbs, at the times they happened. */
export async function seedMatters(payload: Payload, city: SeededOrganization): Promise<void> {
  const today = now();
  const clock = fixedClock(today);
  const midnight = startOfDay(toIsoDay(today)).getTime();
  // By the hour of the day, so that the city looks the same whenever it is built; never later than now.
  const at = (days: number, hours = 10) =>
    clock.set(new Date(Math.min(today.getTime(), midnight + days * day + hours * hour)));
  const homes = await residentHomes(payload, city.mingyue.compounds.明月豪苑 ?? '');
  const story = new MatterStory(
    payload,
    at,
    (days) => toIsoDay(new Date(midnight + days * day)),
    homes,
    clock,
  );
  setClock(clock);
  try {
    const requests = await complain(payload, city, { clock, midnight, latest: today });
    await bikeShed(story, city, requests);
    await noise(story, city);
    await handrail(story, city);
    await lamps(story, city);
    await fence(story, city);
    await drains(story, city);
    await parking(story, city);
    await lift(story, city);
    await playground(story, city);
  } finally {
    setClock(null);
  }
}

/** The complaints, each accepted and sent on like all others; they go their own way. */
async function complain(
  payload: Payload,
  { mingyue, units }: SeededOrganization,
  { clock, midnight, latest }: { clock: ReturnType<typeof fixedClock>; midnight: number; latest: Date },
): Promise<string[]> {
  const staff = await demoStaff(payload);
  const unit = units[company] ?? '';
  const category = await categoryOf(payload, '停车和交通 / 电动车停放和充电');
  const filed: string[] = [];
  for (const [index, [where, name, body]] of complaints.entries()) {
    clock.set(new Date(midnight - (26 - Math.floor(index / 2)) * day + (9 + index) * hour));
    const told: Story = {
      daysAgo: 26,
      hour: 9,
      category: '停车和交通 / 电动车停放和充电',
      place: 'mingyue/明月豪苑',
      where: `明月豪苑${where}`,
      name,
      body,
      unit: company,
      reply: '楼道里的电动车已劝离，今后每天巡查。集中停放、充电的地方由社区按五步工作法商量着办。',
      end: end.partly,
    };
    const { id } = await fileRequest({
      payload,
      actor: visitor,
      channel: 'portal',
      body,
      category,
      community: mingyue.id,
      ...(mingyue.compounds.明月豪苑 ? { compound: mingyue.compounds.明月豪苑 } : {}),
      placeText: told.where,
      name,
      phone: `139000026${String(index).padStart(2, '0')}`,
      idempotencyKey: `demo-matter-request:${index}`,
    });
    await leadThrough({ payload, id, story: told, unit, staff, clock, latest });
    filed.push(id);
  }
  return filed;
}
