import type { OwnResult, OwnRound, OwnStars, RunningAccount } from '@/domain/service';
import { appealStateLabels, pointsText } from '@/domain/service';
import { formatDateTime, formatPlainDay } from '@/shared/dates';
import {
  Button,
  ButtonLink,
  Details,
  DoneBanner,
  EmptyState,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  SummaryList,
  Textarea,
  textOf,
} from '../../shared';
import { Corrections } from './corrections';
import { AccountTable, GradeWords, missingWords, RoundTag, SentBackNote, StarMark, VoidNote } from './parts';

const done: Record<string, string> = {
  appraised: '收到了。您评了什么，谁也查不到。',
  before: '您已经评过了，收到了，不用再评。您评了什么，谁也查不到。',
  appealed: '异议收到了，支部答复以后会通知您。',
  agreed: '已记下：您的姓名和星级可以公开。',
  withdrawn: '已撤回：公开页面上马上不再有您的星级。',
};

/** `/me/stars`: what waits for me, how I stand now, my results so far, and whether they may be public. */
export function MyStarsPage({ own, justDone }: { own: OwnStars; justDone: string | undefined }) {
  const { member, running, rounds, agreed, corrections } = own;
  const toAppraise = rounds.filter(({ mayAppraise }) => mayAppraise);
  if (!member && rounds.length === 0)
    return (
      <>
        <h1 className="govuk-heading-l">我的评星</h1>
        <EmptyState title="您的账号没有对应的党员登记">
          <p>党员按月、季、年评星。您是党员的，请支部书记在名册里填上您的账号，得分就会列在这里。</p>
          <p>
            <a className="govuk-link" href="/stars/rules">
              评星怎么计分
            </a>
          </p>
        </EmptyState>
      </>
    );
  return (
    <>
      <DoneBanner words={done[justDone ?? '']} />
      <h1 className="govuk-heading-l">我的评星</h1>
      {toAppraise.map(({ round }) => (
        <InsetText key={round.id}>
          <p className="govuk-body">
            {round.name}的民主评议开始了，无记名，一人评一次，
            {round.appraisalClosesAt ? formatDateTime(round.appraisalClosesAt) : ''}截止。
          </p>
          <ButtonLink href={`/me/stars/${round.id}/appraise`}>去评议</ButtonLink>
        </InsetText>
      ))}
      {running.map((one) => (
        <Running key={one.round.id} running={one} />
      ))}
      <section className="app-section" aria-labelledby="my-rounds">
        <h2 className="govuk-heading-m" id="my-rounds">
          历次评星
        </h2>
        {rounds.length === 0 ? (
          <p className="govuk-body">还没有评过。一期结束以后，支部评议、公示、开会确认，结果列在这里。</p>
        ) : (
          <ul className="app-list">
            {rounds.map((one) => (
              <RoundLine key={one.round.id} own={one} />
            ))}
          </ul>
        )}
      </section>
      <Corrections of={corrections} id="my-corrections" />
      {member ? <Consent agreed={agreed} name={member.name} /> : null}
      <p className="govuk-body">
        <a className="govuk-link" href="/stars/rules">
          评星怎么计分
        </a>
      </p>
    </>
  );
}

function Running({ running }: { running: RunningAccount }) {
  const { round, total, stars, missing, account } = running;
  const carried = account.items.find(({ kind, points }) => kind === 'carried' && points !== 0);
  return (
    <section className="app-section" aria-labelledby={`running-${round.id}`}>
      <h2 className="govuk-heading-m" id={`running-${round.id}`}>
        到今天为止：{round.name}
      </h2>
      {total === null ? (
        <p className="govuk-body">会议决定您不参加评星，服务记录照常登记。</p>
      ) : (
        <>
          <p className="govuk-body-l">
            {pointsText(total)}分，
            <StarMark stars={stars ?? 0} />，{missingWords(missing)}。
          </p>
          <p className="govuk-body">
            这一期到{formatPlainDay(round.to)}。只算审核通过的服务记录
            {carried
              ? `，公示以后的更正${carried.points > 0 ? '加' : '减'}${pointsText(Math.abs(carried.points))}分也算在里面`
              : ''}
            ；民主评议期末再加。
          </p>
          <Details summary="每一分从哪里来">
            <AccountTable account={account} id={`running-${round.id}`} />
          </Details>
        </>
      )}
    </section>
  );
}

function RoundLine({ own: { round, result, appraised, sentBack } }: { own: OwnRound }) {
  const isVoid = round.state === 'cancelled';
  const shown = round.state !== 'draft' && !(isVoid && !round.announcedAt);
  return (
    <li>
      {shown ? (
        <a className="govuk-link" href={`/me/stars/${round.id}`}>
          {round.name}
        </a>
      ) : (
        <strong>{round.name}</strong>
      )}{' '}
      <RoundTag round={round} />
      <p className="app-list__meta">
        {result.organizationName}
        {appraised ? '，已参加民主评议' : ''}
      </p>
      <p className="govuk-body">
        {result.exempt ? '不参加评星' : null}
        {!result.exempt && shown && result.total !== null ? (
          <>
            {pointsText(result.total)}分，
            <StarMark stars={result.stars ?? 0} />
          </>
        ) : null}
        {!result.exempt && !shown && !isVoid ? '结果公示以后能看' : null}
      </p>
      <SentBackNote round={round} back={sentBack} />
      {isVoid ? <p className="govuk-body">作废的原因：{round.cancelReason}</p> : null}
    </li>
  );
}

/** A consent of its own: nobody's stars are public without it. */
function Consent({ agreed, name }: { agreed: boolean; name: string }) {
  return (
    <section className="app-section" aria-labelledby="star-consent">
      <h2 className="govuk-heading-m" id="star-consent">
        要不要对外公开
      </h2>
      <p className="govuk-body">
        {agreed
          ? `您同意公开：定星以后，居民能在公开的评星结果里看到“${name}”和您的星级，看不到分数。随时可以撤回，马上生效。`
          : '现在不公开：居民只看到各星级有几人，看不到您的姓名。公不公开由您自己定，不影响评星。'}
      </p>
      <Form action="/me/stars/consent">
        <input type="hidden" name="agreed" value={agreed ? 'no' : 'yes'} />
        <Button tone={agreed ? 'warning' : 'secondary'}>
          {agreed ? '撤回，不再公开' : '同意公开我的姓名和星级'}
        </Button>
      </Form>
    </section>
  );
}

/** `/me/stars/:round`: my result, where each point comes from, my appeals. */
export function MyResultPage({ own, mayAppeal }: { own: OwnResult; mayAppeal: boolean }) {
  const { round, result, account, appeals } = own;
  const papers = { of: own.papers, href: (file: string) => `/me/stars/${round.id}/papers/${file}` };
  return (
    <>
      <h1 className="govuk-heading-l">{round.name}</h1>
      <p className="govuk-body">
        <RoundTag round={round} />
      </p>
      <VoidNote round={round} />
      <SummaryList
        rows={[
          { key: '期间', value: `${formatPlainDay(round.from)}到${formatPlainDay(round.to)}` },
          { key: '期末所在党组织', value: result.organizationName },
          ...(result.cameFrom ? [{ key: '期间转来', value: result.cameFrom }] : []),
          ...(result.exempt ? [{ key: '不参加评星', value: result.exemptReason ?? '会议决定' }] : []),
          ...(result.total === null
            ? []
            : [
                { key: '总分', value: `${pointsText(result.total)}分` },
                { key: '星级', value: <StarMark stars={result.stars ?? 0} /> },
                ...(round.state === 'cancelled'
                  ? []
                  : [{ key: '下一星', value: missingWords(result.missing) }]),
              ]),
          ...(result.rank === null ? [] : [{ key: '名次', value: `第${result.rank}名（同分同名次）` }]),
          ...(round.decision ? [{ key: '会议决定', value: round.decision }] : []),
        ]}
      />
      {result.exempt ? null : (
        <>
          <AccountTable account={account} id="own" papers={papers} />
          <GradeWords {...account} />
          <p className="govuk-body">
            <a className="govuk-link" href={`/stars/${round.id}`}>
              看大家的结果
            </a>
          </p>
        </>
      )}
      <Corrections of={own.corrections} id="round-corrections" papers={papers} />
      {appeals.length > 0 ? (
        <section className="app-section" aria-labelledby="my-appeals">
          <h2 className="govuk-heading-m" id="my-appeals">
            我提的异议
          </h2>
          <ul className="app-list">
            {appeals.map(({ id, at, words, state, answer, outcome, takenByName }) => (
              <li key={id}>
                <p className="app-list__meta">
                  {formatDateTime(at)}，{takenByName ? `${takenByName}代录，` : ''}
                  {appealStateLabels[state]}
                </p>
                <p className="govuk-body">{words}</p>
                {own.writtenByOthers.has(id) ? (
                  <p className="govuk-body">
                    这条是另一个账号写的，那个账号现在已经不对着您。不是您的意思，请告诉支部。
                  </p>
                ) : null}
                {answer ? <p className="govuk-body">答复：{answer}</p> : null}
                {outcome ? <p className="govuk-body">{outcome}</p> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {mayAppeal ? (
        <ButtonLink href={`/me/stars/${round.id}/appeal`} tone="secondary">
          对我的结果提异议
        </ButtonLink>
      ) : null}
    </>
  );
}

/** The form of an appeal: what is wrong, and what shows it. */
export function AppealForm({
  own,
  values,
  errors,
}: {
  own: OwnResult;
  values: FormValues;
  errors: FieldErrors;
}) {
  const { round } = own;
  return (
    <Form action={`/me/stars/${round.id}/appeal`}>
      <h1 className="govuk-heading-l">对我的结果提异议</h1>
      <p className="govuk-body">
        {round.appealsUntil ? formatDateTime(round.appealsUntil) : ''}
        前可以提。支部核查以后答复：属实的重算您这一名党员，别人的结果不动。
      </p>
      <Textarea
        name="words"
        label="哪里不对、依据是什么"
        hint="例如：10月12日参加扫雪2小时，没有计进来，同去的有王师傅。"
        maxLength={1000}
        value={textOf(values, 'words')}
        error={errors.words}
      />
      <Button>提交</Button>
    </Form>
  );
}
