import type { AdminViewServerProps } from 'payload';
import { TableFrame } from '@/admin/organization/TableFrame';
import { type ImportKind, importKinds, importStatusLabels } from '@/domain/imports';
import { formatDateTime } from '@/shared/dates';
import type { ImportRun } from '../../payload-types';

const pageSize = 10;

/** What the column is called that says where a file belongs; kinds without it have none. */
const sources: Partial<Record<ImportKind, string>> = {
  requests: '渠道',
  calls: '渠道',
  'account-lines': '账本',
  'vote-roll': '表决',
  members: '社区（村）',
};

/** Imports of one kind that the person may see, newest first, ten to a page; each leads to its report. */
export async function RecentRuns({ view, kind }: { view: AdminViewServerProps; kind: ImportKind }) {
  const { req } = view.initPageResult;
  if (!req.user) return null;
  const asked = Number(view.searchParams?.page);
  const page = Number.isInteger(asked) && asked > 0 ? asked : 1;
  const { docs, hasNextPage, totalDocs } = await req.payload.find({
    collection: 'import-runs',
    where: { kind: { equals: kind } },
    page,
    limit: pageSize,
    depth: 1,
    overrideAccess: false,
    req,
  });
  const source = sources[kind];
  return (
    <>
      <h2>导入过的文件</h2>
      {docs.length > 0 ? (
        <TableFrame label="导入过的文件，可左右滚动">
          <table className="organization__table">
            <thead>
              <tr>
                <th scope="col">文件</th>
                {source ? <th scope="col">{source}</th> : null}
                <th scope="col">时间</th>
                <th scope="col">状态</th>
                <th scope="col">新增</th>
                <th scope="col">更新</th>
                <th scope="col">没有变化</th>
                <th scope="col">有问题</th>
              </tr>
            </thead>
            <tbody>
              {docs.map((run) => (
                <tr key={run.id}>
                  <th scope="row">
                    <a href={`?run=${run.id}`}>{run.fileName}</a>
                  </th>
                  {source ? <td>{sourceOf(run)}</td> : null}
                  <td>{formatDateTime(run.createdAt)}</td>
                  <td>{importStatusLabels[run.status]}</td>
                  <td>{run.rowsCreated}</td>
                  <td>{run.rowsUpdated}</td>
                  <td>{run.rowsUnchanged}</td>
                  <td>{run.rowsRefused}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      ) : (
        <p>
          {page > 1
            ? '这一页没有了。'
            : `还没有导入过${importKinds[kind].label}。先下载模板，或直接上传手上的文件；检查完才问您要不要导入，不会误写。`}
        </p>
      )}
      {totalDocs > pageSize ? (
        <nav className="organization__paging" aria-label="分页">
          {page > 1 ? <a href={`?page=${page - 1}`}>上一页</a> : null}
          {hasNextPage ? <a href={`?page=${page + 1}`}>下一页</a> : null}
        </nav>
      ) : null}
    </>
  );
}

function sourceOf({ channel, accountBook, vote, community }: ImportRun): string {
  if (typeof community === 'object' && community) return community.shortName;
  if (typeof vote === 'object' && vote) return vote.title;
  if (typeof accountBook === 'object' && accountBook) return accountBook.title;
  return typeof channel === 'object' && channel ? channel.name : '';
}
