import { exampleMark, type ImportField } from '@/domain/imports';

/** What a file of a month's lines can say: one amount with its direction, or income and spending in columns of their own. */
export const accountLineFields = [
  {
    name: 'on',
    label: '日期',
    aliases: ['记账日期', '发生日期', '交易日期', '收支日期', '时间', '日'],
    required: true,
    help: '这个月里的一天，如 2026-03-05；只写“5”也行',
    example: exampleMark,
  },
  {
    name: 'item',
    label: '事项',
    aliases: ['摘要', '项目', '收支项目', '内容', '用途', '说明', '名称'],
    required: true,
    help: '最多100字，会公开',
    example: '3号楼东侧下水管疏通',
  },
  {
    name: 'income',
    label: '收入',
    aliases: ['收入金额', '收入（元）', '收入金额（元）', '贷方', '收'],
    help: '元；收入的行填',
    example: '',
  },
  {
    name: 'spending',
    label: '支出',
    aliases: ['支出金额', '支出（元）', '支出金额（元）', '借方', '支', '付'],
    help: '元；支出的行填',
    example: '180.00',
  },
  {
    name: 'direction',
    label: '收支',
    aliases: ['收/支', '收支类型', '类型', '方向', '收支方向'],
    help: '只有一列金额时要有：写“收入”或“支出”',
    example: '',
  },
  {
    name: 'amount',
    label: '金额',
    aliases: ['金额（元）', '发生额', '发生金额'],
    help: '元；和“收支”一起用',
    example: '',
  },
  {
    name: 'category',
    label: '类别',
    aliases: ['分类', '科目', '收支类别'],
    help: '本平台的类别名称；不认识的、空着的记到“其他”',
    example: '小修小补',
  },
  {
    name: 'counterparty',
    label: '对方',
    aliases: ['收款人', '付款人', '收款单位', '付款单位', '往来单位', '单位'],
    help: '最多60字，会公开',
    example: '',
  },
] as const satisfies readonly ImportField[];
