import { exampleMark, type ImportField } from '@/domain/imports';
import { memberRoleLabels, skillLabels } from '@/domain/organization';

/** What a file of the register can say. Whoever is on it is completed, others are added; nobody is moved or taken off. */
export const memberFields = [
  {
    name: 'name',
    label: '姓名',
    aliases: ['党员姓名', '名字'],
    required: true,
    help: '最多50字',
    example: exampleMark,
  },
  {
    name: 'organization',
    label: '所在党组织',
    aliases: ['党组织', '所在支部', '党支部', '支部', '党组织名称'],
    required: true,
    help: '和系统里的名称一样，如“第一网格党支部”',
    example: '第一网格党支部',
  },
  {
    name: 'role',
    label: '党内职务',
    aliases: ['职务'],
    help: `${Object.values(memberRoleLabels).join('、')}；空着不改，新加的算党员`,
    example: memberRoleLabels.member,
  },
  {
    name: 'joinDate',
    label: '入党日期',
    aliases: ['入党时间', '加入党组织日期'],
    help: '年-月-日；同名的靠它分清',
    example: '1998-07-01',
  },
  {
    name: 'probationary',
    label: '预备党员',
    aliases: ['是否预备', '人员类别', '党员类别'],
    help: '是或否，也认“预备党员”“正式党员”；空着不改',
    example: '否',
  },
  {
    name: 'skills',
    label: '能提供的帮助',
    aliases: ['特长', '技能', '服务特长'],
    help: `${Object.values(skillLabels).join('、')}，几项用顿号分开`,
    example: '水电维修、理发',
  },
  {
    name: 'phone',
    label: '手机号',
    aliases: ['联系电话', '电话', '手机'],
    help: '用来对上登录账号；没有账号的会建一个，本人用手机验证码登录。已经对上的不改',
    example: '',
  },
] as const satisfies readonly ImportField[];
