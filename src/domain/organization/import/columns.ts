import { buildingKindLabels, tenureLabels } from '../labels';

/** One column of the file of buildings and households. */
export interface Column {
  name: string;
  header: string;
  /** Other headers people use for it. */
  aliases?: string[];
  required?: boolean;
  /** Longest text a cell may hold. */
  max: number;
  example: string;
  /** What to write, for the template's second line of help. */
  help: string;
}

/** Columns of the file, in the order of the template and the export. */
export const householdColumns = [
  {
    name: 'communityCode',
    header: '社区（村）代码',
    aliases: ['社区代码', '村代码', '区划代码'],
    required: true,
    max: 12,
    // No community has it: an example that was left in is refused, never imported.
    example: '130682999999',
    help: '12位区划代码，示例行请删掉',
  },
  {
    name: 'communityName',
    header: '社区（村）',
    aliases: ['社区', '村'],
    max: 50,
    example: '示例社区',
    help: '可不填，只供核对',
  },
  { name: 'grid', header: '网格', max: 50, example: '第一网格', help: '网格名称，须已建好；可不填' },
  { name: 'compound', header: '小区', max: 50, example: '明月豪苑', help: '村里没有小区可不填' },
  {
    name: 'building',
    header: '楼栋',
    aliases: ['楼号', '街巷', '片'],
    required: true,
    max: 50,
    example: '1号楼',
    help: '楼栋、街巷或村民小组',
  },
  {
    name: 'buildingKind',
    header: '楼栋类型',
    max: 20,
    example: buildingKindLabels.building,
    help: `${Object.values(buildingKindLabels).join('、')}，可不填`,
  },
  { name: 'unit', header: '单元', max: 20, example: '1', help: '没有单元可不填' },
  {
    name: 'room',
    header: '房号',
    aliases: ['门牌', '室'],
    required: true,
    max: 20,
    example: '302',
    help: '房号或门牌号',
  },
  {
    name: 'floorArea',
    header: '建筑面积（平方米）',
    aliases: ['建筑面积', '面积'],
    max: 20,
    example: '89.50',
    help: '最多两位小数，可不填',
  },
  {
    name: 'tenure',
    header: '居住性质',
    max: 10,
    example: tenureLabels.owner,
    help: `${Object.values(tenureLabels).join('、')}，可不填`,
  },
  {
    name: 'holder',
    header: '户主',
    aliases: ['户主（承租人）', '承租人', '业主'],
    max: 50,
    example: '张三',
    help: '个人信息，可不填',
  },
  { name: 'occupants', header: '居住人', max: 500, example: '张三、李四', help: '姓名之间用顿号，可不填' },
  {
    name: 'occupantCount',
    header: '居住人数',
    aliases: ['人数'],
    max: 3,
    example: '2',
    help: '整数，可不填',
  },
] as const satisfies readonly Column[];

export type ColumnName = (typeof householdColumns)[number]['name'];

/** Where each known column is in a file, and what is wrong with its first line. */
export interface Header {
  positions: Map<ColumnName, number>;
  missing: string[];
  unknown: string[];
}

/** Reads the first line of a file: which column is where, which are missing, which nobody knows (those are ignored). */
export function readHeader(cells: readonly string[]): Header {
  const positions = new Map<ColumnName, number>();
  const unknown: string[] = [];
  cells.forEach((cell, index) => {
    const wanted = comparable(cell);
    if (!wanted) return;
    const column = householdColumns.find((one) =>
      [one.header, ...('aliases' in one ? one.aliases : [])].some((header) => comparable(header) === wanted),
    );
    if (column && !positions.has(column.name)) positions.set(column.name, index);
    else unknown.push(cell.trim());
  });
  const missing = householdColumns
    .filter((column) => 'required' in column && !positions.has(column.name))
    .map((column) => column.header);
  return { positions, missing, unknown };
}

/** Headers are compared without spaces, marks of a required column, and full-width brackets. */
const comparable = (header: string) => header.normalize('NFKC').replace(/[\s*﻿]/g, '');

/** The header a person knows a column by. */
export function headerOf(name: ColumnName): string {
  return householdColumns.find((column) => column.name === name)?.header ?? name;
}
