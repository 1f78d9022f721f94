import {
  excessesOf,
  type FamilyPage,
  type FamilySheet,
  familyKindLabels,
  limitsOf,
  savingFormula,
  scaleLabels,
} from '@/domain/neighbourhood';
import { yuanOf } from '@/domain/property';
import { formatDate, formatPlainDay } from '@/shared/dates';
import { addressOf } from '../../property/parts';
import {
  Button,
  ButtonLink,
  Details,
  DoneBanner,
  EmptyState,
  Form,
  Pagination,
  SummaryList,
  Table,
  Tag,
} from '../../shared';
import { FamilyTag, scaleLine, scaleWords } from '../parts';

/** One family event, for the family itself and its council. */
export function FamilyEventPage({ sheet, done }: { sheet: FamilySheet; done: string | null }) {
  const { row, standard, intended, planned, actual, hostName, hostPhone, isOwn, verbs, factor } = sheet;
  const at = `/family-events/${row.number}`;
  return (
    <>
      <DoneBanner words={done} title="成功" />
      <span className="govuk-caption-l">
        {row.associationName}，{row.number}
      </span>
      <h1 className="govuk-heading-l">
        {familyKindLabels[row.kind]}，{formatDate(row.on)}
      </h1>
      <p>
        <FamilyTag state={row.state} />{' '}
        {row.aboveCount ? (
          <Tag colour="orange">{`${actual ? '实际' : ''}${row.aboveCount}项高于标准`}</Tag>
        ) : null}
      </p>
      <SummaryList
        rows={[
          { key: '当家人', value: hostName },
          { key: '电话', value: hostPhone },
          ...(intended ? [{ key: '最初打算', value: scaleLine(intended) }] : []),
          ...(planned && row.advisedAt ? [{ key: '现在打算', value: scaleLine(planned) }] : []),
          ...(row.adviceNote ? [{ key: '商量的结果', value: row.adviceNote }] : []),
          ...(actual ? [{ key: '实际', value: scaleLine(actual) }] : []),
          ...(actual
            ? [
                {
                  key: row.state === 'unconfirmed' ? '节约（等核对）' : '节约',
                  value: `${yuanOf(row.saving ?? 0)}元`,
                },
              ]
            : []),
          ...(row.reportNote ? [{ key: '说明', value: row.reportNote }] : []),
          ...(row.endReason ? [{ key: '不办的原因', value: row.endReason }] : []),
        ]}
      />
      {!isOwn && row.hostNameCipher ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/work/family-events/${row.number}/host`}>
            看完整的姓名和电话（看一次记一次）
          </a>
        </p>
      ) : null}
      <Compared sheet={sheet} />
      {verbs.includes('advise') ? (
        <p>
          <ButtonLink href={`/work/family-events/${row.number}/advise`}>上门商量过了</ButtonLink>
        </p>
      ) : null}
      {row.state === 'unconfirmed' ? (
        <p className="govuk-body">
          {isOwn ? '您家自己报的结果' : '自己登记、自己报的结果'}，由红白理事会的{isOwn ? '' : '另一位'}
          成员或者社区干部核对过，节约才算进总数。
        </p>
      ) : null}
      {verbs.includes('confirm') ? (
        <Form action={`${at}/confirm`}>
          <Button>核对过，属实</Button>
        </Form>
      ) : null}
      {verbs.includes('report') ? (
        <p>
          <ButtonLink href={`${at}/report`} tone={actual ? 'secondary' : 'primary'}>
            {actual ? '更正结果' : '报结果'}
          </ButtonLink>
        </p>
      ) : null}
      {verbs.includes('cancel') ? (
        <p>
          <a className="govuk-link" href={`${at}/cancel`}>
            不办了
          </a>
        </p>
      ) : null}
      <Details summary="节约是怎么算的，哪些会公开">
        <p>{savingFormula(factor)}</p>
        <p>
          公开的只有这个社区（村）每个月几件、一共节约多少，件数太少的月份合在一起。谁家办的不公开；办完一段时间后，姓名和电话自动删除。
        </p>
        {standard ? (
          <p>
            标准：{standard.source}，{formatPlainDay(standard.validFrom)}起。
          </p>
        ) : null}
      </Details>
    </>
  );
}

/** What stands above the standard, item by item, in words and not by colour alone. */
function Compared({ sheet: { standard, planned, actual } }: { sheet: FamilySheet }) {
  const shown = actual ?? planned;
  if (!standard || !shown) return <p className="govuk-body">这里还没有公布这类事的标准，没有可以比的。</p>;
  const limits = limitsOf(standard);
  const above = new Map(excessesOf(shown, limits).map((excess) => [excess.item, excess]));
  return (
    <Table
      caption={actual ? '实际和标准比' : '打算和标准比'}
      columns={[
        { key: 'item', label: '哪一项' },
        { key: 'limit', label: '标准' },
        { key: 'is', label: actual ? '实际' : '打算' },
        { key: 'by', label: '比标准' },
      ]}
      rows={(Object.keys(scaleLabels) as (keyof typeof scaleLabels)[]).map((key) => {
        const excess = above.get(key);
        return {
          key,
          cells: {
            item: scaleLabels[key],
            limit: scaleWords(key, limits[key]),
            is: scaleWords(key, shown[key]),
            by: limits[key] === null ? '—' : excess ? `高${scaleWords(key, excess.by)}` : '没有超过',
          },
        };
      })}
    />
  );
}

/** What one's own family registered. */
export function OwnFamilyEventsPage({ found }: { found: FamilyPage }) {
  return (
    <>
      <h1 className="govuk-heading-l">我家的红白事</h1>
      <p>
        <ButtonLink href="/family-events/new">登记红白事</ButtonLink>
      </p>
      {found.total === 0 ? (
        <EmptyState title="还没有登记过">
          <p>办红事白事之前登记一下，红白理事会帮着张罗，也看看和标准差多少。</p>
        </EmptyState>
      ) : null}
      <EventLines found={found} base="/me/family-events" />
    </>
  );
}

/** Events one under the other; nothing that names a family. */
export function EventLines({
  found,
  base,
  state,
}: {
  found: FamilyPage;
  base: string;
  state?: string | undefined;
}) {
  return (
    <>
      <ul className="app-list">
        {found.items.map(({ id, number, kind, state: now, on, associationName, aboveCount, saving }) => (
          <li key={id}>
            <a className="govuk-link" href={`/family-events/${number}`}>
              {familyKindLabels[kind]}，{formatDate(on)}
            </a>{' '}
            <FamilyTag state={now} />
            <p className="app-list__meta">
              <span>{associationName}</span>
              {aboveCount ? <span>{aboveCount}项高于标准</span> : null}
              {now === 'reported' ? <span>节约{yuanOf(saving ?? 0)}元</span> : null}
              <span>{number}</span>
            </p>
          </li>
        ))}
      </ul>
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => addressOf(base, { state, page: page > 1 ? page : undefined })}
      />
    </>
  );
}
