import type { AdminViewServerProps, PayloadRequest } from 'payload';
import { actorOf, hasRole } from '@/access';
import { Frame } from '@/admin/organization/frame';
import { importKinds } from '@/domain/imports';
import { ImportSteps } from './ImportSteps';
import { RecentRuns } from './RecentRuns';

/** A document rows can go into. */
interface Target {
  id: string;
  title: string;
}

interface IntoImportProps {
  view: AdminViewServerProps;
  kind: 'account-lines' | 'vote-roll' | 'members';
  /** What the rows go into, as the address and the upload name it. */
  into: 'book' | 'vote' | 'community';
  title: string;
  intro: string;
  /** Heading over the choice of it. */
  question: string;
  /** What to do where there is none. */
  none: string;
  targetsFor: (req: PayloadRequest) => Promise<Target[]>;
}

/** Rows of one document from a table: the document, the columns, the dry run, the report, the import. */
export async function IntoImport({ view, kind, into, ...words }: IntoImportProps) {
  const { title, intro, question, none, targetsFor } = words;
  const { req } = view.initPageResult;
  const asked = (name: string) => {
    const value = view.searchParams?.[name];
    return typeof value === 'string' ? value : null;
  };
  const run = asked('run');
  const mayImport = hasRole(await actorOf(req), 'administrator', ...importKinds[kind].roles);
  const targets = mayImport ? await targetsFor(req) : [];
  // The only one is chosen without asking.
  const target =
    targets.find(({ id }) => id === asked(into)) ?? (targets.length === 1 ? targets[0] : undefined);
  const template = (format: string) => `/api/import-runs/${kind}/template?format=${format}`;
  return (
    <Frame view={view} title={title} intro={intro}>
      {mayImport ? (
        <>
          <section>
            <h2>一、{question}</h2>
            {target ? <p>{target.title}</p> : <Targets targets={targets} into={into} none={none} />}
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
          {target || run ? (
            <section>
              <h2>三、上传、核对列、检查、确认</h2>
              <ImportSteps
                key={run ?? target?.id ?? 'new'}
                kind={kind}
                unit={importKinds[kind].unit}
                initialRun={run}
                {...{ [into]: target?.id ?? null }}
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

function Targets({ targets, into, none }: { targets: Target[] } & Pick<IntoImportProps, 'into' | 'none'>) {
  if (targets.length === 0) return <p>{none}</p>;
  return (
    <ul>
      {targets.map(({ id, title }) => (
        <li key={id}>
          <a href={`?${into}=${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
