import type { AdminViewServerProps, PayloadRequest } from 'payload';
import { IntoImport } from '@/admin/imports/IntoImport';

/** The roll of a vote from a table: the vote, the columns, the dry run, the report, the import. */
export function RollImportView(view: AdminViewServerProps) {
  return IntoImport({
    view,
    kind: 'vote-roll',
    into: 'vote',
    title: '导入表决名册',
    intro:
      '用表格一次更正或者补上名册：面积、面积依据、开发商未售、一人几套、由谁投。名册上有的按“哪一户”对上更正，没有的补上，不会删。名册封存以后不能再导。',
    question: '哪一次表决',
    none: '没有可以导入名册的表决。先发起表决；名册封存以后不能再导入。',
    targetsFor: votesWithRoll,
  });
}

/** The votes of one's own places whose roll is not frozen yet. */
async function votesWithRoll(req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'votes',
    where: { state: { in: ['draft', 'notice'] }, mode: { not_equals: 'official-record' } },
    sort: '-createdAt',
    select: { title: true },
    limit: 200,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  });
  return docs.map(({ id, title }) => ({ id: String(id), title }));
}
