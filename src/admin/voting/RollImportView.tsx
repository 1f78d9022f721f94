import type { AdminViewServerProps, PayloadRequest } from 'payload';
import { actorOf, hasRole } from '@/access';
import { ImportSteps } from '@/admin/imports/ImportSteps';
import { RecentRuns } from '@/admin/imports/RecentRuns';
import { Frame } from '@/admin/organization/frame';
import { importKinds } from '@/domain/imports';

const kind = 'vote-roll';
const template = (format: string) => `/api/import-runs/${kind}/template?format=${format}`;

/** The roll of a vote from a table: the vote, the columns, the dry run, the report, the import. */
export async function RollImportView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const asked = (name: string) => {
    const value = view.searchParams?.[name];
    return typeof value === 'string' ? value : null;
  };
  const run = asked('run');
  const mayImport = hasRole(await actorOf(req), 'administrator', ...importKinds[kind].roles);
  const votes = mayImport ? await votesWithRoll(req) : [];
  const vote = votes.find(({ id }) => id === asked('vote'));
  return (
    <Frame
      view={view}
      title="导入表决名册"
      intro="用表格一次更正或者补上名册：面积、面积依据、开发商未售、一人几套、由谁投。名册上有的按“哪一户”对上更正，没有的补上，不会删。名册封存以后不能再导。"
    >
      {mayImport ? (
        <>
          <section>
            <h2>一、哪一次表决</h2>
            {vote ? <p>{vote.title}</p> : <Votes votes={votes} />}
          </section>
          <section>
            <h2>二、准备文件</h2>
            <p>
              手上的 CSV 或 XLSX 可以直接用，列名不一样没关系，下一步核对。没有现成的就填模板：
              <a href={template('xlsx')}>模板（XLSX）</a>
              {'　'}
              <a href={template('csv')}>模板（CSV）</a>
            </p>
          </section>
          {vote || run ? (
            <section>
              <h2>三、上传、核对列、检查、确认</h2>
              <ImportSteps
                key={run ?? vote?.id ?? 'new'}
                kind={kind}
                unit={importKinds[kind].unit}
                initialRun={run}
                vote={vote?.id ?? null}
              />
            </section>
          ) : null}
          <section>
            <RecentRuns view={view} kind={kind} />
          </section>
        </>
      ) : (
        <p>您的身份不能导入{importKinds[kind].label}。这是社区干部的工作。</p>
      )}
    </Frame>
  );
}

function Votes({ votes }: { votes: { id: string; title: string }[] }) {
  if (votes.length === 0) return <p>没有可以导入名册的表决。先发起表决；名册封存以后不能再导入。</p>;
  return (
    <ul>
      {votes.map(({ id, title }) => (
        <li key={id}>
          <a href={`?vote=${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  );
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
