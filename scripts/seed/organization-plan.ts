import type { BuildingKind, CompoundKind } from '@/domain/organization';

/** One compound, or the lanes of a village (no name). */
interface CompoundPlan {
  name?: string;
  alias?: string;
  kind?: CompoundKind;
  address?: string;
  builtYear?: number;
  buildings: BuildingPlan[];
}

interface BuildingPlan {
  name: string;
  kind: BuildingKind;
  /** Index of the grid. */
  grid: number;
  units: number;
  floors: number;
  perFloor: number;
  /** Typical floor area in 0.01 m². */
  area: number;
  /** Left without a Party group on purpose: the coverage page has something to show. */
  gap?: boolean;
}

/** One community of the demo city in full. */
export interface CommunityPlan {
  key: 'mingyue' | 'oldTown' | 'village';
  code: string;
  officePhone: string;
  officeAddress: string;
  introduction: string;
  grids: { name: string; boundary: string; gap?: boolean }[];
  compounds: CompoundPlan[];
  /** Members directly in the community organisation, and in every branch. */
  members: { committee: number; branch: number; group: number };
}

const towers = (
  from: number,
  to: number,
  grid: number,
  size: Pick<BuildingPlan, 'units' | 'floors' | 'area'>,
  gaps: number[] = [],
) =>
  Array.from({ length: to - from + 1 }, (_, index): BuildingPlan => {
    const number = from + index;
    return {
      name: `${number}号楼`,
      kind: 'building',
      grid,
      perFloor: 2,
      gap: gaps.includes(number),
      ...size,
    };
  });

const lanes = (side: string, count: number, grid: number, gaps: number[] = []) =>
  Array.from({ length: count }, (_, index): BuildingPlan => {
    const number = index + 1;
    const lane = '一二三四五六七八九'[index];
    return {
      name: `${side}${lane}巷`,
      kind: 'lane',
      grid,
      units: 0,
      floors: 1,
      perFloor: 18,
      area: 16_800,
      gap: gaps.includes(number),
    };
  });

const tower = { units: 3, floors: 7, area: 9_860 };
const slab = { units: 3, floors: 5, area: 6_240 };

/** The three communities of the demo city. Which compounds lie where is made up; codes and names of communities are real. */
export const communityPlans: CommunityPlan[] = [
  {
    key: 'mingyue',
    code: '130682002012',
    officePhone: '13900002001',
    officeAddress: '明月豪苑小区东门内社区服务中心',
    introduction: '三个小区、十二栋楼，五百来户。社区党群服务中心每天开门，晚上有人值班。',
    grids: [
      { name: '第一网格', boundary: '明月豪苑1至3号楼' },
      { name: '第二网格', boundary: '明月豪苑4至6号楼' },
      { name: '第三网格', boundary: '明月新城' },
      { name: '第四网格', boundary: '水岸嘉园', gap: true },
    ],
    compounds: [
      {
        name: '明月豪苑',
        address: '中兴路北侧',
        builtYear: 2011,
        kind: 'commercial',
        buildings: [...towers(1, 3, 0, tower), ...towers(4, 6, 1, tower, [6])],
      },
      {
        name: '明月新城',
        address: '中兴路南侧',
        builtYear: 2016,
        kind: 'commercial',
        buildings: towers(1, 4, 2, tower, [4]),
      },
      {
        name: '水岸嘉园',
        alias: '水岸',
        address: '清水河东岸',
        builtYear: 2019,
        kind: 'commercial',
        buildings: towers(1, 2, 3, tower, [1, 2]),
      },
    ],
    members: { committee: 7, branch: 9, group: 4 },
  },
  {
    key: 'oldTown',
    code: '130682001009',
    officePhone: '13900002002',
    officeAddress: '南关街18号',
    introduction: '老城区，家属院多、老人多。棉麻厂家属院从没人管到自己管，再到管得好，走了三年。',
    grids: [
      { name: '第一网格', boundary: '棉麻厂家属院' },
      { name: '第二网格', boundary: '供销社家属院和沿街' },
    ],
    compounds: [
      {
        name: '棉麻厂家属院',
        alias: '棉麻公司宿舍',
        address: '南关街北段',
        builtYear: 1988,
        kind: 'family',
        buildings: towers(1, 4, 0, slab, [4]),
      },
      {
        name: '供销社家属院',
        address: '南关街南段',
        builtYear: 1992,
        kind: 'family',
        buildings: towers(1, 2, 1, slab),
      },
    ],
    members: { committee: 5, branch: 8, group: 3 },
  },
  {
    key: 'village',
    code: '130682203200',
    officePhone: '13900002003',
    officeAddress: '东留春村村委会大院',
    introduction: '一百来户，分东西两片。村里没有小区，按街巷找。',
    grids: [
      { name: '东片网格', boundary: '中心街以东' },
      { name: '西片网格', boundary: '中心街以西' },
    ],
    compounds: [{ buildings: [...lanes('东片', 3, 0), ...lanes('西片', 3, 1, [3])] }],
    members: { committee: 6, branch: 7, group: 2 },
  },
];

/** Units of the demo city: those that handle requests, and those in the neighbourhood. */
export const unitPlans = [
  { name: '市住房和城乡建设局', shortName: '市住建局', kind: 'department', handlesRequests: true },
  { name: '市城市管理综合行政执法局', shortName: '市城管局', kind: 'department', handlesRequests: true },
  { name: '市公安局交通警察大队', shortName: '市交警大队', kind: 'department', handlesRequests: true },
  { name: '市教育局', kind: 'department', handlesRequests: true },
  { name: '市民政局', kind: 'department', handlesRequests: true },
  { name: '市卫生健康局', shortName: '市卫健局', kind: 'department', handlesRequests: true },
  { name: '市人力资源和社会保障局', shortName: '市人社局', kind: 'department', handlesRequests: true },
  { name: '市生态环境局', kind: 'department', handlesRequests: true },
  { name: '市市场监督管理局', shortName: '市市场监管局', kind: 'department', handlesRequests: true },
  { name: '市自然资源和规划局', shortName: '市自然资源局', kind: 'department', handlesRequests: true },
  { name: '市交通运输局', kind: 'department', handlesRequests: true },
  { name: '市供热服务中心', shortName: '热力公司', kind: 'utility', handlesRequests: true },
  { name: '市供水公司', kind: 'utility', handlesRequests: true },
  { name: '市供电公司', kind: 'utility', handlesRequests: true },
  { name: '市燃气公司', kind: 'utility', handlesRequests: true },
  {
    name: '明月红管家物业服务有限公司',
    shortName: '明月红管家物业',
    kind: 'property',
    handlesRequests: true,
    in: 'mingyue',
  },
  { name: '惠民物业服务中心', kind: 'property', handlesRequests: true, in: 'oldTown' },
  { name: '明月小学', kind: 'school', in: 'mingyue' },
  { name: '康宁大药房明月店', kind: 'shop', in: 'mingyue' },
  { name: '老街坊便民超市', kind: 'shop', in: 'oldTown' },
  { name: '南关街理发店', kind: 'shop', in: 'oldTown' },
  { name: '东留春村卫生室', kind: 'institution', in: 'village' },
  { name: '暖心志愿服务队', kind: 'association', in: 'mingyue' },
] as const;
