import {
  basisLabels,
  bodyLabels,
  itemKindLabels,
  majorityLabels,
  type OwnLine,
  type PublicVote,
  type Vote,
} from '@/domain/voting';
import { formatDateTime } from '@/shared/dates';
import { Section } from '../organization/section';
import { ButtonLink, Details, SummaryList, Timeline } from '../shared';
import { counted, StateTag } from './words';

/** A vote as everybody sees it: what is asked, who may vote, how far it has come, never how it stands. */
export function VotePage(props: { found: PublicVote; own: OwnLine[]; signedIn: boolean }) {
  const { found, own, signedIn } = props;
  const { vote, items, live, steps } = found;
  return (
    <>
      <span className="govuk-caption-l">
        {vote.placeName} · {vote.number}
      </span>
      <h1 className="govuk-heading-l">{vote.title}</h1>
      <p className="govuk-body">
        <StateTag state={vote.state} /> {stateWords(vote)}
      </p>
      <NextStep vote={vote} own={own} signedIn={signedIn} />
      <p className="govuk-body app-pre-line">{vote.intro}</p>
      <Section id="items" title="表决什么">
        <ol className="govuk-list govuk-list--number">
          {items.map(({ id, title, text, kind, majority }) => (
            <li key={id}>
              <strong>{title}</strong>
              {text ? <p className="govuk-body app-pre-line">{text}</p> : null}
              <p className="app-list__meta">
                {itemKindLabels[kind] ?? ''} · 参与的{majorityLabels[majority]}同意才通过
              </p>
            </li>
          ))}
        </ol>
        <p className="govuk-body-s">公告以后，表决的事项不能增加，也不能改。</p>
      </Section>
      {live ? (
        <Section id="turnout" title="参与了多少">
          <p className="govuk-body" role="status">
            已有{counted(vote, live.turnout)}参与，名册共
            {counted(vote, { units: vote.units, area: vote.totalArea, heads: vote.totalHeads })}。
            <strong>{live.missing.text}</strong>。
          </p>
          <p className="govuk-body-s">截止以前，投的是什么谁也看不到，管理员也看不到。</p>
        </Section>
      ) : null}
      <Section id="facts" title="怎么表决">
        <SummaryList rows={factRows(vote)} />
        <RuleDetails vote={vote} />
      </Section>
      <Section id="steps" title="每一步">
        <Timeline
          entries={steps.map(({ id, label, detail, reason, at }) => ({
            key: id,
            title: label,
            at,
            body: [detail, reason ? `原因：${reason}` : null].filter(Boolean).join('；') || null,
          }))}
        />
      </Section>
    </>
  );
}

function stateWords(vote: Vote): string {
  const { state, opensAt, closesAt, postDueAt, objectionsUntil, finalAt, cancelReason } = vote;
  if (state === 'notice') return `${formatDateTime(opensAt)}开始，${formatDateTime(closesAt)}截止`;
  if (state === 'open') return `${formatDateTime(closesAt)}截止`;
  if (state === 'closed') return `已经计票，最晚${formatDateTime(postDueAt ?? closesAt)}公布结果`;
  if (state === 'posted') return `对结果有异议的，${formatDateTime(objectionsUntil ?? closesAt)}前提出`;
  if (state === 'final') return `${formatDateTime(finalAt ?? closesAt)}定案`;
  return `原因：${cancelReason ?? ''}`;
}

/** What whoever reads the page can do now. */
function NextStep({ vote, own, signedIn }: { vote: Vote; own: OwnLine[]; signedIn: boolean }) {
  const path = `/votes/${vote.id}`;
  const link = (href: string, text: string) => (
    <a className="govuk-link" href={href}>
      {text}
    </a>
  );
  if (vote.state === 'posted' || vote.state === 'final')
    return (
      <p className="govuk-body">
        <ButtonLink href={`${path}/result`}>看结果</ButtonLink>
      </p>
    );
  if (vote.state === 'notice')
    return (
      <p className="govuk-body">
        <ButtonLink href={`${path}/roll`}>核对名册：我的房屋在册吗</ButtonLink>
      </p>
    );
  if (vote.state !== 'open') return null;
  const waiting = own.filter(({ line, votes }) => votes && !line.voted);
  const done = own.filter(({ line, votes }) => votes && line.voted);
  return (
    <>
      {waiting.length > 0 || !signedIn ? (
        <p className="govuk-body">
          <ButtonLink href={`${path}/vote`} start>
            {signedIn ? '投票' : '登录投票'}
          </ButtonLink>
        </p>
      ) : null}
      {done.length > 0 ? (
        <p className="govuk-body">
          {done.map(({ line }) => line.unitName).join('、')}已经投了。
          {vote.allowsChange
            ? done.map(({ line }) => (
                <span key={line.id}>{link(`${path}/change/${line.id}`, `改${line.unitName}的票`)} </span>
              ))
            : '这次表决投了不能改。'}
        </p>
      ) : null}
      <p className="govuk-body">
        {link(`${path}/roll`, '我的房屋在册吗')} · {link(`${path}/receipt`, '凭回执码查有没有计入')}
      </p>
    </>
  );
}

function factRows(vote: Vote) {
  const { body, basis, convener, secret, allowsChange, noticeAt, opensAt, closesAt, proxyMost, rules } = vote;
  return [
    { key: '由谁表决', value: `${bodyLabels[body]}${basis ? `：${basisLabels[basis]}` : ''}` },
    { key: '召集人', value: convener },
    ...(noticeAt ? [{ key: '公告', value: formatDateTime(noticeAt) }] : []),
    { key: '表决时间', value: `${formatDateTime(opensAt)}到${formatDateTime(closesAt)}` },
    {
      key: '记不记名',
      value: secret ? '无记名：票上没有您是谁、哪一户、什么时候投的' : '记名：截止以后按名册编号公布每一票',
    },
    { key: '投了能不能改', value: allowsChange ? '截止前能改，以最后一次为准' : '不能改' },
    {
      key: '怎么投',
      value:
        rules.proxyLimit > 0
          ? `网上、纸质票、到服务台都可以，一户一票。委托别人要有书面委托，一个人最多代${Math.min(proxyMost, rules.proxyLimit)}位业主。`
          : '网上、纸质票、到服务台都可以，一户（人）一票，不能委托。',
    },
  ];
}

/** The law behind the count. */
export function RuleDetails({ vote }: { vote: Vote }) {
  const { rules } = vote;
  const what = rules.measures.includes('area') ? '面积和人数两样都' : '人数';
  return (
    <Details summary="怎么算通过，依据是什么">
      <ul className="govuk-list govuk-list--bullet">
        <li>
          第一步：参与的{what}要达到名册的{rules.participation.label}，表决才成立。
        </li>
        <li>
          第二步：一般事项，同意的{what}要达到参与的{rules.majorities.ordinary.label}
          {rules.majorities.special.label === rules.majorities.ordinary.label
            ? '。'
            : `；筹集维修资金、改建重建、改变共有部分用途，要达到${rules.majorities.special.label}。`}
        </li>
        <li>{rules.abstention === 'takes-part' ? '弃权算参与，不算同意。' : '弃权不算参与。'}</li>
        {rules.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        <li>{rules.source}</li>
      </ul>
    </Details>
  );
}
