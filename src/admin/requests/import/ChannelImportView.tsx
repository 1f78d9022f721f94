import type { AdminViewServerProps, PayloadRequest } from 'payload';
import { actorOf, hasRole } from '@/access';
import { ImportSteps } from '@/admin/imports/ImportSteps';
import { RecentRuns } from '@/admin/imports/RecentRuns';
import { Frame } from '@/admin/organization/frame';
import { importKinds } from '@/domain/imports';
import type { ChannelImportKind } from '@/domain/requests';

/** Requests of a channel from a file: columns, dry run, report, confirmation, progress, result. */
export function RequestImportView(view: AdminViewServerProps) {
  return ChannelImport({
    view,
    kind: 'requests',
    title: '导入诉求',
    intro:
      '没有接口的渠道，用文件把诉求导进来。先核对列，再逐行检查，一行都不写；看过报告再确认。同一渠道同一编号，导入几次都只有一件。',
  });
}

/** The call log of a hotline from a file, likewise. */
export function CallImportView(view: AdminViewServerProps) {
  return ChannelImport({
    view,
    kind: 'calls',
    title: '导入来电记录',
    intro: '热线系统的来电记录，用来算接通率和等候时间。只取编号、时间、是否接通和等候秒数，来电号码不导入。',
  });
}

interface ChannelImportProps {
  view: AdminViewServerProps;
  kind: ChannelImportKind;
  title: string;
  intro: string;
}

async function ChannelImport({ view, kind, title, intro }: ChannelImportProps) {
  const { req } = view.initPageResult;
  const chosen = typeof view.searchParams?.run === 'string' ? view.searchParams.run : null;
  const mayImport = hasRole(await actorOf(req), 'administrator', ...importKinds[kind].roles);
  const channels = mayImport ? await channelsFor(req, kind) : [];
  const template = (format: string) => `/api/import-runs/${kind}/template?format=${format}`;
  return (
    <Frame view={view} title={title} intro={intro}>
      {mayImport ? (
        <>
          <section>
            <h2>一、准备文件</h2>
            <p>
              渠道导出的 CSV 或 XLSX 可以直接用，列名不一样没关系，下一步核对。没有现成的就填模板：
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
              channels={channels}
              usualChannel={channels.length === 1 ? channels[0]?.id : undefined}
            />
          </section>
          <section>
            <RecentRuns view={view} kind={kind} />
          </section>
        </>
      ) : (
        <p>您的身份不能导入{importKinds[kind].label}。这是诉求中心值班人员和督办人员的工作。</p>
      )}
    </Frame>
  );
}

/** Channels in use that files come from: logs of calls from hotlines, requests from all but our own portal. */
async function channelsFor(req: PayloadRequest, kind: ChannelImportKind) {
  const { docs } = await req.payload.find({
    collection: 'channels',
    where: {
      and: [
        { active: { equals: true } },
        kind === 'calls' ? { kind: { equals: 'hotline' } } : { key: { not_in: ['portal'] } },
      ],
    },
    sort: 'order',
    select: { name: true },
    limit: 500,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  });
  return docs.map(({ id, name }) => ({ id, name }));
}
