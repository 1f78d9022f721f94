import { exampleMark, type ImportField } from '@/domain/imports';

/** What a file of a roll can say. A unit that stands on the roll is corrected, another one is added. */
export const rollFields = [
  {
    name: 'unitName',
    label: '哪一户',
    aliases: ['户', '房号', '房屋', '房屋坐落', '坐落', '地址', '姓名', '代表'],
    required: true,
    help: '和名册上写的一样，如“3号楼2单元302”；名册上没有的会补上',
    example: exampleMark,
  },
  {
    name: 'area',
    label: '面积',
    aliases: ['专有部分面积', '建筑面积', '面积（平方米）', '建筑面积（㎡）', '面积（㎡）'],
    help: '平方米，最多两位小数；居民会议不用填',
    example: '89.50',
  },
  {
    name: 'areaSource',
    label: '面积依据',
    aliases: ['面积来源', '依据'],
    help: '不动产登记、测绘成果或买卖合同；空着不改，新补的算不动产登记',
    example: '不动产登记',
  },
  {
    name: 'developer',
    label: '开发商未售',
    aliases: ['未售', '建设单位未售'],
    help: '是或空着；未售的合并按一个人计',
    example: '',
  },
  {
    name: 'group',
    label: '同一业主',
    aliases: ['同一买受人', '业主组', '合并计算'],
    help: '同一个人的几套写一样的字，如“甲”；按一个人计。不会公开',
    example: '',
  },
  {
    name: 'voterName',
    label: '由谁投',
    aliases: ['投票人', '产权人代表', '代表姓名'],
    help: '最多30字，只有社区看得到；有账号的以住户登记为准',
    example: '',
  },
] as const satisfies readonly ImportField[];
