import type { Dice } from '../seed/random';

const things = [
  '路灯',
  '暖气',
  '下水道',
  '垃圾桶',
  '电动车',
  '井盖',
  '自来水',
  '电梯',
  '停车位',
  '围墙',
  '绿化带',
  '健身器材',
];
const troubles = [
  '坏了三天',
  '一直没人修',
  '影响老人出门',
  '半夜很吵',
  '堵住了',
  '漏水严重',
  '找不到负责人',
  '收费不明白',
];
const wishes = ['请尽快处理', '希望有人来看看', '麻烦给个说法', '盼望早日解决', '能不能先应急处理一下'];
const details = [
  '晚上看不见路，孩子放学要绕行',
  '已经给物业打过两次电话',
  '邻居们都有意见',
  '楼上楼下都受影响',
  '下雨天更严重',
  '老人腿脚不便',
];
const found = [
  '经现场查看，情况属实',
  '已与反映人电话联系并上门查看',
  '经核实，属于我单位职责',
  '已会同社区和物业到现场',
];
const done = [
  '当天已修复并试用正常',
  '已更换损坏部件',
  '已清理完毕，并安排每周巡查',
  '已约谈责任方，限期整改到位',
  '已列入本月维修计划并先行应急处理',
];
const after = ['如再发生请直接联系我们', '感谢您的监督', '后续由社区网格员跟踪', '物业公司已书面保证'];

/** A title, a body and an answer as people write them, about `place`. */
export function textsOf(dice: Dice, place: string): { title: string; body: string; reply: string } {
  const [thing, trouble] = [dice.pick(things), dice.pick(troubles)];
  return {
    title: `${place}${thing}${trouble}`,
    body: `我住在${place}，这里的${thing}${trouble}，${dice.pick(details)}，${dice.pick(details)}。${dice.pick(wishes)}。`,
    reply: `${dice.pick(found)}，${dice.pick(done)}。${dice.pick(after)}。`,
  };
}
