import type { AdminViewServerProps, PayloadRequest } from 'payload';
import { IntoImport } from '@/admin/imports/IntoImport';

/** A month's lines from a table: the book, the columns, the dry run with its totals, the report, the import. */
export function AccountsImportView(view: AdminViewServerProps) {
  return IntoImport({
    view,
    kind: 'account-lines',
    into: 'book',
    title: '导入收支明细',
    intro:
      '把一个月的收支从表格一次导进账本。先核对列，再逐行检查；表格里有合计行的，和各行加起来比，不一样就一行都不导。已经记过的不会重复。',
    question: '导进哪本账',
    none: '没有正在记的账。先到小区页面点“新开一本账”，再来导入；已经公布的账不能导入。',
    targetsFor: draftsFor,
  });
}

/** The books of one's own places that are not public yet. */
async function draftsFor(req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'compound-accounts',
    where: { state: { equals: 'draft' } },
    sort: '-month',
    select: { title: true },
    limit: 200,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  });
  return docs.map(({ id, title }) => ({ id: String(id), title }));
}
