import {
  type Became,
  becameLabels,
  type FindingKind,
  type FindingLine,
  type FindingSheet,
  type FindingState,
  type FindingPage as FindingsFound,
  findingKindLabels,
  findingStateLabels,
  noterOf,
} from '@/domain/neighbourhood';
import { formatDateTime } from '@/shared/dates';
import { addressOf, Files, FilterForm } from '../../property/parts';
import {
  Button,
  ButtonLink,
  DoneBanner,
  EmptyState,
  Form,
  Pagination,
  Select,
  SummaryList,
} from '../../shared';
import { FindingTag } from '../parts';
import { type NarrowedBy, NarrowedFields } from './narrowed-by';

/** What was found, with what became of it. */
export function FindingListPage({
  found,
  state,
  kind,
  became,
  narrow,
}: {
  found: FindingsFound;
  state: FindingState | undefined;
  kind: FindingKind | undefined;
  became: Became | undefined;
  narrow: NarrowedBy;
}) {
  return (
    <>
      <h1 className="govuk-heading-l">走访发现</h1>
      <FilterForm
        action="/work/visits/findings"
        isNarrowed={Boolean(state ?? kind ?? became ?? (narrow.words || null))}
      >
        <NarrowedFields {...narrow} />
        <Select
          name="state"
          label="状态"
          placeholder="全部"
          options={Object.entries(findingStateLabels).map(([value, label]) => ({ value, label }))}
          value={state}
        />
        <Select
          name="kind"
          label="看到什么"
          placeholder="全部"
          options={Object.entries(findingKindLabels).map(([value, label]) => ({ value, label }))}
          value={kind}
        />
        <Select
          name="became"
          label="转成了什么"
          placeholder="全部"
          options={Object.entries(becameLabels).map(([value, label]) => ({ value, label }))}
          value={became}
        />
      </FilterForm>
      {found.total === 0 ? (
        <EmptyState title={state || kind || became || narrow.words ? '没有这样的' : '还没有记过'}>
          <p>走访时一点就记下。要办的在这里转为诉求、议题或者调解，办得怎么样也在这里看。</p>
        </EmptyState>
      ) : null}
      <ul className="app-list">
        {found.items.map((finding) => (
          <li key={finding.id}>
            <a className="govuk-link" href={`/work/visits/findings/${finding.id}`}>
              {findingKindLabels[finding.kind]}，{finding.householdName}
            </a>{' '}
            <FindingTag state={finding.state} />
            {finding.words ? <p className="govuk-body-s">{finding.words}</p> : null}
            <p className="app-list__meta">
              <span>{formatDateTime(finding.at)}</span>
              <span>{noterOf(finding).name}</span>
              <span>{finding.becameKind ? becameWords(finding) : ''}</span>
            </p>
          </li>
        ))}
      </ul>
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) =>
          addressOf('/work/visits/findings', {
            state,
            kind,
            became,
            month: narrow.month,
            within: narrow.within,
            page: page > 1 ? page : undefined,
          })
        }
      />
    </>
  );
}

/** 诉求20261123-0001，办理中; of a dispute only that it was handed over, and later how it ended. */
function becameWords({ becameKind, becameNumber, word }: FindingLine): string {
  if (!becameKind) return word ?? '';
  const number = becameKind === 'dispute' ? '' : (becameNumber ?? '');
  return `${becameLabels[becameKind]}${number}，${word ?? '在办'}`;
}

/** Where what it became can be seen; null where whoever looks could not open it. */
function wayTo({ finding, mayOpenRequest, isPublicRequest, dispute }: FindingSheet): string | null {
  const { becameKind, becameId, becameNumber } = finding;
  if (dispute) return `/work/mediation/${dispute.id}`;
  if (becameKind === 'matter') return `/matters/${becameNumber}`;
  if (becameKind !== 'request') return null;
  if (mayOpenRequest) return `/admin/collections/requests/${becameId}`;
  return isPublicRequest ? `/requests/${becameNumber}` : null;
}

/** Who follows and judges the request it became: the household, or whoever was at the door. */
function requesterRows({ finding, requester }: FindingSheet) {
  if (!requester) return [];
  if (requester.kind === 'household')
    return [{ key: '反映人', value: '住户本人。进度用短信告诉住户，由住户评价。' }];
  const { ownHref } = requester;
  if (!ownHref)
    return [{ key: '反映人', value: `${noterOf(finding).name}代住户反映，有进展告诉他，由他评价。` }];
  return [
    {
      key: '反映人',
      value: (
        <>
          您代住户反映，有进展告诉您，办完了请您问过住户再评价。
          <a className="govuk-link" href={ownHref}>
            看进度、评价
          </a>
        </>
      ),
    },
  ];
}

/** One finding: what was seen, and the ways on. */
export function FindingPage({ sheet, done }: { sheet: FindingSheet; done: string | null }) {
  const { finding, photos, ways, shown, canTakeBack } = sheet;
  const at = `/work/visits/findings/${finding.id}`;
  const way = finding.becameKind ? wayTo(sheet) : null;
  return (
    <>
      <DoneBanner words={done} title="成功" />
      <span className="govuk-caption-l">{finding.number}</span>
      <h1 className="govuk-heading-l">{findingKindLabels[finding.kind]}</h1>
      <p>
        <FindingTag state={finding.state} />
      </p>
      <SummaryList
        rows={[
          { key: '哪一户', value: finding.householdName },
          { key: '情况', value: finding.words ?? '没有写' },
          { key: '谁、什么时候', value: `${noterOf(finding).name}，${formatDateTime(finding.at)}` },
          ...(finding.becameKind
            ? [
                {
                  key: '转成了',
                  value: way ? (
                    <a className="govuk-link" href={way}>
                      {becameWords(finding)}
                    </a>
                  ) : (
                    becameWords(finding)
                  ),
                },
              ]
            : []),
          ...requesterRows(sheet),
          ...(shown ? [{ key: '大家看到的', value: `${shown.title}。${shown.about}` }] : []),
          ...(finding.becameAt
            ? [
                {
                  key: '什么时候转的',
                  value: [formatDateTime(finding.becameAt), finding.becameByName].filter(Boolean).join('，'),
                },
              ]
            : []),
          ...(finding.state === 'withdrawn' && finding.outcome
            ? [{ key: '为什么不算', value: finding.outcome }]
            : []),
          ...(finding.settleNote ? [{ key: '怎么解决的', value: finding.settleNote }] : []),
          {
            key: '走访',
            value: (
              <a className="govuk-link" href={`/work/visits/${finding.visit}`}>
                看这次走访
              </a>
            ),
          },
        ]}
      />
      <Files files={photos} what="走访发现" />
      {canTakeBack ? (
        <Form action={`${at}/withdraw`}>
          <p className="govuk-body">记错了的，可以撤回：留着，不计数。这次走访走完以后不能再撤。</p>
          <Button tone="secondary">撤回</Button>
        </Form>
      ) : null}
      {ways.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">接下来</h2>
          <p>
            <ButtonLink href={`${at}/request`}>转为诉求</ButtonLink>
          </p>
          {ways.includes('matter') ? (
            <p>
              <ButtonLink href={`${at}/matter`} tone="secondary">
                转为议题
              </ButtonLink>
            </p>
          ) : null}
          <p>
            <ButtonLink href={`${at}/dispute`} tone="secondary">
              转为调解
            </ButtonLink>
          </p>
          <p>
            <ButtonLink href={`${at}/settle`} tone="secondary">
              当场解决了
            </ButtonLink>
          </p>
        </>
      ) : null}
    </>
  );
}
