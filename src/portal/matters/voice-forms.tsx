import { type PublicMatter, verdictLabels } from '@/domain/matters';
import { formatDate } from '@/shared/dates';
import { Button, Form, InsetText, Radios, Textarea, textOf } from '../shared';
import type { MatterReader } from './matter-page';

interface Props {
  found: PublicMatter;
  reader: MatterReader;
}

/** How somebody who may not speak here comes to it. */
function Invitation({ found, reader, what }: Props & { what: string }) {
  return (
    <InsetText>
      <p className="govuk-body">{what}</p>
      <p className="govuk-body">
        {reader.signedIn ? (
          <>
            您的账号还没有登记住在这里。
            <a className="govuk-link" href="/verify">
              凭住户验证信登记
            </a>
            ，或者打电话给社区，由社区代您说。
          </>
        ) : (
          <>
            <a
              className="govuk-link"
              href={`/sign-in?next=${encodeURIComponent(`/matters/${found.number}`)}`}
            >
              登录后说
            </a>
            。不上网的，打电话、写在纸上交给社区都一样。
          </>
        )}
      </p>
    </InsetText>
  );
}

/** 我也关心: with or without words, changed or taken back until the step ends. */
export function OpinionForm({ found, reader }: Props) {
  if (found.step !== 'listening' || found.state !== 'open') return null;
  const { homes, opinion, values, errors } = reader;
  const [only] = homes;
  const until = found.dueAt ? `到${formatDate(found.dueAt)}为止，` : '';
  if (!only) {
    return (
      <Invitation
        found={found}
        reader={reader}
        what={`正在听民意，${until}住在这里的都可以说一句“我也关心”，写不写意见都行。`}
      />
    );
  }
  return (
    <section className="app-evaluation app-no-print" aria-labelledby="opinion-title">
      <h2 className="govuk-heading-m" id="opinion-title">
        您也关心吗？
      </h2>
      <p className="govuk-body">
        {until}
        一个人一份，随时可以改、可以收回。写的话先遮盖电话、姓名、门牌，社区看过以后才公开，不显示是谁说的。
      </p>
      {opinion ? (
        <p className="govuk-body">
          您已经说过“我也关心”{opinion.words ? '，并写了意见' : ''}
          {opinion.review === 'waiting' ? '（社区正在看）' : ''}。
        </p>
      ) : null}
      <Form action={`/matters/${found.number}/opinion`}>
        <HomeField reader={reader} all={homes} />
        <Textarea
          name="words"
          label="您的意见（可不填）"
          hint="最多500字：哪里不方便，希望怎么办。"
          rows={4}
          maxLength={500}
          value={textOf(values, 'words') || (opinion?.words ?? '')}
          error={errors.words}
        />
        <Button>{opinion ? '改成现在的' : '我也关心'}</Button>
      </Form>
      {opinion ? (
        <Form action={`/matters/${found.number}/opinion/withdraw`}>
          <Button tone="secondary">收回</Button>
        </Form>
      ) : null}
    </section>
  );
}

/** 群众评, and the same question once more when it is looked back on: for the households that are asked. */
export function VerdictForm({ found, reader }: Props) {
  const { asking, askUntil, step, number } = found;
  if (!asking || !askUntil) return null;
  const { values, errors, worksHere } = reader;
  const homes = reader.homes.filter(({ isAsked }) => isAsked);
  const [only] = homes;
  const until = formatDate(askUntil);
  const isAppraisal = step === 'appraising';
  if (worksHere) {
    return (
      <InsetText>
        <p className="govuk-body">
          正在请受影响的住户评，到{until}为止。办这件事的人不评，也看不到谁说了什么。
        </p>
      </InsetText>
    );
  }
  if (!only) {
    return (
      <Invitation
        found={found}
        reader={reader}
        what={`${isAppraisal ? '办完了，正在请受影响的住户评' : '正在回头看，请评过的住户再说说现在还好不好'}，到${until}为止，一户一份。`}
      />
    );
  }
  const said = homes.length === 1 ? only.verdict : null;
  return (
    <section className="app-evaluation app-no-print" aria-labelledby="verdict-title" id="appraise">
      <h2 className="govuk-heading-m" id="verdict-title">
        {isAppraisal ? '办得怎么样？' : '现在还好不好？'}
      </h2>
      <p className="govuk-body">到{until}为止，一户一份。只公布有几户，办事的单位和物业看不到谁说了什么。</p>
      {said ? (
        <p className="govuk-body">
          您家已经评了：<strong>{verdictLabels[said]}</strong>。要改可以再评一次，以后评的为准。
        </p>
      ) : null}
      <Form action={`/matters/${number}/verdict`}>
        <HomeField reader={reader} all={homes} />
        <Radios
          name="verdict"
          label={isAppraisal ? '您家满意吗' : '现在您家满意吗'}
          labelSize="s"
          choices={Object.entries(verdictLabels).map(([value, label]) => ({ value, label }))}
          value={textOf(values, 'verdict') || undefined}
          error={errors.verdict}
        />
        <Textarea
          name="words"
          label="原因（满意的可不填）"
          hint="最多300字。哪里没办好，写一句，不写姓名和门牌。"
          rows={3}
          maxLength={300}
          value={textOf(values, 'words')}
          error={errors.words}
        />
        <Button>提交</Button>
      </Form>
    </section>
  );
}

function HomeField({ reader, all }: { reader: MatterReader; all: MatterReader['homes'] }) {
  const [only] = all;
  if (all.length === 1 && only) return <input type="hidden" name="household" value={only.household} />;
  return (
    <Radios
      name="household"
      label="哪一户"
      labelSize="s"
      choices={all.map(({ household, name, verdict }) => ({
        value: household,
        label: `${name}${verdict ? `（已评：${verdictLabels[verdict]}）` : ''}`,
      }))}
      value={textOf(reader.values, 'household') || undefined}
      error={reader.errors.household}
    />
  );
}
