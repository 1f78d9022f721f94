import type { Payload } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import { accountOverview, ownKeptFacts } from '@/domain/accounts';
import { verdictLabels as matterVerdictLabels, ownOpinions, ownVerdicts } from '@/domain/matters';
import { endedConsultations, ownHelperEntries, ownLawData } from '@/domain/neighbourhood';
import { ownPreferences } from '@/domain/notifications';
import {
  findHousehold,
  namedBuilding,
  ownMemberships,
  type ResidencyRow,
  residenciesOf,
  residencyEndLabels,
  residencyKindLabels,
  verificationLabels,
} from '@/domain/organization';
import { officeLabels, ownAccountQuestions, ownAnswers, ownOffices, ownRatings } from '@/domain/property';
import { ownFollows, ownRequestRecords } from '@/domain/requests';
import { now } from '@/shared/clock';
import { formatDateTime, formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { activityFacts } from './activity-facts';
import { answerFacts, type Fact, listed, questionFacts, ratingFacts, requestFacts, wordOf } from './facts';
import { forceFacts } from './force-facts';
import type { Deletable } from './kinds';
import { mediationFacts } from './mediation-facts';
import { meetingFacts } from './meeting-facts';
import { voteFacts } from './own-votes';
import { serviceFacts } from './service-facts';
import { starFacts } from './star-facts';

/** Facts of one kind, with what they are for and who sees them. */
export interface DataSection {
  id:
    | 'account'
    | 'residencies'
    | 'ratings'
    | 'votes'
    | 'requests'
    | 'answers'
    | 'matters'
    | 'accounts'
    | 'meetings'
    | 'service'
    | 'stars'
    | 'activities'
    | 'mediation'
    | 'law'
    | 'forces'
    | 'notifications'
    | 'consents'
    | 'traces';
  title: string;
  why: string;
  /** One list of facts per thing (a home, a request). */
  items: Fact[][];
}

/** A consent in force, and where it is taken back. */
export interface GivenConsent {
  what: string;
  href: string;
}

export interface OwnData {
  /** ISO 8601. */
  at: string;
  sections: DataSection[];
  consents: GivenConsent[];
  /** How much there is of what may be deleted at once. */
  deletable: Record<Deletable, number>;
}

/** Everything the product keeps about whoever asks, in full and in plain words (个人信息保护法 45). @throws DomainError unauthenticated */
export async function ownData(payload: Payload, actor: Actor): Promise<OwnData> {
  if (!isSignedIn(actor)) fail('unauthenticated');
  const facts = await ownKeptFacts(payload, actor);
  const overview = await accountOverview({ payload, actor });
  const preferences = await ownPreferences({ payload, actor });
  const requests = await ownRequestRecords(payload, actor.userId);
  const follows = await ownFollows(payload, facts.phone);
  const memberships = await ownMemberships(payload, actor);
  const answers = await ownAnswers(payload, actor.userId);
  const opinions = await ownOpinions(payload, actor.userId);
  const verdicts = await ownVerdicts(payload, actor.userId);
  const residencies = await residenciesOf(payload, { user: actor.userId });
  const ratings = await ownRatings(payload, actor);
  const votes = await voteFacts(payload, actor);
  const stars = await starFacts(payload, actor);
  const questions = await ownAccountQuestions(payload, actor.userId);
  const offices = await ownOffices(payload, actor.userId);
  const forces = await forceFacts(payload, actor.userId);
  const consents: GivenConsent[] = [
    ...forces.publicNames.map((name) => ({ what: `公开您在“${name}”的姓名`, href: '/me/identity' })),
    ...(forces.cares > 0 ? [{ what: '记下您要多关心', href: '/me/data/delete' }] : []),
    ...memberships
      .filter(({ isPublic }) => isPublic)
      .map(() => ({ what: '亮身份：公开党员姓名和能提供的帮助', href: '/me/identity' })),
    ...(await ownHelperEntries({ payload }, actor.userId))
      .filter(({ publicConsent }) => publicConsent)
      .map(() => ({ what: '公开法律明白人的姓名', href: '/me/identity' })),
    ...(stars.agreed ? [{ what: '公开评星的姓名和星级', href: '/me/stars' }] : []),
    ...requests
      .filter(({ publicConsent }) => publicConsent)
      .map(({ number, title, href }) => ({ what: `公开诉求 ${number}《${title}》的问和答`, href })),
  ];
  const emails = requests.filter(({ email }) => email !== '').length;
  const yes = (value: boolean) => (value ? '是' : '否');
  return {
    at: now().toISOString(),
    consents,
    deletable: {
      preferences: preferences.address === '' ? 0 : 1,
      'request-emails': emails,
      follows,
      messages: facts.messages,
      'id-number': facts.idNumber === '' ? 0 : 1,
      address: facts.address === '' ? 0 : 1,
      'care-notes': forces.cares,
      consultations: await endedConsultations(payload, actor.userId),
    },
    sections: [
      {
        id: 'account',
        title: '账号和个人资料',
        why: '登录、和您联系。工作人员平时只看到号码的一部分，看完整号码要写原因并留下记录。',
        items: [
          listed({
            姓名或称呼: facts.name,
            登记的姓名: facts.realName,
            登录手机号: facts.phone,
            用户名: facts.username,
            身份证号: facts.idNumber,
            详细住址: facts.address,
            开通时间: formatDateTime(facts.createdAt),
            角色: overview.roles.map(({ label, place }) => `${label}（${place}）`).join('；'),
            现在登录着的设备: `${overview.sessions.length}台`,
          }),
        ],
      },
      {
        id: 'residencies',
        title: '住户登记',
        why: '评价、表决、评议要知道您是哪一户的。本社区工作人员看得到；同住的人只看到姓；物业公司看不到。',
        items: await Promise.all(residencies.map((row) => residencyFacts(payload, row))),
      },
      {
        id: 'ratings',
        title: '给物业的评价',
        why: '一户一份，只和全小区的加在一起公布。除了您自己，谁也看不到您评了什么；写的话遮掉姓名门牌、社区看过才公开。',
        items: ratings.map(ratingFacts),
      },
      {
        id: 'votes',
        title: '表决',
        why: '一户一票，要知道由谁投、投了没有。投了什么：无记名的谁也查不到；记名的截止后按名册编号公布，不写姓名。',
        items: votes.map(listed),
      },
      {
        id: 'requests',
        title: '登录后反映的问题',
        why: '办理和回复。受理人员、承办单位看得到；要求保密的，承办单位看不到您是谁。',
        items: requests.map(requestFacts),
      },
      {
        id: 'answers',
        title: '小区整改的回答',
        why: '按户数算修好了没有。只有本社区工作人员看得到；管小区的一方只看到户数。',
        items: answers.map(answerFacts),
      },
      {
        id: 'matters',
        title: '议题的意见和评价',
        why: '听大家怎么说、按户数算满意不满意。写的话遮掉姓名门牌、社区看过才公开，不显示是谁说的；办事的单位和物业只看到户数。',
        items: [
          ...opinions.map(({ number, title, words, at }) =>
            listed({ 议题: `${number} ${title}`, 意见: words, 时间: formatDateTime(at) }),
          ),
          ...verdicts.map(({ number, title, verdict, words, at }) =>
            listed({
              议题: `${number} ${title}`,
              评价: matterVerdictLabels[verdict],
              原因: words,
              时间: formatDateTime(at),
            }),
          ),
        ],
      },
      {
        id: 'accounts',
        title: '小区自管会和收支提问',
        why: '公开回答您问的收支；提问公开，您的名字不公开，您自己写了称呼的除外。工作人员也看不到是谁问的。',
        items: [
          ...offices.map(({ compoundName, office }) =>
            listed({ 自管会: compoundName, 职务: officeLabels[office] }),
          ),
          ...questions.map(questionFacts),
        ],
      },
      {
        id: 'meetings',
        title: '支部会议',
        why: '算到会人数够不够。只有操办会议的人看得到；公开的只有人数和票数。',
        items: (await meetingFacts(payload, actor.userId)).map(listed),
      },
      {
        id: 'service',
        title: '党员服务和道谢',
        why: '服务记录算评星，由支部审核；地点、服务对象和照片只有审核的人看得到。道谢只公开户数，谁道的谢不公开。',
        items: (await serviceFacts(payload, actor.userId)).map(listed),
      },
      {
        id: 'stars',
        title: '评星',
        why: '给党员记分、评星。分数只有本支部的党员和操办的人看得到；姓名和星级您同意才对外公开。',
        items: stars.facts.map(listed),
      },
      {
        id: 'activities',
        title: '报名的活动',
        why: '按名额安排、有变动时告诉您、给党员记服务时长。只有操办活动的人看得到；公开的只有人数。',
        items: (await activityFacts(payload, actor.userId)).map(listed),
      },
      {
        id: 'mediation',
        title: '调解',
        why: '联系双方、安排调解。全程保密：只有双方、办理的调解员和调解组织看得到，管理员也看不到。',
        items: (await mediationFacts(payload, actor.userId)).map(listed),
      },
      {
        id: 'law',
        title: '法律咨询、法律明白人',
        why: '答复您问的法律问题，登记谁能帮忙。咨询只有答复您的人看得到；公开要您同意并隐去身份；结束后按期删除电话。',
        items: (await ownLawData(payload, actor.userId)).map(listed),
      },
      {
        id: 'forces',
        title: '协会、红白事、上门走访',
        why: '协会的任期、红白事的登记、上门走访不漏一户。红白事只有红白理事会和社区干部看得到；要多关心的原因经您单独同意才记，加密，看一次记一次，随时可以删。',
        items: forces.facts.map(listed),
      },
      {
        id: 'notifications',
        title: '通知',
        why: '按您选的方式告诉您结果。',
        items: [
          listed({
            短信: yes(preferences.sms),
            邮件: yes(preferences.email),
            夜间免打扰: yes(preferences.quiet),
            邮箱: preferences.address,
            站内消息: `${facts.messages}条`,
            '用这个手机号说过“我也遇到”': `${follows}件`,
          }),
        ],
      },
      {
        id: 'consents',
        title: '您同意过的公开',
        why: '没有您的同意不公开；随时可以撤回，撤回马上生效。',
        items: consents.map(({ what }) => [{ key: '同意公开', value: what }]),
      },
      {
        id: 'traces',
        title: '操作记录',
        why: '防止冒用、查清责任，法律要求留存。只有系统管理员看得到。',
        items: [[{ key: '您的操作记录', value: `${facts.events}条` }]],
      },
    ],
  };
}

async function residencyFacts(payload: Payload, row: ResidencyRow): Promise<Fact[]> {
  const home = await findHousehold(payload, { id: row.household });
  const building = await namedBuilding(payload, row.building ?? '');
  return listed({
    住处: `${building?.fullName ?? ''}${home?.name ?? ''}`,
    社区: building?.community.name ?? '',
    核验时的姓名: row.personName,
    身份: `${residencyKindLabels[row.kind]}${row.representative ? '，产权人代表' : ''}`,
    怎么核验的: wordOf(verificationLabels, row.verification),
    从: formatDateTime(row.from),
    到: row.until ? `${formatPlainDay(row.until)}（${wordOf(residencyEndLabels, row.endReason)}）` : '现在',
  });
}
