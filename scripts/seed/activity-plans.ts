import type { planActivity } from '@/domain/service';

/** What the demo's activities are; when, and for how many hours, counts in days from today and hours of the clock. */
type Facts = Pick<
  Parameters<typeof planActivity>[0],
  'title' | 'kind' | 'linkageKind' | 'about' | 'contact' | 'audience' | 'venue' | 'seats'
> & { days: number; from: string; until: string; campaign?: string };

const contact = '社区办公室（工作日 8:30—17:30）';

export const campaignPlans = [
  {
    title: '雪停就扫，党员先上',
    slug: 'winter-snow',
    kind: 'vanguard',
    summary: '下雪的早上，党员先到楼门口。',
    about:
      '冬天路滑，老人孩子容易摔。雪停以后两小时内，楼门口、坡道、垃圾点的雪由党员带头扫开，再一起扫小区主路。',
    asks: '包一个楼门口，雪停两小时内扫开。\n叫上一户邻居一起扫。\n给出门不便的老人把菜带上楼。',
  },
  {
    title: '亮身份、亮承诺',
    slug: 'show-who-we-are',
    kind: 'identity',
    summary: '让邻居知道身边谁是党员、能帮什么忙。',
    about: '愿意公开的党员在单元门口亮出姓名、能帮的忙和方便的时间；每月第一个周六在广场上摆一次便民摊。',
    asks: '想清楚自己能帮什么忙，告诉支部，登记到名册的“能提供的帮助”里。\n一个月参加一次便民摊。',
  },
] as const;

export const plans = {
  fair: {
    title: '便民服务摊：理发、磨刀、量血压',
    kind: 'convenience',
    linkageKind: 'service',
    about: '在广场摆一上午，理发、磨刀、量血压、教老人用手机，都不收钱。排队按到的先后。',
    contact,
    audience: ['member', 'resident', 'volunteer'],
    venue: '明月豪苑广场',
    seats: 30,
    days: -12,
    from: '08:30',
    until: '11:30',
    campaign: 'show-who-we-are',
  },
  stairs: {
    title: '清楼道：杂物搬下楼',
    kind: 'cleanup',
    linkageKind: 'members',
    about: '两人一组，一栋一栋清。住户自己的东西先敲门问，没人的贴条等三天。',
    contact,
    audience: ['member', 'resident'],
    venue: '明月豪苑3号楼前集合',
    seats: 16,
    days: -5,
    from: '09:00',
    until: '11:00',
  },
  tomorrow: {
    title: '扫雪演练：分楼门、发工具',
    kind: 'volunteer',
    linkageKind: 'members',
    about: '分好每个楼门口由谁扫，领铁锹和融雪剂，再练一次怎么叫人。穿防滑的鞋。',
    contact,
    audience: ['member', 'resident', 'volunteer'],
    venue: '社区门前',
    seats: 40,
    days: 1,
    from: '09:00',
    until: '10:30',
    campaign: 'winter-snow',
  },
  full: {
    title: '包饺子、送饺子：看望独居老人',
    kind: 'visit',
    linkageKind: 'activity',
    about: '在社区厨房一起包，包好了两人一组送上门，陪老人说说话。厨房小，只能来12个人。',
    contact,
    audience: ['member', 'resident', 'volunteer'],
    venue: '社区厨房',
    seats: 12,
    days: 6,
    from: '14:00',
    until: '17:00',
  },
  waiting: {
    title: '电动车充电安全课',
    kind: 'safety',
    linkageKind: 'mechanism',
    about: '请消防站的同志讲怎么充电、着了火怎么办，现场练灭火器。',
    contact,
    audience: ['resident', 'volunteer'],
    venue: '社区二楼会议室',
    seats: 50,
    days: 9,
    from: '19:00',
    until: '20:30',
  },
  cancelled: {
    title: '广场健身操教学',
    kind: 'culture',
    linkageKind: 'activity',
    about: '请老师教一套八分钟的操，每天早上自己能练。',
    contact,
    audience: ['resident', 'volunteer'],
    venue: '明月豪苑广场',
    seats: 0,
    days: 3,
    from: '07:30',
    until: '08:30',
  },
} as const satisfies Record<string, Facts>;
export type DemoActivity = keyof typeof plans;
