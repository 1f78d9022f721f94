import {
  type AssociationMemberRow,
  type AssociationRow,
  type AssociationSheet,
  associationDutyLabels,
  associationKindLabels,
  associationRoleLabels,
  associationStatusLabels,
  canBeGivenAccount,
  elderLabels,
  type keptAssociations,
  termHolds,
} from '@/domain/neighbourhood';
import { now } from '@/shared/clock';
import { formatPlainDay } from '@/shared/dates';
import { Section } from '../../organization/section';
import { addressOf } from '../../property/parts';
import { ButtonLink, DoneBanner, EmptyState, Form, Pagination, SummaryList, Tag } from '../../shared';

/** The associations one keeps, and those one is in. */
export function KeptAssociationsPage({ found }: { found: Awaited<ReturnType<typeof keptAssociations>> }) {
  return (
    <>
      <h1 className="govuk-heading-l">协会和队伍</h1>
      {found.keeps ? (
        <p>
          <ButtonLink href="/work/associations/new">登记协会、队伍</ButtonLink>
        </p>
      ) : null}
      {found.own.length > 0 ? (
        <Section id="own" title="我在的">
          <Lines rows={found.own} />
        </Section>
      ) : null}
      {found.keeps ? (
        <Section id="kept" title="我负责的地方">
          {found.items.length === 0 ? (
            <EmptyState title="还没有登记">
              <p>
                先登记五老协会、红白理事会、志愿队、文明实践站，再加成员、写任期。例如“西关村红白理事会”。
              </p>
            </EmptyState>
          ) : (
            <Lines rows={found.items} />
          )}
          <Pagination
            page={found.page}
            pages={found.pages}
            href={(page) => addressOf('/work/associations', { page: page > 1 ? page : undefined })}
          />
        </Section>
      ) : found.own.length === 0 ? (
        <EmptyState title="您不在协会或队伍里">
          <p>想加入的，请找社区（村）办公室。身边有哪些，看“协会和队伍”公开的页面。</p>
        </EmptyState>
      ) : null}
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href="/work/family-events">
            红白事
          </a>
        </li>
        <li>
          <a className="govuk-link" href="/work/appraisals">
            文明评议
          </a>
        </li>
      </ul>
    </>
  );
}

function Lines({ rows }: { rows: readonly AssociationRow[] }) {
  return (
    <ul className="app-list">
      {rows.map(({ id, name, kind, status, contact }) => (
        <li key={id}>
          <a className="govuk-link" href={`/work/associations/${id}`}>
            {name}
          </a>{' '}
          {status === 'closed' ? <Tag colour="grey">{associationStatusLabels.closed}</Tag> : null}
          <p className="app-list__meta">
            <span>{associationKindLabels[kind]}</span>
            <span>{contact}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** One association with everybody ever in it. */
export function RunAssociationPage({
  sheet: { association, standing, terms },
  done,
  userId,
}: {
  sheet: AssociationSheet;
  done: string | null;
  userId: string | null;
}) {
  const { id, number, name, kind, status, contact } = association;
  const runs = (standing.keeps || standing.leads) && status === 'active';
  return (
    <>
      <DoneBanner words={done} title="成功" />
      <span className="govuk-caption-l">{associationKindLabels[kind]}</span>
      <h1 className="govuk-heading-l">{name}</h1>
      <SummaryList
        rows={[
          { key: '状态', value: associationStatusLabels[status] },
          {
            key: '怎么联系',
            value: contact,
            ...(standing.keeps && status === 'active'
              ? { change: { href: `/work/associations/${id}/edit` } }
              : {}),
          },
        ]}
      />
      {runs ? (
        <p>
          <ButtonLink href={`/work/associations/${id}/members/new`}>加成员</ButtonLink>
        </p>
      ) : null}
      <Section id="terms" title="成员和任期">
        {terms.length === 0 ? <p className="govuk-body">还没有成员。</p> : null}
        <ul className="app-list">
          {terms.map((term) => (
            <li key={term.id}>
              <Term term={term} runs={runs} />
              <TermActions
                association={id}
                term={term}
                runs={runs}
                isOwn={term.user !== null && term.user === userId}
              />
            </li>
          ))}
        </ul>
      </Section>
      <p className="govuk-body">
        <a className="govuk-link" href={`/associations/${number}`}>
          公开的页面
        </a>
      </p>
    </>
  );
}

function Term({ term, runs }: { term: AssociationMemberRow; runs: boolean }) {
  const holds = termHolds(term, now());
  const over = term.endedAt ?? term.until;
  return (
    <>
      <strong>{term.personName}</strong>，{associationRoleLabels[term.role]}{' '}
      {holds ? null : <Tag colour="grey">{term.from > now().toISOString() ? '还没开始' : '任期已结束'}</Tag>}
      <p className="app-list__meta">
        {term.publicist ? <span>{associationDutyLabels.publicist}</span> : null}
        {term.appraiser ? <span>{associationDutyLabels.appraiser}</span> : null}
        {term.elder ? <span>{elderLabels[term.elder]}</span> : null}
        {runs && term.note ? <span>{term.note}</span> : null}
        {runs && holds && !term.user ? <span>没有账号</span> : null}
        <span>
          {formatPlainDay(term.from)}起{over ? `，到${formatPlainDay(over)}` : ''}
        </span>
        {term.endReason ? <span>{term.endReason}</span> : null}
        <span>{term.publicConsent ? '同意公开姓名' : '姓名不公开'}</span>
      </p>
    </>
  );
}

function TermActions({
  association,
  term,
  runs,
  isOwn,
}: {
  association: string;
  term: AssociationMemberRow;
  runs: boolean;
  isOwn: boolean;
}) {
  const at = `/work/associations/${association}/members/${term.id}`;
  return (
    <p className="app-list__meta">
      {runs && canBeGivenAccount(term) ? (
        <a className="govuk-link" href={`${at}/phone`}>
          补手机号<span className="govuk-visually-hidden">：{term.personName}</span>
        </a>
      ) : null}
      {runs && !term.endedAt ? (
        <a className="govuk-link" href={`${at}/end`}>
          结束任期<span className="govuk-visually-hidden">：{term.personName}</span>
        </a>
      ) : null}
      {runs || isOwn ? (
        <Form action={`${at}/consent`}>
          <input type="hidden" name="consent" value={term.publicConsent ? 'no' : 'yes'} />
          <button type="submit" className="app-link-button">
            {term.publicConsent ? '撤回公开姓名' : '本人同意公开姓名'}
            <span className="govuk-visually-hidden">：{term.personName}</span>
          </button>
        </Form>
      ) : null}
    </p>
  );
}
