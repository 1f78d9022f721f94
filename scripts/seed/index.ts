import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { retrainSuggestions } from '@/domain/requests';
import { seedAccounts } from './accounts';
import { seedActivities } from './activities';
import { seedCategories } from './categories';
import { seedChannels } from './channels';
import { seedDispatch } from './dispatch';
import { seedFollowThrough } from './follow-through';
import { seedImports } from './imports';
import { seedLaterWords } from './later-words';
import { seedMatters } from './matters';
import { seedMediation } from './mediation';
import { seedMediationHearings } from './mediation-hearings';
import { seedMeetings } from './meetings';
import { seedMembers } from './members';
import { seedOrganization } from './organization';
import { seedProperty } from './property';
import { seedPublishing } from './publishing';
import { seedRatings } from './ratings';
import { seedRectifications } from './rectifications';
import { seedRedBlackLists } from './red-black';
import { seedRequests } from './requests';
import { seedResidents } from './residents';
import { seedSelfManagement } from './self-management';
import { seedWorkingMembers } from './service-people';
import { seedServiceRecords } from './service-records';
import { seedStars } from './stars';
import { seedViews } from './views';
import { seedVotes } from './voting';

/** What the seed works with. */
export interface SeedInput {
  payload: Payload;
  /** Gets one Chinese line for each finished part. */
  report(line: string): void;
}

/** Fills an empty database with the demo city, domain by domain, each resting on the ones before. */
export async function seedDemoCity({ payload, report }: SeedInput): Promise<void> {
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const done = await work();
    report(`${name}，${((performance.now() - started) / 1000).toFixed(1)} 秒`);
    return done;
  };
  const city = await timed('行政区划、小区楼栋、党组织', () => seedOrganization(payload));
  await timed('演示账号', () => seedAccounts(payload));
  await timed('住户核验', () => seedResidents(payload, city));
  await seedWorkingMembers(payload, city.mingyue.id);
  await timed('红色物业：老旧小区、物业合同、红色合伙人', () => seedProperty(payload, city));
  await timed('物业服务评价', () => seedRatings(payload, city));
  await timed('整改和巡查', () => seedRectifications(payload, city));
  await timed('物业红黑榜', () => seedRedBlackLists(payload, city));
  await timed('自管会和收支公示', () => seedSelfManagement(payload, city));
  await timed('公告', () => seedPublishing(payload, city));
  await seedChannels(payload);
  await payload.create({
    collection: 'settings',
    data: {
      key: 'requests.supervision.issuer',
      value: '定州市网上枫桥服务中心',
      source: '演示数据',
      validFrom: '2020-01-01T00:00:00.000Z',
    },
    overrideAccess: true,
  });
  await timed('诉求', () => seedRequests(payload, city));
  await timed('派单规则、职责清单、并案和拆分', () => seedDispatch(payload, city));
  await timed('评价、回访和通知', () => seedFollowThrough(payload, city));
  await timed('补充、催单、撤回和更正', () => seedLaterWords(payload, city));
  await timed('五步工作法：议题', () => seedMatters(payload, city));
  await timed('支部会议', () => seedMeetings(payload, city));
  await timed('党员名册：转接、不参加评星', () => seedMembers(payload, city));
  await timed('评星定级', () => seedStars(payload));
  await timed('服务记录、道谢', () => seedServiceRecords(payload, city));
  await timed('活动', () => seedActivities(payload, city));
  await timed('大调解：组织、调解员、值班、纠纷', () => seedMediation(payload));
  await timed('表决', () => seedVotes(payload, city));
  await timed('调解会、协议、回访、数据', () => seedMediationHearings(payload));
  await timed('导入的文件', () => seedImports(payload));
  await timed('工作台视图', () => seedViews(payload));
  await timed('分类建议', () => retrainSuggestions({ payload, actor: systemActor('演示数据') }));
}

/** What a portal without demo content cannot do without: the tree of categories that people choose from, editable. */
export async function seedEssentials(payload: Payload): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'categories' });
  if (totalDocs === 0) await seedCategories(payload);
  await seedChannels(payload);
}
