import { publishBenefit } from '@/domain/matters';
import { buildingOf, compoundOf, firstGrid, type MatterStory, secretary, staff } from './matter-story';
import type { SeededOrganization } from './organization';

/** It came back from the appraisal, with what the households said. */
export async function noise(story: MatterStory, city: SeededOrganization) {
  const id = await story.open(-19, {
    title: '楼下水泵夜里响',
    about: '2号楼地下水泵夜里响，低楼层睡不好。',
    compound: compoundOf(city, '明月豪苑'),
    buildings: [buildingOf(city, '明月豪苑/2号楼')],
    sources: [{ kind: 'opinion', words: '2号楼低楼层几户一起来社区说的。' }],
  });
  await story.heard(-17, id, ['夜里两三点最响。', null, null, null, null, null]);
  await story.deliberated(-15, id, '低楼层都受影响，要求换减震、夜里降速。');
  await story.resolved(-14, id, {
    decision: 'adopt',
    reason: '由物业给水泵加减震，夜里降速运行。',
    budget: 450_000,
  });
  await story.task(id, {
    given: -13,
    title: '水泵加减震、夜里降速',
    demand: '夜里二楼卧室里听不到水泵声。',
    assignee: 'company',
    due: -6,
    before: 'wall',
    done: { on: -8, words: '加了橡胶减震垫，夜里11点到6点降速。', cost: 380_000, photo: 'check', by: staff },
  });
  await story.asked(-8, id, 'chosen', 8);
  await story.answered(-7, id, [
    ['not', '夜里还是能听到'],
    ['partly', '比原来小，三点多还响'],
    ['satisfied'],
    ['not', '降速只降了两天'],
    ['partly', '管子也跟着响'],
    ['not', '没有变化'],
    ['satisfied'],
    ['partly', '希望把泵房门换成隔音的'],
  ]);
  await story.closed(-6, id);
  await story.task(id, {
    given: -5,
    title: '换隔音门，管道加软接头',
    demand: '夜里二楼卧室里听不到水泵声，降速不能停。',
    assignee: 'company',
    due: 6,
    budget: 300_000,
  });
}

/** Asked now. */
export async function lamps(story: MatterStory, city: SeededOrganization) {
  const id = await story.open(-18, {
    title: '院里路灯不亮',
    about: '南侧小路六盏灯坏了四盏，晚上老人不敢走。',
    compound: compoundOf(city, '明月豪苑'),
    ...firstGrid(city),
    buildings: [buildingOf(city, '明月豪苑/2号楼')],
    sources: [{ kind: 'visit', words: '晚上巡查，南侧小路六盏灯只亮两盏。' }],
  });
  await story.heard(-16, id, [null, null, '换成声控的省电。', null, null]);
  await story.deliberated(-14, id, '都要求修，最好换成 LED。');
  await story.resolved(-13, id, {
    decision: 'adopt',
    reason: '由物业换六盏 LED 灯，天黑自动亮。',
    budget: 180_000,
  });
  await story.task(id, {
    given: -12,
    title: '换六盏路灯',
    demand: '六盏都亮，天黑自动开。',
    assignee: 'company',
    due: -5,
    before: 'neglected',
    done: { on: -6, words: '六盏都换成 LED，光控开关。', cost: 165_000, photo: 'lit-stairs', by: staff },
  });
  await story.asked(-3, id, 'buildings');
  await story.answered(-2, id, [['satisfied'], ['satisfied'], ['partly', '拐角还有点暗'], ['satisfied']]);
}

/** The benefit is published; residents are asked again in some months. */
export async function handrail(story: MatterStory, city: SeededOrganization) {
  const { payload } = story;
  const id = await story.open(-19, {
    title: '楼道加扶手',
    about: '2号楼老人多，楼道没有扶手，上下楼不安全。',
    compound: compoundOf(city, '明月豪苑'),
    buildings: [buildingOf(city, '明月豪苑/2号楼')],
    sources: [{ kind: 'branch', words: '党小组走访八户独居老人，都提到上下楼要扶墙。' }],
  });
  await story.heard(-18, id, ['一层到三层先装。', null, null, null, null, null]);
  await story.deliberated(-16, id, '老人都要，年轻人也同意，不影响搬家具就行。');
  await story.resolved(-15, id, {
    decision: 'adopt',
    reason: '2号楼两个单元都装折叠扶手。',
    budget: 320_000,
  });
  await story.task(id, {
    given: -14,
    title: '装折叠扶手',
    demand: '每层都有，牢固，不影响搬东西。',
    assignee: 'community',
    due: -9,
    before: 'neglected',
    done: { on: -10, words: '两个单元12层都装好，逐个拉过。', cost: 296_000, photo: 'check', by: staff },
  });
  await story.asked(-10, id, 'chosen', 6);
  await story.answered(-9, id, [
    ['satisfied'],
    ['satisfied'],
    ['satisfied'],
    ['satisfied'],
    ['satisfied'],
    ['satisfied'],
  ]);
  await story.closed(-9, id);
  story.at(-8);
  await publishBenefit({
    payload,
    actor: secretary,
    id,
    benefit: '2号楼每层都有了扶手，老人上下楼能扶着走。',
    householdsServed: 32,
    followUpOn: story.isoDay(82),
  });
}
