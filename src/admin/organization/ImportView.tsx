import type { AdminViewServerProps } from 'payload';
import { importStatusLabels } from '@/domain/organization';
import { formatDateTime } from '@/shared/dates';
import { CommunityChoice, Frame, scopeOf } from './frame';
import { ImportSteps } from './ImportSteps';

/** Buildings and households from a file: dry run, report, confirmation, progress, result; earlier runs can be found again. */
export async function ImportView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const scope = await scopeOf(view);
  const chosen = typeof view.searchParams?.run === 'string' ? view.searchParams.run : null;
  const runs = req.user
    ? await req.payload.find({
        collection: 'import-runs',
        limit: 10,
        depth: 0,
        overrideAccess: false,
        req,
        where: { kind: { equals: 'households' } },
      })
    : { docs: [] };
  return (
    <Frame
      view={view}
      title="导入楼栋和户"
      intro="先检查，后导入：上传后先逐行检查，一行都不写；看过报告再确认。同一个文件导入几次都不会重复。"
    >
      <section>
        <h2>一、下载模板</h2>
        <p>
          <a href="/api/import-runs/households/template?format=xlsx">模板（XLSX）</a>
          {'　'}
          <a href="/api/import-runs/households/template?format=csv">模板（CSV）</a>
        </p>
      </section>
      <section>
        <h2>二、上传、检查、确认</h2>
        <ImportSteps key={chosen ?? 'new'} initialRun={chosen} />
      </section>
      <section>
        <h2>最近的导入</h2>
        {runs.docs.length > 0 ? (
          <table className="organization__table">
            <thead>
              <tr>
                <th scope="col">文件</th>
                <th scope="col">时间</th>
                <th scope="col">状态</th>
                <th scope="col">新增</th>
                <th scope="col">更新</th>
                <th scope="col">没有变化</th>
                <th scope="col">有问题</th>
              </tr>
            </thead>
            <tbody>
              {runs.docs.map((run) => (
                <tr key={run.id}>
                  <th scope="row">
                    <a href={`?run=${run.id}`}>{run.fileName}</a>
                  </th>
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
        ) : (
          <p>还没有导入过。</p>
        )}
      </section>
      <section>
        <h2>导出</h2>
        <p>导出的文件和模板同一格式，含个人信息，每次导出都会记入日志。</p>
        <CommunityChoice scope={scope} />
        {scope.community ? (
          <p>
            <a href={`/api/import-runs/households/export?format=xlsx&community=${scope.community.id}`}>
              导出{scope.community.name}（XLSX）
            </a>
            {'　'}
            <a href={`/api/import-runs/households/export?format=csv&community=${scope.community.id}`}>
              导出{scope.community.name}（CSV）
            </a>
          </p>
        ) : null}
      </section>
    </Frame>
  );
}
