import type { ManagementMode } from '@/domain/property';

/** One change of management of an old compound: from when, to what, why, and what proves it. */
interface PilotStep {
  from: string;
  mode: ManagementMode;
  why: string;
  evidence: string;
}

export interface PilotPlan {
  /** 12-digit code of the community. */
  community: string;
  name: string;
  address: string;
  builtYear: number;
  steps: PilotStep[];
}

const abandoned = (from: string, why: string): PilotStep => ({
  from,
  mode: 'unmanaged',
  why,
  evidence: '社区走访台账，登记了住户和主要问题',
});
const selfManaged = (from: string, houses: number, agreed: number): PilotStep => ({
  from,
  mode: 'self-managed',
  why: `社区党组织召集居民开会，选出自管会，先把垃圾和路灯管起来`,
  evidence: `居民会议纪要：${houses}户到会，${agreed}户同意；自管会名单贴在院门口`,
});
const wellManaged = (from: string, fee: string): PilotStep => ({
  from,
  mode: 'well-managed',
  why: `有固定的保洁和门岗，每户每月收${fee}元，账目按月贴出`,
  evidence: '社区验收表、半年收支公示照片，存社区档案柜',
});

type Row = [community: string, name: string, address: string, builtYear: number];

const row = ([community, name, address, builtYear]: Row, ...steps: PilotStep[]): PilotPlan => ({
  community,
  name,
  address,
  builtYear,
  steps,
});

/**
 * The sixteen old compounds of the pilot. 棉麻厂家属院 is the one that is known; names, days and numbers of the others are made up.
 * Compounds that the demo city has already are found by their name, the others are made.
 */
export const pilotPlans: PilotPlan[] = [
  row(
    ['130682001009', '棉麻厂家属院', '南关街北段', 1988],
    abandoned('2019-06-01', '原厂改制，后勤撤走，院里没人管'),
    selfManaged('2023-03-18', 96, 88),
    wellManaged('2024-09-01', '15'),
  ),
  row(
    ['130682001009', '供销社家属院', '南关街南段', 1992],
    abandoned('2020-01-01', '物业费收不上来，门卫撤走'),
    selfManaged('2024-04-12', 51, 44),
    wellManaged('2026-03-01', '12'),
  ),
  row(
    ['130682001001', '二轻局宿舍', '回民街东段', 1986],
    abandoned('2018-09-01', '单位撤并，宿舍移交后没有管理单位'),
    selfManaged('2023-05-20', 62, 55),
    wellManaged('2025-01-01', '10'),
  ),
  row(
    ['130682001002', '粮食局家属院', '中心街西侧', 1990],
    abandoned('2019-03-01', '家属院移交后，楼道灯坏了没人修'),
    selfManaged('2023-08-26', 74, 66),
    wellManaged('2025-06-01', '12'),
  ),
  row(
    ['130682001003', '百货公司宿舍', '马道街', 1985],
    abandoned('2018-01-01', '公司停业，院里垃圾没人清'),
    selfManaged('2024-03-09', 40, 36),
  ),
  row(
    ['130682001004', '纺织厂东院', '仓门口街北段', 1987],
    abandoned('2017-07-01', '厂子破产，水电移交后没有物业'),
    selfManaged('2023-04-15', 118, 97),
    wellManaged('2024-11-01', '15'),
  ),
  row(
    ['130682001005', '纺织厂西院', '宝塔街北段', 1989],
    abandoned('2017-07-01', '和东院同时移交，没有物业'),
    selfManaged('2023-10-21', 104, 83),
    wellManaged('2025-10-01', '15'),
  ),
  row(
    ['130682001006', '农机公司家属院', '都府营街', 1991],
    abandoned('2020-05-01', '物业公司到期撤出，没有公司愿意接'),
    selfManaged('2024-06-01', 58, 50),
  ),
  row(
    ['130682001007', '医药公司宿舍', '李家湾路口', 1993],
    abandoned('2019-11-01', '院子没有围墙，一直没有物业'),
    selfManaged('2024-08-10', 36, 31),
    wellManaged('2026-05-01', '10'),
  ),
  row(
    ['130682001008', '运输公司家属院', '中军帐胡同', 1988],
    abandoned('2018-10-01', '公司搬走，院里停车混乱'),
    selfManaged('2023-11-11', 80, 69),
    wellManaged('2025-04-01', '15'),
  ),
  row(
    ['130682002007', '教师新村', '北门街西侧', 1995],
    abandoned('2021-01-01', '业主和物业有争议，物业撤出'),
    selfManaged('2023-09-02', 132, 118),
    wellManaged('2024-12-01', '18'),
  ),
  row(
    ['130682002002', '化肥厂生活区', '大道观街', 1984],
    abandoned('2016-04-01', '厂子停产，生活区的锅炉房也停了'),
    selfManaged('2024-10-19', 146, 112),
  ),
  row(
    ['130682002003', '建筑公司宿舍', '刀枪街', 1989],
    abandoned('2019-08-01', '公司改制，没有人管下水道'),
    selfManaged('2024-05-18', 48, 43),
    wellManaged('2026-07-01', '12'),
  ),
  row(
    ['130682002004', '糖酒公司家属院', '东门街', 1992],
    abandoned('2020-09-01', '门卫退休后没有人接'),
    selfManaged('2025-03-29', 39, 33),
  ),
  row(
    ['130682003001', '印刷厂家属院', '南城门里', 1986],
    abandoned('2018-03-01', '厂房出售，家属院没人接管'),
    selfManaged('2023-12-09', 67, 58),
    wellManaged('2025-08-01', '12'),
  ),
  row(
    ['130682003002', '五金厂宿舍', '民政街', 1987],
    abandoned('2019-01-01', '屋顶漏雨没人管，居民意见大'),
    selfManaged('2025-05-17', 44, 38),
  ),
];
