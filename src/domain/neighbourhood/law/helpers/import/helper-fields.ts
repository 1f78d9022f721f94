import { exampleMark, type ImportField } from '@/domain/imports';

/** What a file of helpers can say. Whoever is in the register (by the certificate) is completed, others are added; nobody is taken off. */
export const helperFields = [
  {
    name: 'name',
    label: '姓名',
    aliases: ['法律明白人', '法律明白人姓名', '名字'],
    required: true,
    help: '最多30字',
    example: exampleMark,
  },
  {
    name: 'certificate',
    label: '证书编号',
    aliases: ['证件编号', '证书号', '编号', '法律明白人证号'],
    required: true,
    help: '不能重复，名册靠它对上同一个人',
    example: '130682-2024-0001',
  },
  {
    name: 'township',
    label: '乡镇（街道）',
    aliases: ['乡镇', '街道', '所在乡镇', '乡镇街道'],
    help: '和系统里的名称一样；村名在全市只有一个时可以不写',
    example: '东亭镇',
  },
  {
    name: 'village',
    label: '村（社区）',
    aliases: ['村', '社区', '所在村', '村居', '行政村', '村（居）', '社区（村）', '区划代码'],
    required: true,
    help: '村名，或者12位区划代码',
    example: '东亭村',
  },
  {
    name: 'phone',
    label: '手机号',
    aliases: ['联系电话', '电话', '手机'],
    help: '11位手机号，用来对上培训签到，不公开',
    example: '',
  },
  {
    name: 'until',
    label: '证书有效期到',
    aliases: ['有效期', '证书有效期', '到期日期', '有效期至', '证书有效期至'],
    help: '年-月-日',
    example: '2028-12-31',
  },
  {
    name: 'consent',
    label: '同意公开姓名',
    aliases: ['是否公开', '公开', '同意公开'],
    help: '是或否；空着不改，新加的算否。写“是”要有本人同意的凭据',
    example: '否',
  },
  {
    name: 'hours',
    label: '今年学时',
    aliases: ['学时', '培训学时', '本年学时', '本年度学时', '今年培训学时', '年度学时'],
    help: '今年在别处培训的小时数，一刻钟一档，如1.5。系统里签到、人工记入的不要写进来，会相加；再导入时按新的数改，空着不改',
    example: '8',
  },
] as const satisfies readonly ImportField[];
