import type { AdminViewServerProps } from 'payload';
import { actorOf, hasRole } from '@/access';
import { ImportSteps } from '@/admin/imports/ImportSteps';
import { RecentRuns } from '@/admin/imports/RecentRuns';
import { Frame } from '@/admin/organization/frame';
import { importKinds } from '@/domain/imports';

const kind = 'legal-helpers';
const template = (format: string) => `/api/import-runs/${kind}/template?format=${format}`;

/** The register of helpers from a table of the whole city, a township or a village: each line names its village. */
export async function HelperImportView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const chosen = typeof view.searchParams?.run === 'string' ? view.searchParams.run : null;
  const mayImport = hasRole(await actorOf(req), 'administrator', ...importKinds[kind].roles);
  return (
    <Frame
      view={view}
      title="导入法律明白人"
      intro="用表格一次登记或补全法律明白人：姓名、证书编号、哪个村、手机号、证书有效期、今年学时。证书编号对得上的补全，没有的登记，不会删，也不会换村。学时以最后一次导入的为准，同一份文件导入两次只记一次。"
    >
      {mayImport ? (
        <>
          <section>
            <h2>一、准备文件</h2>
            <p>
              手上的 CSV 或 XLSX 可以直接用，列名不一样没关系，下一步核对。没有现成的就填模板：
              <a href={template('xlsx')}>模板（XLSX）</a>
              {'　'}
              <a href={template('csv')}>模板（CSV）</a>
            </p>
          </section>
          <section>
            <h2>二、上传、核对列、检查、确认</h2>
            <ImportSteps
              key={chosen ?? 'new'}
              kind={kind}
              unit={importKinds[kind].unit}
              initialRun={chosen}
            />
          </section>
          <section>
            <RecentRuns view={view} kind={kind} />
          </section>
        </>
      ) : (
        <p>您的身份不能导入法律明白人。这是社区干部和司法所的工作。</p>
      )}
    </Frame>
  );
}
