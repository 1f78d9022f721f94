import type { AdminViewServerProps } from 'payload';
import { ImportSteps } from '@/admin/imports/ImportSteps';
import { RecentRuns } from '@/admin/imports/RecentRuns';
import { CommunityChoice, Frame, scopeOf } from './frame';

/** Buildings and households from a file: dry run, report, confirmation, progress, result; earlier runs can be found again. */
export async function ImportView(view: AdminViewServerProps) {
  const scope = await scopeOf(view);
  const chosen = typeof view.searchParams?.run === 'string' ? view.searchParams.run : null;
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
        <ImportSteps key={chosen ?? 'new'} kind="households" unit="户" initialRun={chosen} />
      </section>
      <section>
        <RecentRuns view={view} kind="households" />
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
