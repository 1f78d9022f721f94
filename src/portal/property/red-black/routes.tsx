import type { Router } from 'express';
import {
  disputeDecisionLabels,
  listKindLabels,
  type PublicEntry,
  type PublicList,
  points,
  propertyTag,
  publicList,
  publishedLists,
} from '@/domain/property';
import { cached } from '@/server/page-cache';
import { formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { Section } from '../../organization/section';
import {
  EmptyState,
  InsetText,
  Pagination,
  type PortalDependencies,
  PrintButton,
  sendPage,
  Table,
} from '../../shared';
import { addressOf } from '../parts';
import { askedPage } from '../query';

const path = '/ratings/lists';

/** `/ratings/lists`, `/ratings/lists/:id`: the red and black lists, once the time for disputes is over. */
export function registerRedBlackLists(router: Router, { payload }: PortalDependencies): void {
  const shown = cached({ tags: () => [propertyTag, 'organization', 'divisions'] });

  router.get(path, shown, async (req, res) => {
    const { items, page, pages } = await publishedLists(payload, askedPage(req));
    sendPage(req, res, {
      title: '物业红黑榜',
      description: '物业服务评价公布后的红榜和黑榜，注明方法和评价户数。',
      breadcrumbs: [{ text: '首页', href: '/' }, { text: '物业红黑榜' }],
      children: (
        <>
          <h1 className="govuk-heading-l">物业红黑榜</h1>
          <p className="govuk-body-l">住户评价得特别好和特别差的小区。先给企业和社区时间核对，再公布。</p>
          {items.length === 0 ? (
            <EmptyState title="还没有公布过">
              <p>每次物业服务评价结束、异议期过了以后，在这里公布，注明几户评价、怎么算的。</p>
            </EmptyState>
          ) : null}
          <ul className="govuk-list govuk-list--bullet">
            {items.map(({ id, roundName, publishedAt }) => (
              <li key={id}>
                <a className="govuk-link" href={`${path}/${id}`}>
                  {roundName}
                </a>
                （{formatPlainDay(publishedAt)}公布）
              </li>
            ))}
          </ul>
          <Pagination
            page={page}
            pages={pages}
            href={(wanted) => addressOf(path, { page: wanted > 1 ? wanted : undefined })}
          />
        </>
      ),
    });
  });

  router.get(`${path}/:id`, shown, async (req, res) => {
    const list = await publicList(payload, String(req.params.id));
    if (!list) fail('not-found', { message: '没有这份红黑榜，或者还没有公布。' });
    sendPage(req, res, {
      title: `${list.roundName}红黑榜`,
      description: `${list.roundName}的红榜和黑榜`,
      wide: true,
      breadcrumbs: [
        { text: '首页', href: '/' },
        { text: '物业红黑榜', href: path },
        { text: list.roundName },
      ],
      children: <ListPage list={list} />,
    });
  });
}

function ListPage({ list }: { list: PublicList }) {
  const { roundName, publishedAt, method, entries, removed } = list;
  return (
    <>
      <h1 className="govuk-heading-l">{roundName}红黑榜</h1>
      <p className="govuk-body">{formatPlainDay(publishedAt)}公布</p>
      <InsetText>
        <p className="govuk-body">怎么算的：{method}</p>
      </InsetText>
      {(['red', 'black'] as const).map((kind) => (
        <Section key={kind} id={kind} title={listKindLabels[kind]}>
          <Entries kind={kind} entries={entries.filter((entry) => entry.kind === kind)} />
        </Section>
      ))}
      {removed > 0 ? <p className="govuk-body">另有{removed}个小区经核对移出，不再列名。</p> : null}
      <Words entries={entries} />
      <PrintButton />
    </>
  );
}

function Entries({ kind, entries }: { kind: 'red' | 'black'; entries: PublicEntry[] }) {
  if (entries.length === 0) return <p className="govuk-body">没有够条件的小区。</p>;
  return (
    <Table
      caption={listKindLabels[kind]}
      captionHidden
      columns={[
        { key: 'compound', label: '小区' },
        { key: 'position', label: '名次', numeric: true },
        { key: 'by', label: '由谁管' },
        { key: 'n', label: '评价户数', numeric: true },
        { key: 'mean', label: '平均分（区间）', numeric: true },
      ]}
      rows={entries.map((entry) => ({
        key: entry.id,
        cells: {
          compound: (
            <>
              <a className="govuk-link" href={`/compounds/${entry.compound}`}>
                {entry.compoundName}
              </a>
              <br />
              <span className="app-muted">{entry.communityName}</span>
            </>
          ),
          position: entry.position,
          by: entry.company ? (
            <a className="govuk-link" href={`/property-companies/${entry.company}`}>
              {entry.companyName}
            </a>
          ) : (
            entry.companyName
          ),
          n: `${entry.n}户`,
          mean: `${points(entry.mean)}（${points(entry.low)}–${points(entry.high)}）`,
        },
      }))}
    />
  );
}

/** Corrections and answered disputes, on record beside the list. */
function Words({ entries }: { entries: PublicEntry[] }) {
  const noted = entries.filter(({ correction, disputes }) => correction || disputes.length > 0);
  if (noted.length === 0) return null;
  return (
    <Section id="words" title="异议和更正">
      <ul className="govuk-list govuk-list--bullet">
        {noted.map(({ id, compoundName, correction, disputes }) => (
          <li key={id}>
            <strong>{compoundName}</strong>
            {correction ? <>：更正：{correction}</> : null}
            {disputes.map(({ byName, decision, reply }) => (
              <p key={reply} className="govuk-body app-pre-line">
                {byName}提出异议，{disputeDecisionLabels[decision]}：{reply}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
