import type { Payload } from 'payload';
import {
  addDocument,
  archiveDispute,
  type DocumentKind,
  documentKindLabels,
  failDispute,
  foldFigures,
  hearingSheet,
  planSession,
  recordConfirmation,
  sweepConfirmations,
  withdrawForParty,
} from '@/domain/mediation';
import { fixedClock, setClock } from '@/shared/clock';
import {
  ago,
  agreedStory,
  type Desk,
  deskActor,
  draftStory,
  followUpStory,
  type HearingStory,
  type HearingTelling,
  holdStory,
  oralStory,
  signStory,
} from './mediation-hearing-story';
import { seedMediationHistory } from './mediation-history';
import { lastMorning } from './moments';

const hour = 3_600_000;

/** A picture of a page with lines on it, as a phone would take it. */
async function signedCopy(kind: DocumentKind): Promise<{ data: Buffer; name: string }> {
  const { default: sharp } = await import('sharp');
  const lines = Array.from(
    { length: 14 },
    (_, index) =>
      `<rect x="80" y="${180 + index * 60}" width="${index % 4 === 3 ? 360 : 640}" height="14" fill="#777"/>`,
  ).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1130"><rect width="800" height="1130" fill="#fdfcf7"/><rect x="260" y="80" width="280" height="30" fill="#333"/>${lines}<circle cx="600" cy="1010" r="70" fill="none" stroke="#c33" stroke-width="8"/></svg>`;
  return { data: await sharp(Buffer.from(svg)).jpeg().toBuffer(), name: `${documentKindLabels[kind]}.jpg` };
}

async function putIntoFile(payload: Payload, dispute: string, kind: DocumentKind): Promise<void> {
  await addDocument({ payload, actor: deskActor, dispute, kind, file: await signedCopy(kind) });
}

/**
 * Sessions, agreements, joint confirmations, follow-ups and files of the demo in every state, and what was settled in the months before, so
 * that the figures live. Nothing where the demo has no organisation that mediates.
 */
export async function seedMediationHearings(payload: Payload): Promise<void> {
  const desk = await deskOf(payload, '北城区街道人民调解委员会');
  if (!desk) return;
  const morning = lastMorning();
  const clock = fixedClock(morning);
  const telling: HearingTelling = { payload, clock, morning };
  setClock(clock);
  try {
    await tellUnderWay(telling, desk);
    await tellSettled(telling, desk);
    await tellEnded(telling, desk);
  } finally {
    setClock(null);
  }
  await seedMediationHistory(payload);
  await foldFigures({ payload });
}

async function deskOf(payload: Payload, name: string): Promise<Desk | null> {
  const found = await payload.db.findOne<{ id: string }>({
    collection: 'mediation-organizations',
    where: { name: { equals: name } },
  });
  const mediator = found
    ? await payload.db.findOne<{ id: string; name: string }>({
        collection: 'mediators',
        where: {
          and: [
            { organization: { equals: found.id } },
            { state: { equals: 'active' } },
            { user: { exists: true } },
          ],
        },
      })
    : null;
  if (!found || !mediator) return null;
  const method = await payload.db.findOne<{ id: string; name: string }>({
    collection: 'mediation-methods',
    where: { name: { equals: '六尺巷工作法' } },
  });
  return { organization: String(found.id), organizationName: name, mediator, method };
}

const stories = {
  drain: {
    type: 'homestead',
    facts: '翻盖东房以后，房檐的水滴到邻居院里，墙根泡湿了一片。',
    parties: ['郑有田', '郑满仓'],
    terms: '一、郑有田在房檐装雨水管，把水引到自家院里。\n二、郑满仓让出墙边三尺，双方共用，谁也不占。',
  },
  dog: { type: 'neighbours', facts: '楼上的狗半夜叫，吵得楼下老人睡不着。', parties: ['白素兰', '侯建国'] },
  loan: { type: 'contract', facts: '合伙拉砖，车卖了，钱怎么分说不清。', parties: ['段铁牛', '丁满喜'] },
  parking: {
    type: 'property',
    facts: '楼下划车位挡了一楼的门，物业和住户各说各的。',
    parties: ['孔令华', '明月豪苑物业服务处'],
    terms: '一、物业三天内把挡门的两个车位改到南侧。\n二、住户不再堵车位，撤回投诉。',
  },
  fence: {
    type: 'homestead',
    facts: '两家共用的过道装了铁门，另一家的三轮车进不去。',
    parties: ['宋二奎', '宋长发'],
    terms: '一、铁门白天开着，晚上各拿一把钥匙。\n二、过道留够三尺，谁也不堆东西。',
  },
  care: {
    type: 'family',
    facts: '两个儿子商量老人的医药费，谁出多少说不到一起。',
    parties: ['石老汉', '石大军'],
    terms: '一、医药费两家平摊，每季度对一次账。\n二、老人愿意住哪家由老人定。',
  },
  tree: { type: 'neighbours', facts: '杨树的枝子压到邻居瓦上，刮风掉枝。', parties: ['路春来', '常有福'] },
  wage: {
    type: 'labour',
    facts: '小饭馆欠服务员一个月工资，老板说摔了盘子要扣。',
    parties: ['林小满', '桥头饭馆'],
  },
  bike: { type: 'damages', facts: '三轮车剐了路边的轿车，修车钱谈不拢。', parties: ['巩大力', '薛云飞'] },
  roof: { type: 'neighbours', facts: '楼顶太阳能漏水，泡了顶楼的墙。', parties: ['倪雪梅', '梁国栋'] },
} as const satisfies Record<string, HearingStory>;

/** Being talked about: between two sessions, in one just now, and with a draft that nobody has signed. */
async function tellUnderWay(telling: HearingTelling, desk: Desk): Promise<void> {
  const { payload, clock } = telling;
  const between = await agreedStory(telling, desk, stories.loan, { came: 9 });
  await holdStory(telling, between, {
    result: 'continue',
    notes: '双方把卖车的账摆了一遍，差四千元说不到一起。约好各自回去找单子，下次再对。',
  });
  await planSession({
    payload,
    actor: deskActor,
    dispute: between,
    // At noon, when nobody else has chosen.
    startsAt: new Date(ago(telling, -2).getTime() + 2.5 * hour).toISOString(),
    endsAt: new Date(ago(telling, -2).getTime() + 3.5 * hour).toISOString(),
    place: '北城区街道人民调解委员会调解室',
    room: '一号调解室',
    agreedByBoth: true,
  });
  const drafted = await agreedStory(telling, desk, stories.dog, { came: 5 });
  await holdStory(telling, drafted, {
    result: 'settled',
    notes: '楼上答应晚上把狗放进里屋，买止吠器；楼下说以前话说重了，道了歉。',
  });
  await draftStory(telling, drafted, stories.dog);
  // Begun this morning, whenever one looks: nobody has ended it yet.
  const now = await agreedStory(telling, desk, stories.wage, { came: 3, meets: 0 });
  await holdStory(telling, now, { result: 'continue', ends: false, notes: '先听服务员说，老板还没开口。' });
  clock.set(telling.morning);
}

/** Settled: the court may still be asked, was asked, has confirmed, was not asked in time; kept and not kept. */
async function tellSettled(telling: HearingTelling, desk: Desk): Promise<void> {
  const { payload, clock } = telling;
  const settled = async (story: HearingStory, days: number) => {
    const id = await agreedStory(telling, desk, story, { came: days + 4 });
    await holdStory(telling, id, { result: 'settled', notes: `${story.facts}谈到最后各让一步。` });
    const version = await draftStory(telling, id, story);
    await signStory(telling, id, { version, days });
    return id;
  };
  const copy = async (dispute: string) => {
    await putIntoFile(payload, dispute, 'notes');
    await putIntoFile(payload, dispute, 'agreement');
  };
  const open = await settled(stories.drain, 6);
  await copy(open);

  const applied = await settled(stories.parking, 20);
  await copy(applied);
  clock.set(ago(telling, 8));
  await recordConfirmation({
    payload,
    actor: deskActor,
    dispute: applied,
    step: 'applied',
    on: ago(telling, 8).toISOString(),
    court: '定州市人民法院',
  });

  const confirmed = await settled(stories.fence, 55);
  await copy(confirmed);
  for (const [days, step] of [
    [48, 'applied'],
    [36, 'confirmed'],
  ] as const) {
    clock.set(ago(telling, days));
    await recordConfirmation({
      payload,
      actor: deskActor,
      dispute: confirmed,
      step,
      on: ago(telling, days).toISOString(),
      ...(step === 'applied' ? { court: '定州市人民法院' } : { number: '（演示）冀0682民特12号' }),
    });
  }
  await putIntoFile(payload, confirmed, 'confirmation');
  await followUpStory(telling, confirmed, 24, { performance: 'full', words: '铁门白天开着，过道清出来了。' });
  await archiveDispute({ payload, actor: deskActor, dispute: confirmed });

  // Nobody asked the court in time: the sweep says so.
  await settled(stories.care, 44);

  const oral = await agreedStory(telling, desk, stories.tree, { came: 50 });
  await holdStory(telling, oral, { result: 'settled', notes: '说好锯掉压瓦的三根枝子，当面认了。' });
  await oralStory(telling, oral, '一、路春来一周内把压到瓦上的枝子锯掉。\n二、常有福自己换碎瓦，不要钱。');
  await putIntoFile(payload, oral, 'oral');
  await followUpStory(telling, oral, 17, {
    performance: 'part',
    words: '锯了两根，还有一根够不着。',
    reason: '等人借升降车',
    next: 'remind',
  });
  clock.set(telling.morning);
  await sweepConfirmations({ payload });
}

/** Failed, one whose file is closed; and stopped by a party in the middle. */
async function tellEnded(telling: HearingTelling, desk: Desk): Promise<void> {
  const { payload, clock } = telling;
  for (const [story, came] of [
    [stories.bike, 14],
    [stories.roof, 62],
  ] as const) {
    const id = await agreedStory(telling, desk, story, { came });
    await holdStory(telling, id, {
      result: 'failed',
      absent: came > 30,
      notes: '责任比例谈了两个钟头，谈不拢。',
    });
    await failDispute({
      payload,
      actor: deskActor,
      dispute: id,
      reason: '责任比例谈不拢，一方要走法院',
      told: true,
    });
    await putIntoFile(payload, id, 'notes');
    if (came < 30) continue;
    clock.set(ago(telling, came - 6));
    await archiveDispute({ payload, actor: deskActor, dispute: id });
  }
  const stopped = await agreedStory(
    telling,
    desk,
    { type: 'family', facts: '姐弟为父亲的老房子谁住，谈了一次。', parties: ['安巧云', '安小峰'] },
    { came: 30 },
  );
  await holdStory(telling, stopped, { result: 'continue', notes: '弟弟说再想想。' });
  clock.set(ago(telling, 22));
  const { parties } = await hearingSheet(payload, deskActor, stopped);
  await withdrawForParty({
    payload,
    actor: deskActor,
    id: stopped,
    party: parties[0]?.id ?? '',
    reason: '自家人商量好了，不用调了',
    readBack: true,
  });
}
