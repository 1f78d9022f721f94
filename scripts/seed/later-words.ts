import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { sendDigests } from '@/domain/notifications';
import {
  acceptRequest,
  addNote,
  cancelRequest,
  correctReply,
  declineReferrals,
  declineRequest,
  dispatchRequest,
  fileRequest,
  replyToRequest,
  startRequest,
  supplementRequest,
  urgeRequest,
} from '@/domain/requests';
import { fixedClock, now, setClock } from '@/shared/clock';
import type { SeededOrganization } from './organization';
import { handlerOf, type StoryActors } from './request-path';
import { takePhotos } from './request-photos';
import { demoStaff } from './requests';

const hour = 3_600_000;
const unitName = '市供热服务中心';
const visitor: Actor = { userId: null, name: '访客', grants: [], via: 'portal' };

interface Telling {
  payload: Payload;
  staff: StoryActors;
  handler: Actor;
  unit: string;
  /** Sets the clock so many hours before the seed. */
  at: (hoursAgo: number) => void;
  /** Files one in the words of somebody of the compound. @returns its id */
  file: (body: string, placeText: string, name: string, category?: string) => Promise<string>;
  /** Id of the category of heating. */
  heating: string;
}

/**
 * What is said about a request after it was filed: an addition with a photo and calls that urge, a declined one that comes
 * back, one that was taken back, an answer that was corrected, notes among staff.
 */
export async function seedLaterWords(payload: Payload, city: SeededOrganization): Promise<void> {
  const staff = await demoStaff(payload);
  const unit = city.units[unitName];
  if (!unit) throw new Error(`the demo city has no ${unitName}`);
  const today = now();
  const clock = fixedClock(today);
  let filed = 0;
  const telling: Telling = {
    payload,
    staff,
    unit,
    handler: handlerOf(unit, unitName, staff.handlers),
    at: (hoursAgo) => clock.set(new Date(today.getTime() - hoursAgo * hour)),
    heating: await categoryOf(payload, '水电气暖 / 供热不热'),
    file: async (body, placeText, name, category) => {
      filed += 1;
      const receipt = await fileRequest({
        payload,
        actor: visitor,
        body,
        category,
        community: city.mingyue.id,
        placeText,
        name,
        phone: `139000024${String(filed).padStart(2, '0')}`,
        idempotencyKey: `demo-later:${filed}`,
      });
      return receipt.id;
    },
  };
  setClock(clock);
  try {
    for (const tell of [urged, declinedAndAdded, takenBack, corrected]) await tell(telling);
    clock.set(today);
    await sendDigests({ payload });
  } finally {
    setClock(null);
  }
}

async function urged({ payload, staff, unit, handler, heating, at, file }: Telling): Promise<void> {
  at(54);
  const id = await file(
    '入户的暖气管接头渗水，拿盆接着，一天要倒三次。',
    '明月豪苑5号楼1单元302',
    '石玉兰',
    heating,
  );
  const call = { payload, id };
  at(52);
  await acceptRequest({ ...call, actor: staff.operator });
  await dispatchRequest({ ...call, actor: staff.operator, unit });
  at(48);
  await startRequest({ ...call, actor: handler, note: '已电话联系反映人，约好上门更换接头。' });
  at(30);
  const photos = await takePhotos(payload, ['leak'], { stage: 'added' });
  const text = '今天渗得更厉害了，地板泡起来一块，拍了照片。';
  await supplementRequest({ ...call, actor: visitor, byLink: true, text, photos });
  at(26);
  await addNote({ ...call, actor: handler, note: '配件今天下午到货，明天一早先去这一户。' });
  at(6);
  await urgeRequest({ ...call, actor: staff.operator, said: '问今天上午能不能来，家里白天有人。' });
  at(2);
  await urgeRequest({ ...call, actor: staff.operator, said: '维修的人还没有到，请再催一下。' });
}

async function declinedAndAdded({ payload, staff, at, file }: Telling): Promise<void> {
  at(76);
  const id = await file('小区北门路灯不亮，晚上看不见台阶。', '明月豪苑北门', '窦建民');
  const call = { payload, id };
  at(74);
  const ground = 'same-matter';
  await declineRequest({ ...call, actor: staff.operator, ground, referral: declineReferrals[ground] });
  at(20);
  const text = '先前那件说的是南门，北门这三盏到现在没有人来看过。';
  await supplementRequest({ ...call, actor: visitor, byLink: true, text });
}

async function takenBack({ payload, at, file }: Telling): Promise<void> {
  at(29);
  const id = await file('楼道里停着一辆电动车挡路，推不开门。', '明月豪苑2号楼2单元', '卜春燕');
  at(28);
  await cancelRequest({ payload, id, actor: visitor, byLink: true, reason: '车主已经推走了。' });
}

async function corrected({ payload, staff, unit, handler, heating, at, file }: Telling): Promise<void> {
  at(70);
  const id = await file('顶楼暖气一直是温的，放气也没有用。', '明月豪苑1号楼4单元601', '阎少华', heating);
  const call = { payload, id };
  at(68);
  await acceptRequest({ ...call, actor: staff.operator });
  await dispatchRequest({ ...call, actor: staff.operator, unit });
  await startRequest({ ...call, actor: handler, note: '已电话联系反映人，下午上门查看。' });
  at(24);
  const reply = '维修人员已上门清洗过滤网、调大阀门，离开时室温18度。12月8日再来回访。';
  await replyToRequest({ ...call, actor: handler, reply });
  at(22);
  await correctReply({
    ...call,
    actor: handler,
    reply: reply.replace('18度', '21度'),
    why: '室温写错了，实测是21度。',
  });
}

export async function categoryOf(payload: Payload, path: string): Promise<string> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'categories',
    where: { path: { equals: path } },
    select: { path: true },
    limit: 1,
    pagination: false,
  });
  const [found] = docs;
  if (!found) throw new Error(`the demo city has no category ${path}`);
  return String(found.id);
}
