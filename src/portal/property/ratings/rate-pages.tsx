import type { OwnToRate, Round } from '@/domain/property';
import { formatDateTime } from '@/shared/dates';
import {
  Button,
  ButtonLink,
  CheckAnswers,
  EmptyState,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  Panel,
  PrintButton,
  SummaryList,
} from '../../shared';
import { answerRows, GradeFields } from './grade-fields';
import { WhatHappens } from './list-page';
import { ToRate } from './to-rate';
import { judged } from './words';

interface RateProps {
  round: Round;
  household: string;
  home: string;
  values: FormValues;
}

/** The form of a household: one page, one question under the other, nothing that is not needed. */
export function RateForm(props: RateProps & { errors: FieldErrors; changing: boolean }) {
  const { round, household, home, values, errors, changing } = props;
  const action = `/ratings/${round.id}/rate/${household}`;
  return (
    <Form action={action} multipart>
      <input type="hidden" name="step" value="form" />
      <span className="govuk-caption-l">{home}</span>
      <h1 className="govuk-heading-l">{changing ? '修改我家的评价' : '评我家的物业'}</h1>
      <p className="govuk-body">
        {round.name}，评的是{judged(round)}，<strong>{formatDateTime(round.closesAt)}</strong>
        截止。每一项选一个，不清楚的选“不了解”。
      </p>
      <WhatHappens />
      <GradeFields
        dimensions={round.dimensions}
        values={values}
        errors={errors}
        photoPath="/ratings/photos"
        photoLabel="照片（可不传）"
        photoHint="最多3张。拍摄地点等信息会自动去掉。请不要拍到人脸、车牌和自家门牌。"
      />
      <Button>下一步：核对</Button>
    </Form>
  );
}

/** Once more before it is sent. */
export function RateCheck({ round, household, home, values, changing }: RateProps & { changing: boolean }) {
  return (
    <CheckAnswers
      action={`/ratings/${round.id}/rate/${household}`}
      step="send"
      title="交之前，请核对"
      values={values}
      rows={[{ key: '哪一户', value: home }, ...answerRows(round.dimensions, values)]}
      submitLabel={changing ? '确认修改' : '交上去'}
    >
      <InsetText>
        {round.allowsChange ? '交了以后，截止前还可以改。' : '交了就不能改。'}一户一份，家里别人就不用再评了。
      </InsetText>
    </CheckAnswers>
  );
}

/** Received: what happens next, and when. On paper it is a receipt. */
export function RatedPage(props: {
  round: Round;
  home: string;
  at: string;
  household: string;
  changed: boolean;
}) {
  const { round, home, at, household, changed } = props;
  return (
    <>
      <Panel title={changed ? '已经改好' : '收到您家的评价'}>谢谢您</Panel>
      <SummaryList
        rows={[
          { key: '哪一轮', value: round.name },
          { key: '哪一户', value: home },
          { key: changed ? '修改时间' : '收到时间', value: formatDateTime(at) },
        ]}
      />
      <h2 className="govuk-heading-m">接下来</h2>
      <ol className="govuk-list govuk-list--number">
        <li>{formatDateTime(round.closesAt)}截止，系统自动统计。</li>
        <li>
          社区看过以后公布，在
          <a className="govuk-link" href={`/ratings/${round.id}`}>
            这一页
          </a>
          。平均分太低的项，物业要限期整改。
        </li>
        {round.allowsChange ? (
          <li>
            截止前想改，
            <a className="govuk-link" href={`/ratings/${round.id}/rate/${household}`}>
              打开这里
            </a>
            。
          </li>
        ) : null}
      </ol>
      <WhatHappens />
      <PrintButton>打印回执</PrintButton>
    </>
  );
}

/** The household has rated, and whoever asks cannot change it. */
export function RatedAlready({ round, home }: { round: Round; home: string }) {
  return (
    <>
      <h1 className="govuk-heading-l">您家已经评过了</h1>
      <p className="govuk-body">
        {home}已经交了{round.name}的一份，一户一份，不用再评。
        {round.allowsChange
          ? '是您评的，到“我的评价”里看；同住的家人评的，请他本人来改。'
          : '这一轮交了就不能改。'}
      </p>
      <p className="govuk-body">
        <ButtonLink tone="secondary" href="/me/ratings">
          我的评价
        </ButtonLink>
      </p>
    </>
  );
}

/** Several homes, or none. */
export function ChooseHome({ round, mine }: { round: Round; mine: OwnToRate[] }) {
  if (mine.length > 0)
    return (
      <>
        <h1 className="govuk-heading-l">评哪一户</h1>
        <ToRate items={mine} />
      </>
    );
  return (
    <>
      <h1 className="govuk-heading-l">{round.name}</h1>
      <EmptyState title="没有您可以评的户">
        <p>这一轮评价的小区里，没有登记您住的户。搬走的，从那天起不能再替那一户评。</p>
        <p>
          住在这些小区、还没登记的，先办住户核验：
          <a className="govuk-link" href="/verify">
            我有验证信
          </a>
          。也可以找社区要一张纸质表，或者打社区电话，由工作人员代录。
        </p>
        <p>
          <a className="govuk-link" href={`/ratings/${round.id}`}>
            看这一轮有哪些小区
          </a>
        </p>
      </EmptyState>
    </>
  );
}
