import { systemActor } from '@/access';
import {
  askExtension,
  decideOnSite,
  dimensionsUnderThreshold,
  openForDimension,
  type Round,
  remindManager,
  superviseRectification,
  sweepRectifications,
  withdrawRectification,
} from '@/domain/property';
import type { SeededOrganization } from './organization';
import { drawPhoto } from './property-photos';
import { accountOf, community, type Story } from './rectification-story';

const supervisor = systemActor('方立群');

export async function closedByResidents(story: Story, { mingyue }: SeededOrganization): Promise<void> {
  const id = await story.seen(-14, {
    compound: mingyue.compounds.明月豪苑 ?? '',
    subject: 'cleaning',
    spot: '2号楼北侧垃圾点',
    findings: '垃圾桶不够，袋子堆在地上，下雨后污水流到人行道。',
    demand: '加两个带盖的桶，地面冲洗干净，每天早晚各清一次。',
    photo: 'rubbish',
    due: -8,
  });
  await story.done(-11, id, {
    words: '加了两个240升带盖垃圾桶，地面冲洗消毒，改成早7点、晚7点各清一次，清运表贴在旁边。',
    cost: 76_000,
    payer: 'company',
    photo: 'clean',
  });
  await story.ask(-11, id);
  await story.answers(-10, id, [
    ['fixed', '干净多了'],
    ['fixed'],
    ['fixed'],
    ['not-fixed', '晚上那次有时候没来'],
    ['fixed'],
  ]);
  await story.close(-5, id);
}

export async function doneTwice(story: Story, { mingyue }: SeededOrganization): Promise<void> {
  const id = await story.seen(-13, {
    compound: mingyue.compounds.明月豪苑 ?? '',
    subject: 'facilities',
    spot: '2号楼东侧路面',
    findings: '路面有坑，雨天积水，有老人在这里摔过。',
    demand: '坑补平，不积水，走路不绊脚。',
    photo: 'pothole',
    due: -9,
  });
  await story.done(-12, id, {
    words: '用冷补料把两个坑填上了。',
    cost: 18_000,
    payer: 'company',
    photo: 'patched',
  });
  await story.ask(-12, id);
  await story.answers(-11, id, [
    ['not-fixed', '下了一场雨又陷下去了'],
    ['not-fixed', '只填了一个'],
    ['fixed'],
    ['not-fixed'],
  ]);
  await story.close(-7, id);
  await story.done(-6, id, {
    words: '把坏的12平方米路面铣掉重铺，加了一个雨水口。',
    cost: 366_000,
    payer: 'public-revenue',
    photo: 'paved',
  });
  await story.ask(-6, id);
  await story.answers(-5, id, [['fixed', '这回平了'], ['fixed'], ['fixed'], ['fixed']]);
  await story.close(-1, id);
}

export async function askedNow(story: Story, { mingyue }: SeededOrganization): Promise<void> {
  const id = await story.seen(-8, {
    compound: mingyue.compounds.明月豪苑 ?? '',
    subject: 'facilities',
    spot: '1号楼2单元楼道灯',
    findings: '三层、四层的灯不亮，晚上摸黑上楼。',
    demand: '楼道灯全部换成感应灯，每层都亮。',
    photo: 'dark-stairs',
    due: 2,
  });
  await story.done(-2, id, {
    words: '整个单元换了六盏感应灯，查了线路。',
    cost: 32_000,
    payer: 'company',
    photo: 'lit-stairs',
  });
  await story.ask(-2, id);
  await story.answers(-1, id, [['fixed'], ['fixed']]);
}

/** The compound that looks after itself: one overdue, one with an answer missing, one taken back. */
export async function cottonMill(story: Story, { oldTown }: SeededOrganization): Promise<void> {
  const { payload } = story;
  const compound = oldTown.compounds.棉麻厂家属院 ?? '';
  const manager = await accountOf(payload, 'property-mianma', community);
  const late = await story.seen(-12, {
    compound,
    subject: 'repair',
    spot: '3号楼外墙',
    findings: '外墙皮松动，掉过两块，下面是孩子玩的地方。',
    demand: '松动的墙皮敲掉重抹，修好前围起来。',
    photo: 'wall',
    due: -4,
  });
  story.at(-5);
  await remindManager({ payload, actor: community, id: late, reason: '先围起来，别砸到人。' });
  story.at(-3, 8);
  await sweepRectifications({ payload });
  story.at(-2);
  await superviseRectification({
    payload,
    actor: supervisor,
    id: late,
    reason: '今天内围挡到位，一周内修好，照片报上来。',
  });
  const soon = await story.seen(-3, {
    compound,
    subject: 'order',
    spot: '大门口',
    findings: '电动车堵在消防通道上，救护车进不来。',
    demand: '划线、装地锁，消防通道全天不停车。',
    photo: 'neglected',
    due: 3,
  });
  story.at(-1);
  await askExtension({
    payload,
    actor: manager,
    id: soon,
    days: 3,
    reason: '地锁已经买了，下周才到货。',
  });
  const reported = await story.seen(-6, {
    compound,
    subject: 'greening',
    spot: '院里花池',
    findings: '花池里堆着砖头和旧家具。',
    demand: '清走杂物，翻土补种。',
    photo: 'rubbish',
    due: 4,
  });
  await story.done(-1, reported, {
    words: '拉走两车杂物，居民一起翻了土，种了冬青。',
    cost: 0,
    payer: 'other',
    photo: 'tidy',
    actor: manager,
  });
  const looked = await story.seen(-13, {
    compound,
    subject: 'disclosure',
    spot: '公示栏',
    findings: '上个月的收支没有贴出来。',
    demand: '补贴上个月的收支，以后每月10日前贴。',
    photo: 'board',
    due: -9,
  });
  await story.done(-11, looked, {
    words: '上个月的收支贴出来了，公示栏换了玻璃。',
    cost: 8000,
    payer: 'public-revenue',
    photo: 'board-filled',
    actor: manager,
  });
  await story.ask(-11, looked);
  await story.close(-5, looked);
  story.at(-4);
  await decideOnSite({
    payload,
    actor: community,
    id: looked,
    verdict: 'fixed',
    words: '到院里看过，收支表贴在公示栏里，数字和账本对得上。',
    files: [await drawPhoto(payload, community, 'board-filled')],
  });
  const again = await story.seen(-9, {
    compound,
    subject: 'facilities',
    spot: '东门岗亭',
    findings: '岗亭的门关不严，夜里值班冷。',
    demand: '换门锁和密封条。',
    photo: 'board',
    due: -2,
  });
  await story.done(-8, again, {
    words: '换了门锁和密封条。',
    cost: 12_000,
    payer: 'public-revenue',
    photo: 'tidy',
    actor: manager,
  });
  await story.ask(-8, again);
  await story.close(-2, again);
  const wrong = await story.seen(-7, {
    compound,
    subject: 'cleaning',
    spot: '西墙外',
    findings: '墙外有一堆渣土。',
    demand: '清走渣土。',
    photo: 'rubbish',
    due: 1,
  });
  story.at(-6);
  await withdrawRectification({
    payload,
    actor: community,
    id: wrong,
    reason: '墙外是市政道路，不归小区管，已经转城管清运。',
  });
}

/** Two for the company: one seen at an inspection, one out of the last rating. */
export async function withCompany(story: Story, { mingyue }: SeededOrganization): Promise<void> {
  const { payload } = story;
  await story.seen(-5, {
    compound: mingyue.compounds.明月豪苑 ?? '',
    subject: 'cleaning',
    spot: '3号楼楼道和电梯',
    findings: '楼道三天没扫，电梯里有味道。',
    demand: '楼道每周扫两次、拖一次，电梯每天擦，把保洁表贴在每个单元。',
    photo: 'rubbish',
    due: 2,
  });
  const { docs } = await payload.db.find<Pick<Round, 'id' | 'name' | 'threshold'>>({
    collection: 'rating-rounds',
    where: { state: { equals: 'published' } },
    sort: '-publishedAt',
    limit: 1,
    pagination: false,
  });
  const [round] = docs;
  if (!round) return;
  const call = { payload, actor: systemActor('物业服务评价') };
  const due = story.isoDay(5);
  story.at(-35);
  for (const dimension of await dimensionsUnderThreshold(payload, round.id))
    if (dimension.compound === mingyue.compounds.明月新城)
      await openForDimension(call, round, dimension, due);
}
