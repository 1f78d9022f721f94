import type { ReactNode } from 'react';
import { type DisputeState, disputeTypeLabels, otherWays, type PartyCase } from '@/domain/mediation';
import { now } from '@/shared/clock';
import { formatDate } from '@/shared/dates';
import { Section } from '../../organization/section';
import {
  Button,
  Details,
  DoneBanner,
  Form,
  InsetText,
  PhoneLink,
  PrintButton,
  type Refused,
  SummaryList,
  Timeline,
} from '../../shared';
import { ChoiceFields, valuesOf } from '../choice-form';
import { arrangementTitle, ChoiceWords, DisputeTag, meetingRows } from '../parts';
import { Offers } from './offers';

const factsTitles = {
  written: '您申请时写的（对方看不到）',
  'read-back': '登记时您说的，念给您听过（对方看不到）',
} satisfies Record<NonNullable<PartyCase['facts']>['as'], string>;

/** A party's page: how it stands, what to do now, and the way out; in large type. */
export function PartyPage({
  found,
  path,
  done,
  refused,
  more,
}: {
  found: PartyCase;
  path: string;
  done: string | null;
  refused: Refused | null;
  /** What sessions and outcome add. */
  more?: ReactNode;
}) {
  const { organization } = found;
  return (
    <div className="app-mediation">
      <DoneBanner words={done} title="成功" />
      <span className="govuk-caption-l">调解编号 {found.number}</span>
      <h1 className="govuk-heading-l">我的调解</h1>
      <p className="govuk-body-l">
        <DisputeTag state={standing(found)} /> {nextWords(found)}
      </p>
      <Agreed found={found} />
      {more}
      <OtherWays found={found} />
      <Offers offers={found.offers} menu={found.menu} action={`${path}/accept`} values={refused?.values} />
      <MenuForm found={found} path={path} refused={refused} />
      <SummaryList
        rows={[
          { key: '什么事', value: disputeTypeLabels[found.type] },
          { key: '您', value: found.name },
          ...(found.same.length > 0 ? [{ key: '同一方的', value: found.same.join('、') }] : []),
          { key: '对方', value: found.others.join('、') },
          { key: '调解组织', value: organization.name },
          ...(organization.phone
            ? [{ key: '电话', value: <PhoneLink number={organization.phone} label={organization.name} /> }]
            : []),
          ...(organization.address ? [{ key: '地址', value: organization.address }] : []),
          ...(organization.hours ? [{ key: '时间', value: organization.hours }] : []),
        ]}
      />
      {found.facts ? (
        <Details summary={factsTitles[found.facts.as]}>
          <p className="app-pre-line">{found.facts.text}</p>
        </Details>
      ) : null}
      <Section id="events" title="到了哪一步">
        <Timeline
          entries={found.events.map(({ at, words }, index) => ({ key: `${at}-${index}`, title: words, at }))}
        />
      </Section>
      <WayOut found={found} path={path} />
      <PrintButton />
    </div>
  );
}

/** How it stands, and of a case that is over how it ended: closing the file takes neither the result nor the other ways away. */
const standing = ({ outcome, state }: PartyCase): DisputeState => outcome ?? state;

function nextWords(found: PartyCase): string {
  const words = wordsOf(found);
  return found.state === 'closed' && found.outcome ? `${words}已经办完归档。` : words;
}

function wordsOf(found: PartyCase): string {
  switch (standing(found)) {
    case 'registered':
      return '调解组织正在看，会给您打电话。';
    case 'accepted':
      return `调解组织受理了，正在联系${sidesOf(found)}，接着会请您选调解员和时间。`;
    case 'choosing':
      if (found.isOwnPast)
        return '您选的时间都已经过了，还没有定下来。请在下面再选几个时间；也可以打电话或者到窗口，工作人员帮您选。';
      if (found.isOwnGone)
        return '您选的调解员现在不能办这件事了，还没有定下来。请在下面另选；也可以打电话或者到窗口，工作人员帮您选。';
      if (found.differ.length > 0) return `${differWords(found)}${proposesBy(found)}`;
      return found.own
        ? `您选好了，等${found.waitsFor.map((which) => waitedFor[which]).join('和')}。${proposesBy(found)}`
        : `${asksBy(found)}不会用手机的，打电话或者到窗口，工作人员帮您选。`;
    case 'agreed':
      return found.agreed && !found.agreed.meeting
        ? `${sidesOf(found)}选定了，时间要另外约。`
        : `${sidesOf(found)}选定了，请按时到场，带上身份证和有关材料。`;
    case 'mediating':
      return '正在调解。';
    case 'settled':
      return '调解成功。';
    case 'failed':
      return '这次没有调成，您还可以走别的路。';
    case 'declined':
      return `没有受理。${found.endReason ?? ''}`;
    case 'refused':
      return '有一方不愿意调解，按规定到此为止。';
    case 'withdrawn':
      return '当事人撤回了，到此为止。';
    case 'closed':
      return '已经办完归档。';
  }
}

const isMany = ({ same, others }: Pick<PartyCase, 'same' | 'others'>): boolean =>
  same.length + others.length > 1;
const sidesOf = (found: PartyCase): string => (isMany(found) ? '各方' : '双方');

function differWords(found: PartyCase): string {
  const { differ } = found;
  return `${sidesOf(found)}都选了，${differ.join('、')}还没有选到一起。您可以接受${isMany(found) ? '别人' : '对方'}选的，也可以改一下自己的选择。`;
}

const waitedFor = { same: '同一方的另一位', other: '对方' } as const;

const isProposed = ({ offers }: PartyCase): boolean => offers.some(({ from }) => from === 'organization');
const isDue = ({ choiceDueAt }: PartyCase): boolean => choiceDueAt !== null && new Date(choiceDueAt) <= now();

/** By when to choose; once that is over, or the organisation has proposed, what there is to say yes to instead. */
function asksBy(found: PartyCase): string {
  if (isProposed(found)) return '调解组织提了建议，在下面：您可以接受，也可以另选。';
  if (!found.choiceDueAt) return '请您选。';
  return isDue(found)
    ? '还没有收到您的选择，请您尽快选。'
    : `请您选，最好在${formatDate(found.choiceDueAt)}以前。`;
}

function proposesBy(found: PartyCase): string {
  if (!found.choiceDueAt || isProposed(found)) return '';
  return isDue(found)
    ? '调解组织会提个建议。'
    : `${formatDate(found.choiceDueAt)}以前没有选到一起，调解组织会提个建议。`;
}

function Agreed({ found: { agreed, state } }: { found: PartyCase }) {
  if (!agreed) return null;
  return (
    <SummaryList
      card={arrangementTitle(state, agreed.meeting)}
      rows={[
        ...meetingRows(state, agreed.meeting, '还没有定，定好了会通知您'),
        { key: '调解员', value: agreed.mediator },
        { key: '方法', value: agreed.method },
        { key: '旁听', value: agreed.open ? '公开，邻居可以来听' : '不公开，只有当事人和调解员' },
      ]}
    />
  );
}

/** Where it ended without an agreement, the other ways are named. Source: 人民调解法 26. */
function OtherWays({ found: { outcome } }: { found: PartyCase }) {
  if (!outcome || outcome === 'settled') return null;
  return (
    <Section id="other-ways" title="您还可以走的路">
      <ul className="govuk-list govuk-list--bullet">
        {otherWays.map(({ way, words }) => (
          <li key={way}>
            <strong>{way}</strong>：{words}
          </li>
        ))}
      </ul>
      <p className="govuk-body-s app-muted">
        依据：人民调解法第二十六条。以后大家又都愿意了，可以再申请调解。
      </p>
    </Section>
  );
}

function MenuForm({ found, path, refused }: { found: PartyCase; path: string; refused: Refused | null }) {
  const { menu, own, isOwnPast, isOwnGone } = found;
  if (!menu) return null;
  if (menu.slots.length === 0)
    return <InsetText>现在没有调解员有空。调解组织会联系您，您不用做什么。</InsetText>;
  return (
    <Section id="menu" title={isOwnPast || isOwnGone ? '再选一次' : own ? '改一下我的选择' : '调解菜单'}>
      {own ? (
        <InsetText>
          {isOwnPast ? '您原来选的（时间都过了）：' : isOwnGone ? '您原来选的：' : '您现在选的：'}
          <ChoiceWords words={own.words} />
        </InsetText>
      ) : null}
      <Form action={`${path}/choose`}>
        <ChoiceFields
          menu={menu}
          values={refused?.values ?? valuesOf(own, menu)}
          errors={refused?.errors ?? {}}
        />
        <Button>选好了</Button>
      </Form>
    </Section>
  );
}

function WayOut({
  found: { mayRefuse, mayWithdraw, side, state },
  path,
}: {
  found: PartyCase;
  path: string;
}) {
  if (!mayRefuse && !mayWithdraw) return null;
  const refuses = mayRefuse && (side === 'respondent' || !mayWithdraw) && state !== 'agreed';
  return (
    <Section id="way-out" title="不想调解了">
      <p className="govuk-body">调解要自愿，您随时可以说不调，不用说理由。</p>
      <p>
        <a className="govuk-link" href={`${path}/${refuses ? 'refuse' : 'withdraw'}`}>
          {refuses ? '我不愿意调解' : '不调了'}
        </a>
      </p>
    </Section>
  );
}
