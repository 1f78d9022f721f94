import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { changeManagement, recordCredit, signContract } from '@/domain/property';
import { checkCharacter } from '@/domain/property/rules/credit-code';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import type { SeededOrganization } from './organization';
import { type PilotPlan, pilotPlans } from './pilot-plan';
import { drawPhoto } from './property-photos';
import { seedPartners } from './red-partners';

/** A day so many days from now; negative for the past. */
export const daysFromNow = (days: number): string => toIsoDay(new Date(now().getTime() + days * 86_400_000));

/** Red property of the demo city, through the verbs: the pilot's sixteen compounds, companies, contracts, red partners. */
export async function seedProperty(payload: Payload, city: SeededOrganization): Promise<void> {
  const actor = systemActor('演示数据');
  for (const [index, plan] of pilotPlans.entries()) await seedPilot(payload, plan, index + 1);
  const companies = await seedCompanies(payload, city);
  const call = { payload, actor };
  const { compounds } = city.mingyue;
  const standard = [
    '楼道每周扫两次、拖一次，院子每天扫',
    '大门24小时有人，夜里每两小时巡一遍',
    '报修30分钟内到场，当天修不好的说明原因和时间',
    '每季度公布一次收支，公共收益单列',
  ];
  await signContract({
    ...call,
    compound: compounds.明月豪苑 ?? '',
    company: companies.mingyue,
    fee: 85,
    promises: standard.join('\n'),
    signedOn: daysFromNow(-640),
    startsOn: daysFromNow(-620),
    endsOn: daysFromNow(475),
    why: '业主大会表决通过，续聘原物业',
  });
  await signContract({
    ...call,
    compound: compounds.明月新城 ?? '',
    company: companies.mingyue,
    fee: 90,
    promises: [...standard, '电梯每半个月维保一次，困人15分钟内到'].join('\n'),
    signedOn: daysFromNow(-1060),
    startsOn: daysFromNow(-1055),
    endsOn: daysFromNow(40),
    why: '业主大会表决通过',
  });
  await changeManagement({
    ...call,
    compound: compounds.水岸嘉园 ?? '',
    mode: 'self-managed',
    from: daysFromNow(-210),
    why: '前期物业合同到期后没有续，业主委员会先管起来',
    evidence: '业主委员会会议记录，存社区',
  });
  await seedPartners(payload, city, daysFromNow);
}

async function seedPilot(payload: Payload, plan: PilotPlan, order: number): Promise<void> {
  const actor = systemActor('社区工作人员');
  const compound = await compoundOf(payload, plan);
  await payload.db.updateOne({
    collection: 'compounds',
    id: compound,
    data: { pilotOrder: order },
    returning: false,
  });
  const photos = ['neglected', 'meeting', 'tidy'] as const;
  for (const [index, step] of plan.steps.entries()) {
    const drawing = photos[index];
    const files = order === 1 && drawing ? [await drawPhoto(payload, actor, drawing)] : [];
    await changeManagement({ payload, actor, compound, ...step, files });
  }
}

/** The compound of this name in the demo city, or a new one. */
async function compoundOf(payload: Payload, plan: PilotPlan): Promise<string> {
  const { name, address, builtYear } = plan;
  const { docs: divisions } = await payload.db.find<{ id: string }>({
    collection: 'divisions',
    where: { code: { equals: plan.community } },
    limit: 1,
    pagination: false,
  });
  const community = divisions[0]?.id;
  if (!community) throw new Error(`no community ${plan.community}`);
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'compounds',
    where: { name: { equals: name }, community: { equals: community } },
    limit: 1,
    pagination: false,
  });
  if (docs[0]) return docs[0].id;
  const created = await payload.create({
    collection: 'compounds',
    data: { name, address, builtYear, kind: 'family', community } as never,
    depth: 0,
    overrideAccess: true,
  });
  return String(created.id);
}

/** A made-up code with the right check character. */
const code = (body: string) => `${body}${checkCharacter(body)}`;

async function seedCompanies(payload: Payload, city: SeededOrganization) {
  const make = async (data: Record<string, unknown>) =>
    String(
      (
        await payload.create({
          collection: 'property-companies',
          data: data as never,
          depth: 0,
          overrideAccess: true,
        })
      ).id,
    );
  const mingyue = await make({
    name: '明月红管家物业服务有限公司',
    creditCode: code('91130682MA0DEM0X1'),
    unit: city.units.明月红管家物业服务有限公司,
    servicePhone: '13900000933',
    contactName: '郭海涛',
    contactPhone: '13900000931',
    community: city.mingyue.id,
  });
  const huimin = await make({
    name: '惠民物业服务中心',
    creditCode: code('52130682MJ0DEM0X2'),
    unit: city.units.惠民物业服务中心,
    servicePhone: '13900000934',
    contactName: '孙伟',
    contactPhone: '13900000013',
    community: city.oldTown.id,
  });
  const call = { payload, actor: systemActor('社区工作人员') };
  await recordCredit({
    ...call,
    company: mingyue,
    on: daysFromNow(-190),
    kind: 'praise',
    text: '汛期连夜排水，三栋楼地下室没有进水，社区书面表扬。',
    source: '明月豪苑社区居民委员会表扬信',
  });
  await recordCredit({
    ...call,
    company: mingyue,
    on: daysFromNow(-75),
    kind: 'penalty',
    text: '明月新城电梯维保记录缺两次，责令补做并整改，已完成。',
    source: '市场监管部门现场检查记录',
  });
  await recordCredit({
    ...call,
    company: huimin,
    on: daysFromNow(-120),
    kind: 'note',
    text: '为棉麻厂家属院自管会提供保洁和维修培训，不收费。',
    source: '南关街社区居民委员会',
  });
  return { mingyue, huimin };
}
