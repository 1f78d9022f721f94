import type { Field } from 'payload';
import { mappingProblem } from '@/domain/imports';

/** How the columns of this channel's files are called, kept for the next file. */
export const channelImportFields: Field[] = [
  columns(
    'importColumns',
    '导入诉求的列名对照',
    '导入诉求时核对过的列会记在这里。一行一个：文件里的列名=本平台的列名，例如“工单号=number”“留言时间=submitted_at”。没写到的列不导入。',
  ),
  columns(
    'callColumns',
    '导入来电记录的列名对照',
    '导入来电记录时核对过的列会记在这里，例如“流水号=number”“来电时间=at”。',
  ),
];

function columns(name: string, label: string, description: string): Field {
  return {
    name,
    type: 'textarea',
    label,
    maxLength: 4000,
    validate: (value: unknown) => mappingProblem(typeof value === 'string' ? value : '') ?? true,
    admin: { description },
  };
}
