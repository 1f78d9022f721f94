import type { Field } from 'payload';
import { mappingProblem } from '@/domain/requests/import/column-mapping';

/** How the columns of this channel's files are called, kept for the next file. */
export const channelImportFields: Field[] = [
  {
    name: 'importColumns',
    type: 'textarea',
    label: '导入文件的列名对照',
    maxLength: 1000,
    validate: (value: unknown) => mappingProblem(typeof value === 'string' ? value : '') ?? true,
    admin: {
      description:
        '一行一个：文件里的列名=本平台的列名。例如“工单号=number”“来电时间=at”。列名相同的不用写；没写到的列不导入。',
    },
  },
];
