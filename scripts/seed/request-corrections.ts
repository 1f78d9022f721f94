import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  acceptRequest,
  declineRequest,
  dispatchRequest,
  evaluateRequest,
  fileRequest,
  issueSupervision,
  recallDispatch,
  reconsiderRequest,
  replyToRequest,
  sayUnsolved,
  startRequest,
} from '@/domain/requests';
import { fixedClock, now, setClock } from '@/shared/clock';
import type { SeededOrganization } from './organization';
import { handlerOf, type StoryActors } from './request-path';

const hour = 3_600_000;
const visitor: Actor = { userId: null, name: '访客', grants: [], via: 'portal' };
const heating = '市供热服务中心';

interface Setting {
  city: SeededOrganization;
  categories: Map<string, string>;
  staff: StoryActors;
}

interface Filed {
  daysAgo: number;
  category: string;
  where: string;
  name: string;
  body: string;
  danger?: boolean;
}

/**
 * Made-up requests whose way was put right: a limit made longer with its reason, a dispatch and a refusal taken back, a request
 * the centre itself is late with, a requester who takes back a good word. By the real verbs; the same at every run, relative to today.
 * @returns how many requests were filed
 */
export async function seedCorrections(payload: Payload, setting: Setting): Promise<number> {
  const { city, categories, staff } = setting;
  const today = now();
  const clock = fixedClock(today);
  const unit = city.units[heating] ?? missing(heating);
  const handler = handlerOf(unit, heating, staff.handlers);
  let count = 0;
  const file = async ({ daysAgo, category, where, name, body, danger = false }: Filed) => {
    clock.set(new Date(today.getTime() - daysAgo * 24 * hour));
    const { id } = await fileRequest({
      payload,
      actor: visitor,
      body,
      category: categories.get(category) ?? missing(category),
      community: city.mingyue.id,
      placeText: where,
      name,
      danger,
      phone: `139000025${String(count).padStart(2, '0')}`,
      idempotencyKey: `demo-correction:${count}`,
    });
    count += 1;
    return { payload, id };
  };
  const later = (hours: number) =>
    clock.set(new Date(Math.min(clock.now().getTime() + hours * hour, today.getTime())));
  setClock(clock);
  try {
    const eased = await file({
      daysAgo: 1,
      category: '水电气暖 / 供热不热',
      where: '明月豪苑6号楼',
      name: '冯玉成',
      danger: true,
      body: '楼下暖气井盖板松动，走上去晃，怕有人掉下去。',
    });
    later(0.3);
    await acceptRequest({
      ...eased,
      actor: staff.operator,
      urgency: 'normal',
      easedReason: '物业已现场加固围挡，没有危险，更换盖板按一般事项办理。',
    });
    const recalled = await file({
      daysAgo: 2,
      category: '水电气暖 / 供热不热',
      where: '明月新城7号楼',
      name: '葛春梅',
      body: '单元门口的供热井渗水结冰，早上出门滑倒过人。',
    });
    later(0.5);
    await acceptRequest({ ...recalled, actor: staff.operator });
    later(0.1);
    const wrong = Object.values(city.units).find((one) => one !== unit) ?? missing('第二个单位');
    await dispatchRequest({ ...recalled, actor: staff.operator, unit: wrong });
    later(0.2);
    await recallDispatch({
      ...recalled,
      actor: staff.operator,
      reason: '看错了地点，供热井归供热服务中心。',
    });
    later(0.1);
    await dispatchRequest({ ...recalled, actor: staff.operator, unit });
    const declined = await file({
      daysAgo: 3,
      category: '水电气暖 / 供热不热',
      where: '明月豪苑10号楼',
      name: '蒋世安',
      body: '供热费收据上的面积和房本差了六平方米，想请有关部门核一核。',
    });
    later(1);
    await declineRequest({
      ...declined,
      actor: staff.operator,
      ground: 'outside-remit',
      referral: '请先和供热公司协商，协商不成可拨打12315。',
    });
    later(26);
    await reconsiderRequest({
      ...declined,
      actor: staff.supervisor,
      reason: '供热计费面积由供热主管单位核定，属于受理范围。',
    });
    const late = await file({
      daysAgo: 14,
      category: '水电气暖 / 供热不热',
      where: '明月新城2号楼',
      name: '褚桂兰',
      body: '楼顶供热管道的保温铁皮被风吹掉了一块，夜里一直响。',
    });
    clock.set(new Date(today.getTime() - hour));
    await issueSupervision({
      ...late,
      actor: staff.supervisor,
      rung: 'remind',
      reason: '这件诉求一直没有受理派单，办理期限已过，请马上办理并说明原因。',
    });
    const unsaid = await file({
      daysAgo: 9,
      category: '水电气暖 / 供热不热',
      where: '明月豪苑11号楼',
      name: '司马莉',
      body: '卧室暖气片上热下凉，放过气也不管用。',
    });
    later(1);
    await acceptRequest({ ...unsaid, actor: staff.operator });
    later(1);
    await dispatchRequest({ ...unsaid, actor: staff.operator, unit });
    later(3);
    await startRequest({ ...unsaid, actor: handler, note: '已电话联系，明天上门冲洗暖气片。' });
    later(24);
    await replyToRequest({ ...unsaid, actor: handler, reply: '已冲洗暖气片和过滤器，现场测温21度。' });
    later(3);
    await evaluateRequest({
      ...unsaid,
      actor: visitor,
      byLink: true,
      solved: 'solved',
      satisfaction: 'satisfied',
      reasons: [],
    });
    later(90);
    await sayUnsolved({
      ...unsaid,
      actor: visitor,
      byLink: true,
      satisfaction: 'dissatisfied',
      reasons: ['not-solved'],
      comment: '热了三天又凉了。',
    });
  } finally {
    setClock(null);
  }
  return count;
}

function missing(name: string): never {
  throw new Error(`the demo city has no ${name}`);
}
