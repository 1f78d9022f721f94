import type { AdminViewServerProps, PayloadRequest } from 'payload';
import { actorOf, hasRole } from '@/access';
import { ImportSteps } from '@/admin/imports/ImportSteps';
import { RecentRuns } from '@/admin/imports/RecentRuns';
import { Frame } from '@/admin/organization/frame';
import { importKinds } from '@/domain/imports';

const kind = 'account-lines';
const template = (format: string) => `/api/import-runs/${kind}/template?format=${format}`;

/** A month's lines from a table: the book, the columns, the dry run with its totals, the report, the import. */
export async function AccountsImportView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const asked = (name: string) => {
    const value = view.searchParams?.[name];
    return typeof value === 'string' ? value : null;
  };
  const run = asked('run');
  const mayImport = hasRole(await actorOf(req), 'administrator', ...importKinds[kind].roles);
  const books = mayImport ? await draftsFor(req) : [];
  const book = books.find(({ id }) => id === asked('book'));
  return (
    <Frame
      view={view}
      title="导入收支明细"
      intro="把一个月的收支从表格一次导进账本。先核对列，再逐行检查；表格里有合计行的，和各行加起来比，不一样就一行都不导。已经记过的不会重复。"
    >
      {mayImport ? (
        <>
          <section>
            <h2>一、导进哪本账</h2>
            {book ? <p>{book.title}</p> : <Books books={books} />}
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
          {book || run ? (
            <section>
              <h2>三、上传、核对列、检查、确认</h2>
              <ImportSteps
                key={run ?? book?.id ?? 'new'}
                kind={kind}
                unit={importKinds[kind].unit}
                initialRun={run}
                book={book?.id ?? null}
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

function Books({ books }: { books: { id: string; title: string }[] }) {
  if (books.length === 0)
    return <p>没有正在记的账。先到小区页面点“新开一本账”，再来导入；已经公布的账不能导入。</p>;
  return (
    <ul>
      {books.map(({ id, title }) => (
        <li key={id}>
          <a href={`?book=${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  );
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
