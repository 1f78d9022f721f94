import type { ReactNode } from 'react';
import {
  type DisputeSheet,
  type DisputeVerb,
  disputeSourceLabels,
  disputeTransitionOf,
  disputeTypeLabels,
  partySideLabels,
  type RevealedParty,
  type SheetParty,
} from '@/domain/mediation';
import { yuanOf } from '@/domain/property';
import { formatDateTime } from '@/shared/dates';
import { Section } from '../../organization/section';
import {
  Button,
  ButtonLink,
  Details,
  DoneBanner,
  Form,
  PhoneLink,
  SummaryList,
  Tag,
  Timeline,
  WarningText,
} from '../../shared';
import { arrangementTitle, ChoiceWords, DisputeTag, meetingRows, RiskTag } from '../parts';

/** Steps that ask something have a page of their own. */
const asking: readonly DisputeVerb[] = [
  'decline',
  'transfer',
  'assess-risk',
  'record-contact',
  'add-co-mediator',
  'choose-again',
  'propose',
];
const explained: Partial<Record<DisputeVerb, string>> = {
  accept: '受理以后当事人会收到通知。',
  'send-menus': '当事人各收到一个链接，选人、选方法、选时间地点。没有手机的，在下面替他选。',
};

/** One case for whoever handles it: what is known, what can be done, what was done. `more` is what sessions and outcome add. */
export function CasePage({
  sheet,
  revealed,
  done,
  more,
  finding,
}: {
  sheet: DisputeSheet;
  revealed: RevealedParty[] | null;
  done: string | null;
  more?: ReactNode;
  /** The finding of a visit it came from, for those who may read it. */
  finding: string | null;
}) {
  const { dispute } = sheet;
  return (
    <>
      <DoneBanner words={done} title="成功" />
      <span className="govuk-caption-l">{disputeTypeLabels[dispute.type]}</span>
      <h1 className="govuk-heading-l">调解 {dispute.number}</h1>
      <p>
        <DisputeTag state={dispute.state} /> <RiskTag level={dispute.riskLevel} />
      </p>
      {sheet.tied.length > 0 ? (
        <WarningText>
          {sheet.tied.join('、')}有要回避的情形，不能调解这件。
          {sheet.as.includes('desk') ? '请点“重新选”，让双方另选一位。' : '请告诉经办人，让双方另选一位。'}
        </WarningText>
      ) : null}
      <Steps sheet={sheet} />
      {more}
      <Facts sheet={sheet} finding={finding} />
      <Parties sheet={sheet} revealed={revealed} />
      <MenuState sheet={sheet} />
      <Section id="events" title="经过">
        <Timeline
          entries={sheet.events.map(({ id, label, at, actorName, detail, reason }) => ({
            key: id,
            title: label,
            at,
            by: actorName,
            body: [detail, reason].filter(Boolean).join('\n') || undefined,
          }))}
        />
      </Section>
    </>
  );
}

function Steps({ sheet: { dispute, verbs } }: { sheet: DisputeSheet }) {
  const at = `/work/mediation/${dispute.id}`;
  return (
    <>
      {(['accept', 'send-menus'] as const).map((verb) =>
        verbs.includes(verb) ? (
          <Form key={verb} action={`${at}/${verb}`}>
            <p className="govuk-body">{explained[verb]}</p>
            <Button>{disputeTransitionOf(verb).label}</Button>
          </Form>
        ) : null,
      )}
      <ul className="govuk-list">
        {asking
          .filter((verb) => verbs.includes(verb))
          .map((verb) => (
            <li key={verb}>
              <a className="govuk-link" href={`${at}/${verb}`}>
                {disputeTransitionOf(verb).label}
              </a>
            </li>
          ))}
      </ul>
    </>
  );
}

function Facts({ sheet: { dispute, meeting }, finding }: { sheet: DisputeSheet; finding: string | null }) {
  const source = `${disputeSourceLabels[dispute.source]}${dispute.sourceNumber ? `（${dispute.sourceNumber}）` : ''}`;
  return (
    <>
      {dispute.slotStartsAt ? (
        <SummaryList
          card={arrangementTitle(dispute.state, meeting)}
          rows={[
            ...meetingRows(dispute.state, meeting, '还没有定'),
            {
              key: '调解员',
              value: [dispute.mediatorName, dispute.coMediatorName].filter(Boolean).join('、'),
            },
            { key: '方法', value: dispute.methodName ?? '' },
            { key: '旁听', value: dispute.open ? '公开' : '不公开' },
          ]}
        />
      ) : null}
      <SummaryList
        rows={[
          { key: '发生了什么', value: <span className="app-pre-line">{dispute.facts}</span> },
          ...(dispute.wishes ? [{ key: '希望怎么解决', value: dispute.wishes }] : []),
          {
            key: '来源',
            value: finding ? (
              <a className="govuk-link" href={`/work/visits/findings/${finding}`}>
                {source}
              </a>
            ) : (
              source
            ),
          },
          { key: '调解组织', value: dispute.organizationName },
          ...(dispute.amount ? [{ key: '涉及金额', value: `${yuanOf(dispute.amount)}元` }] : []),
          ...(dispute.contactDueAt && !dispute.firstContactAt
            ? [{ key: '联系当事人的期限', value: formatDateTime(dispute.contactDueAt) }]
            : []),
          ...(dispute.firstContactAt
            ? [{ key: '联系上的时间', value: formatDateTime(dispute.firstContactAt) }]
            : []),
          ...(dispute.choiceDueAt ? [{ key: '选择的期限', value: formatDateTime(dispute.choiceDueAt) }] : []),
          ...(dispute.deadline ? [{ key: '调解期限', value: formatDateTime(dispute.deadline) }] : []),
          ...(dispute.endReason ? [{ key: '结束的原因', value: dispute.endReason }] : []),
        ]}
      />
    </>
  );
}

function Parties({ sheet, revealed }: { sheet: DisputeSheet; revealed: RevealedParty[] | null }) {
  const at = `/work/mediation/${sheet.dispute.id}`;
  return (
    <Section id="parties" title="当事人">
      <ul className="app-list">
        {sheet.parties.map((party) => {
          const whole = revealed?.find(({ id }) => id === party.id);
          return (
            <li key={party.id}>
              <strong>
                {partySideLabels[party.side]}：{whole?.name ?? party.name}
              </strong>
              <p className="app-list__meta">
                {whole?.phone ? (
                  <PhoneLink number={whole.phone} label={whole.name} />
                ) : (
                  <span>{party.phone ?? '没有电话'}</span>
                )}
                {party.hasAccount ? <span>用账号看这件</span> : null}
                {party.unitName ? <span>{party.unitName}</span> : null}
                {party.note ? <span>{party.note}</span> : null}
              </p>
              <PartySteps sheet={sheet} party={party} at={at} />
            </li>
          );
        })}
      </ul>
      {sheet.verbs.includes('add-party') ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`${at}/parties/new`}>
            添一位当事人
          </a>
        </p>
      ) : null}
      {revealed ? null : (
        <Form action={`${at}/parties`}>
          <p className="govuk-body-s">姓名、电话只显示一部分。办案需要时查看，每次查看都有记录。</p>
          <Button tone="secondary">看姓名和电话</Button>
        </Form>
      )}
    </Section>
  );
}

const chooseWords = ({ choice, offers }: SheetParty): string => {
  if (offers.some(({ isTaken }) => !isTaken)) return '替他选，或者替他接受（念给本人听）';
  return choice ? '替他改选择' : '替他选（念给本人听）';
};

function PartySteps({ sheet, party, at }: { sheet: DisputeSheet; party: SheetParty; at: string }) {
  const link = (path: string, words: string) => (
    <a className="govuk-link" href={`${at}/parties/${party.id}/${path}`}>
      {words}
      <span className="govuk-visually-hidden">：{partySideLabels[party.side]}</span>
    </a>
  );
  return (
    <>
      {party.choice ? <ChoiceWords words={party.choice.words} /> : null}
      {party.isChoicePast ? (
        <p className="govuk-body">
          <Tag colour="red">选的时间都过了，请他再选</Tag>
        </p>
      ) : null}
      {party.undelivered > 0 ? (
        <p className="govuk-body-s">
          <Tag colour="red">没送到</Tag> 有{party.undelivered}条短信没有送到，请打电话告诉本人。
        </p>
      ) : null}
      {sheet.dispute.state === 'choosing' && !party.isReached ? (
        <p className="govuk-body-s">没有手机和账号，收不到链接：请打电话或者当面替他选。</p>
      ) : null}
      {sheet.as.includes('desk') ? (
        <p className="app-list__meta">
          {sheet.verbs.includes('choose') ? link('choose', chooseWords(party)) : null}
          {sheet.verbs.includes('correct-party') ? link('correct', '改信息') : null}
          {sheet.verbs.includes('refuse') ? link('refuse', '他不愿意调解') : null}
          {sheet.verbs.includes('withdraw') ? link('withdraw', '他要撤回') : null}
        </p>
      ) : null}
    </>
  );
}

/** Whether there is anybody to choose from, and who stands aside. */
function MenuState({ sheet: { menu, proposal, dispute } }: { sheet: DisputeSheet }) {
  if (!menu || dispute.state === 'agreed') return null;
  return (
    <Section id="menu" title="调解菜单">
      <p className="govuk-body">
        能上菜单的调解员{menu.mediators.length}名，空着的时间{menu.slots.length}个。
      </p>
      {proposal ? (
        <>
          <p className="govuk-body">调解组织的建议（当事人都要接受）：</p>
          <ChoiceWords words={proposal.words} />
        </>
      ) : null}
      {menu.excluded.length > 0 ? (
        <Details summary={`${menu.excluded.length}名调解员不在菜单上`}>
          <ul className="govuk-list govuk-list--bullet">
            {menu.excluded.map(({ name, why }) => (
              <li key={name}>
                {name}：{why.join('；')}
              </li>
            ))}
          </ul>
          <p className="govuk-body-s">为什么要回避，这里不写：那是别人的私事。当事人看不到这一栏。</p>
        </Details>
      ) : null}
      {dispute.state === 'choosing' && menu.slots.length === 0 ? (
        <p>
          <ButtonLink href="/admin/collections/mediators" tone="secondary">
            去登记调解员的时间
          </ButtonLink>
        </p>
      ) : null}
    </Section>
  );
}
