import type { AdminViewServerProps, PayloadRequest } from 'payload';
import { IntoImport } from '@/admin/imports/IntoImport';
import { communitiesInScope } from '@/domain/organization';

/** The register of a community from a table: the community, the columns, the dry run, the report, the import. */
export function MemberImportView(view: AdminViewServerProps) {
  return IntoImport({
    view,
    kind: 'members',
    into: 'community',
    title: '导入党员名册',
    intro:
      '用表格一次登记或补全本社区（村）的党员：在哪个党组织、职务、入党日期、能提供的帮助。名册上有的按姓名（同名的加入党日期）对上补全，没有的登记，不会删，也不会换党组织。公开姓名要本人另外同意。',
    question: '哪个社区（村）',
    none: '您没有可以导入的社区（村）。',
    targetsFor: ownCommunities,
  });
}

async function ownCommunities(req: PayloadRequest) {
  const groups = await communitiesInScope(req);
  return groups.flatMap(({ communities }) => communities.map(({ id, name }) => ({ id, title: name })));
}
