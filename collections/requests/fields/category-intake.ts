import type { Field } from 'payload';

const elsewhereOnly = { condition: (data: { elsewhere?: string | null }) => Boolean(data.elsewhere) };

/** How a category takes requests in: where to go instead, what may be public, how far back duplicates are looked for. */
export const categoryIntakeFields: Field[] = [
  {
    name: 'elsewherePhones',
    type: 'textarea',
    label: '该打的电话',
    maxLength: 300,
    admin: {
      ...elsewhereOnly,
      description: '一行一个：号码，空格，名称。例如“12333 人社服务热线”。居民点一下就能拨打。',
    },
  },
  {
    name: 'elsewhereAddress',
    type: 'text',
    label: '该去的地方',
    maxLength: 120,
    admin: { ...elsewhereOnly, description: '写明单位、地址、窗口。' },
  },
  {
    name: 'elsewhereHours',
    type: 'text',
    label: '办公时间',
    maxLength: 80,
    admin: { ...elsewhereOnly, description: '例如：工作日 8:30–12:00，14:00–17:30。' },
  },
  {
    name: 'elsewhereStillHere',
    type: 'checkbox',
    label: '看过后仍可在这里反映',
    defaultValue: false,
    admin: { ...elsewhereOnly, description: '不勾选，居民只能看到该找谁，不能继续填写。' },
  },
  {
    name: 'neverPublic',
    type: 'checkbox',
    label: '一律不公开',
    defaultValue: false,
    admin: { description: '这一类和它的下级都不问是否同意公开，也不能审核公开。例如举报、家庭纠纷。' },
  },
  {
    name: 'neverPublicReason',
    type: 'text',
    label: '为什么不公开',
    maxLength: 120,
    admin: {
      condition: (data) => Boolean(data.neverPublic),
      description: '居民在提交前看到这句话。',
    },
  },
  {
    name: 'duplicateDays',
    type: 'number',
    label: '查重天数',
    min: 0,
    max: 365,
    admin: {
      description:
        '提交前在附近同类诉求里找是不是同一件事，往前找几天。留空按上级，都没填按“设置”；填 0 不查。',
    },
  },
];
