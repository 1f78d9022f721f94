import {
  type CivilityItemRow,
  type CivilitySheet,
  type CivilityVerb,
  civilityItemLabels,
  isNamedIn,
  standAsideWords,
} from '@/domain/neighbourhood';
import { formatDateTime } from '@/shared/dates';
import { Section } from '../../organization/section';
import { Button, ButtonLink, Checkboxes, DoneBanner, Form, InsetText, SummaryList } from '../../shared';
import { CivilityTag } from '../parts';

/** One meeting: the list, what is appraised, the next step. */
export function RunCivilityPage({ sheet, done }: { sheet: CivilitySheet; done: string | null }) {
  const { meeting, verbs, ballot } = sheet;
  const at = `/work/appraisals/${meeting.id}`;
  return (
    <>
      <DoneBanner words={done} title="成功" />
      <span className="govuk-caption-l">{meeting.associationName}</span>
      <h1 className="govuk-heading-l">{meeting.title}</h1>
      <p>
        <CivilityTag state={meeting.state} />
      </p>
      {meeting.endReason ? <InsetText>原因：{meeting.endReason}</InsetText> : null}
      <SummaryList
        rows={[
          { key: '时间', value: formatDateTime(meeting.startsAt) },
          { key: '地点', value: meeting.venue },
          {
            key: '评议员',
            value: `${meeting.appraisers}人，到会${meeting.present}人，手机上投了票的${meeting.voted}人（纸票另外登记，不算在内）；至少到会${meeting.quorum}%才能评议`,
          },
          ...(meeting.minutes
            ? [{ key: '会议记录', value: <span className="app-pre-line">{meeting.minutes}</span> }]
            : []),
        ]}
      />
      <Ballot ballot={ballot} at={at} />
      <Items sheet={sheet} at={at} />
      <Attendance sheet={sheet} at={at} />
      <Papers sheet={sheet} />
      <Step sheet={sheet} verb="begin" label="开始评议" what="评议员在手机上无记名投票，没有账号的投纸票。" />
      <Step sheet={sheet} verb="close" label="结束评议、计票" what="计票以后票随即销毁，不能再投。" />
      {'write-minutes' in verbs ? (
        <p>
          <ButtonLink href={`${at}/minutes`} tone={meeting.minutes ? 'secondary' : 'primary'}>
            {meeting.minutes ? '改会议记录' : '写会议记录'}
          </ButtonLink>
        </p>
      ) : null}
      <Step sheet={sheet} verb="submit" label="送审公布" what="另一位同事审核以后公布。" />
      <Step
        sheet={sheet}
        verb="publish"
        label="审核并公布"
        what={`红榜里本人同意的公开姓名；劝导的一律不公开。${sheet.papers.length > 0 ? '请先和投纸票的、数票的人核对上面登记的纸票。' : ''}`}
      />
      {verbs.return === null ? (
        <p>
          <a className="govuk-link" href={`${at}/return`}>
            退回修改
          </a>
        </p>
      ) : null}
      {verbs.cancel === null ? (
        <p>
          <a className="govuk-link" href={`${at}/cancel`}>
            取消评议
          </a>
        </p>
      ) : null}
    </>
  );
}

function Step({
  sheet: { meeting, verbs },
  verb,
  label,
  what,
}: {
  sheet: CivilitySheet;
  verb: CivilityVerb;
  label: string;
  what: string;
}) {
  if (!(verb in verbs)) return null;
  if (verbs[verb])
    return (
      <p className="govuk-body">
        {label}：{verbs[verb]}
      </p>
    );
  return (
    <Form action={`/work/appraisals/${meeting.id}/${verb}`}>
      <p className="govuk-body">{what}</p>
      <Button>{label}</Button>
    </Form>
  );
}

function Ballot({ ballot, at }: { ballot: CivilitySheet['ballot']; at: string }) {
  if (!ballot) return null;
  if (ballot.voted) return <InsetText>您已经投过了。投了什么没有人查得到。</InsetText>;
  if (!ballot.present) return <InsetText>您还没有到会。请召集人在名单上勾一下，再投票。</InsetText>;
  return (
    <p>
      <ButtonLink href={`${at}/vote`}>去投票</ButtonLink>
    </p>
  );
}

function Items({
  sheet: { items, verbs, mayWithdraw, attendances, own },
  at,
}: {
  sheet: CivilitySheet;
  at: string;
}) {
  const away = (item: CivilityItemRow) =>
    attendances.filter(({ personName }) => isNamedIn(personName, item.subjectName));
  return (
    <Section id="items" title={`评议${items.length}项`}>
      <ul className="app-list">
        {items.map((item, index) => (
          <li key={item.id}>
            {index + 1}. <strong>{item.subjectName}</strong>（{civilityItemLabels[item.kind]}）
            <p className="govuk-body-s">{item.words}</p>
            {away(item).length > 0 ? (
              <p className="govuk-body-s">
                {away(item)
                  .map(({ personName }) => personName)
                  .join('、')}
                同名，要回避，这一项不用投。
              </p>
            ) : null}
            <p className="app-list__meta">
              {item.adopted === null ? null : (
                <span>
                  {item.adopted ? '通过' : '没有通过'}
                  {item.yes === null ? '' : `：${countWords(item)}`}
                </span>
              )}
              {item.kind === 'praise' ? (
                <span>{item.publicConsent ? '本人同意公开姓名' : '姓名不公开'}</span>
              ) : null}
              {own.has(item.id) && decidesOne.some((verb) => verb in verbs) ? (
                <span>{standAsideWords}</span>
              ) : null}
              {'change-item' in verbs && !own.has(item.id) ? (
                <ItemLink href={`${at}/items/${item.id}/change`} text="改" name={item.subjectName} />
              ) : null}
              {'remove-item' in verbs && !own.has(item.id) ? (
                <ItemLink href={`${at}/items/${item.id}/remove`} text="去掉" name={item.subjectName} />
              ) : null}
              {mayWithdraw && item.publicConsent && !('change-item' in verbs) ? (
                <ItemLink href={`${at}/items/${item.id}/withdraw`} text="撤下姓名" name={item.subjectName} />
              ) : null}
              {'enter-paper' in verbs && !own.has(item.id) ? (
                <ItemLink href={`${at}/items/${item.id}/paper`} text="登记纸票" name={item.subjectName} />
              ) : null}
            </p>
          </li>
        ))}
      </ul>
      {'add-item' in verbs ? (
        <p>
          <ButtonLink href={`${at}/items/new`} tone="secondary">
            加一项评议
          </ButtonLink>
        </p>
      ) : null}
    </Section>
  );
}

const decidesOne: readonly CivilityVerb[] = ['change-item', 'remove-item', 'enter-paper'];

const ItemLink = ({ href, text, name }: { href: string; text: string; name: string }) => (
  <a className="govuk-link" href={href}>
    {text}
    <span className="govuk-visually-hidden">：{name}</span>
  </a>
);

const countWords = ({ yes, no, abstain }: CivilityItemRow) =>
  `同意${yes ?? 0}，不同意${no ?? 0}，弃权${abstain ?? 0}`;

/** Who entered how many papers: whoever looks at the result asks them. */
function Papers({ sheet: { papers } }: { sheet: CivilitySheet }) {
  if (papers.length === 0) return null;
  return (
    <Section id="papers" title="登记的纸票">
      <p className="govuk-body-s">同一项登记了几次的，以最后一次为准。怎么投的，计票以后不留。</p>
      <ul className="app-list">
        {papers.map(({ id, detail, actorName, at }) => (
          <li key={id}>
            {detail}
            <p className="app-list__meta">
              <span>{actorName}登记</span>
              <span>{formatDateTime(at)}</span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Attendance({ sheet: { meeting, attendances, verbs }, at }: { sheet: CivilitySheet; at: string }) {
  if (attendances.length === 0) return null;
  if (!('mark' in verbs))
    return (
      <Section id="attendances" title="到会的">
        <p className="govuk-body">
          {attendances
            .filter(({ present }) => present)
            .map(({ personName }) => personName)
            .join('、') || '没有'}
        </p>
      </Section>
    );
  return (
    <Form action={`${at}/list`}>
      <Checkboxes
        name="present"
        label="到会名单"
        labelSize="m"
        hint={
          <>
            到了的打勾。
            {meeting.state === 'planned' && attendances.some(({ user }) => !user) ? (
              <>
                没有账号的，开始以前可以在
                <a className="govuk-link" href={`/work/associations/${meeting.association}#terms`}>
                  成员名单
                </a>
                里补手机号，就能在手机上投。
              </>
            ) : null}
          </>
        }
        small
        choices={attendances.map(({ id, personName, user }) => ({
          value: id,
          label: user ? personName : `${personName}（没有账号，投纸票）`,
        }))}
        values={attendances.filter(({ present }) => present).map(({ id }) => id)}
      />
      <Button tone="secondary">按名单记下</Button>
    </Form>
  );
}
