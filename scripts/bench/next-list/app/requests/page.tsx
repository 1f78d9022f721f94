import { ListPage } from '../../../../../src/portal/requests/public/list-page';
import { shared } from '../../page-data';

export const dynamic = 'force-dynamic';

/** The same page as the portal's /requests, from the same data, by Next's App Router. */
export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const { page } = await searchParams;
  const filter = { page: Number(page) || undefined };
  const { read, frame } = shared();
  const { found, directory, years } = await read(filter);
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the portal's own frame, rendered by the comparison */}
      <div dangerouslySetInnerHTML={{ __html: frame.before }} />
      <main className="govuk-main-wrapper" id="main-content">
        <ListPage filter={filter} found={found} directory={directory} years={years} />
      </main>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the portal's own frame, rendered by the comparison */}
      <div dangerouslySetInnerHTML={{ __html: frame.after }} />
    </>
  );
}
