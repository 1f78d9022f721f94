import { type HomeContent, HomeHero, HomeSections } from '@/portal/home/home-page';
import type { PageOptions } from '@/portal/shared';

function notice(id: number, title: string, category: string, pinned = false) {
  return {
    id: `n${id}`,
    url: `/notices/n${id}`,
    title,
    summary: '',
    category: 'general' as const,
    categoryLabel: category,
    publishAt: `2026-11-${String(23 - id).padStart(2, '0')}T02:00:00Z`,
    source: id % 2 ? '明月豪苑社区' : '城区街道',
    pinned,
    urgent: false,
  };
}

/** A home page with something in every part. */
export const fullHome: HomeContent = {
  community: null,
  urgent: [notice(0, '今晚 22:00 至明早 6:00 棉麻厂家属院停水，请提前储水', '停水停电')],
  latest: [
    notice(1, '关于 2026—2027 年供暖季报修方式和时限的通知', '通知', true),
    notice(2, '明月豪苑二期电动车充电棚选址征求意见', '公示'),
    notice(3, '“三化”党建引领基层治理十一月积分公布', '公示'),
    notice(4, '东留春村冬季清洁取暖补贴申领办法', '通知'),
    notice(5, '周六上午社区义诊：量血压、测血糖', '活动'),
  ],
  activities: [],
  votes: [
    {
      id: '01900000-0000-7000-8000-000000000001',
      number: 'BJ20261120-7KQ4Z',
      title: '更换门禁和公共收益怎么用',
      state: 'open',
      mode: 'owners-tally',
      body: 'owners-assembly',
      placeName: '明月豪苑',
      community: null,
      compound: null,
      opensAt: '2026-11-20T00:00:00.000Z',
      closesAt: '2026-12-01T10:00:00.000Z',
      disputesUntil: null,
      postedAt: null,
      cancelReason: null,
    },
  ],
  ratings: [],
  matters: [],
  requests: {
    answeredThisMonth: 127,
    openNow: 34,
    recent: [
      {
        number: '20261121-0007',
        title: '建设街路灯不亮，晚上接孩子看不清路',
        answeredAt: new Date('2026-11-22T03:00:00Z'),
      },
      {
        number: '20261120-0012',
        title: '三号楼二单元暖气不热，室温只有 15 度',
        answeredAt: new Date('2026-11-21T09:30:00Z'),
      },
      {
        number: '20261119-0003',
        title: '咨询残疾人两项补贴怎么申请、多久发放',
        answeredAt: new Date('2026-11-20T01:10:00Z'),
      },
    ],
  },
};

/** The same for a device that remembers its community. */
export const communityHome: HomeContent = {
  ...fullHome,
  community: { code: '130600000001', shortName: '明月豪苑社区' },
};

/** A city that has just started: nothing anywhere. */
export const emptyHome: HomeContent = {
  community: null,
  urgent: [],
  latest: [],
  ratings: [],
  matters: [],
  votes: [],
  activities: [],
  requests: { answeredThisMonth: 0, openNow: 0, recent: [] },
};

/** The page as the home route sends it. */
export function homePage(content: HomeContent): PageOptions {
  return {
    title: '网上枫桥 · 社区治理门户',
    active: 'home',
    hero: <HomeHero community={content.community} urgent={content.urgent} />,
    children: <HomeSections {...content} />,
  };
}
