import type { ItemRow, OwnLine, Receipt, Vote } from '@/domain/voting';
import { formatDateTime } from '@/shared/dates';
import {
  Button,
  CheckAnswers,
  Checkboxes,
  EmptyState,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  listOf,
  Panel,
  PrintButton,
  SummaryList,
  TextInput,
  textOf,
  WarningText,
} from '../shared';
import { ChoiceFields, choiceRows } from './choice-fields';

interface BallotProps {
  vote: Vote;
  items: ItemRow[];
  /** Units this person votes for that have not voted. */
  waiting: OwnLine[];
  values: FormValues;
}

/** The units chosen: those ticked, or the only one. */
export function chosenLines(waiting: readonly OwnLine[], values: FormValues): string[] {
  const [only] = waiting;
  return waiting.length === 1 && only ? [only.line.id] : listOf(values, 'lines');
}

/** The ballot: for which units, and one question for each item. */
export function BallotForm({ vote, items, waiting, values, errors }: BallotProps & { errors: FieldErrors }) {
  const [only] = waiting;
  return (
    <Form action={`/votes/${vote.id}/vote`}>
      <input type="hidden" name="step" value="form" />
      <span className="govuk-caption-l">
        {vote.title}
        {waiting.length === 1 && only ? ` · ${only.line.unitName}` : ''}
      </span>
      <h1 className="govuk-heading-l">投票</h1>
      <p className="govuk-body">
        每一项选一个，下一步再核对一遍。<strong>{formatDateTime(vote.closesAt)}</strong>截止。
      </p>
      <Secrecy vote={vote} />
      {waiting.length > 1 ? (
        <Checkboxes
          name="lines"
          label="为哪几户投"
          labelSize="m"
          hint="勾几户，这几户就一起投一样的票。想投得不一样，一次只勾一户，投完再投下一户。"
          choices={waiting.map(({ line }) => ({ value: line.id, label: line.unitName }))}
          values={values.lines === undefined ? waiting.map(({ line }) => line.id) : listOf(values, 'lines')}
          error={errors.lines}
        />
      ) : null}
      <ChoiceFields items={items} values={values} errors={errors} />
      <Button>下一步：核对</Button>
    </Form>
  );
}

function Secrecy({ vote }: { vote: Pick<Vote, 'secret'> }) {
  return (
    <InsetText>
      {vote.secret
        ? '无记名：票上不写您是谁、哪一户、什么时候投的，名册上只打一个“已投”的勾。投完给您一个回执码，凭它查得到有没有计入，查不到投了什么。'
        : '记名：截止以前谁也看不到；截止以后，每一票按名册编号公布（不写姓名和门牌），谁都能重新算一遍。'}
    </InsetText>
  );
}

/** Once more before it is sent. */
export function BallotCheck({ vote, items, waiting, values }: BallotProps) {
  const ids = chosenLines(waiting, values);
  const names = waiting.filter(({ line }) => ids.includes(line.id)).map(({ line }) => line.unitName);
  return (
    <CheckAnswers
      action={`/votes/${vote.id}/vote`}
      step="send"
      title="投出之前，请核对"
      values={values}
      rows={[{ key: '哪一户', value: names.join('、'), changeStep: 'edit' }, ...choiceRows(items, values)]}
      submitLabel={names.length > 1 ? `投出${names.length}票` : '投出这一票'}
    >
      <WarningText>
        {vote.allowsChange ? '投出以后，截止前还可以改，以最后一次为准。' : '投出以后不能改。'}
        一户一票，投了就不能再投纸质票。
      </WarningText>
    </CheckAnswers>
  );
}

/** Received: the codes of the receipt, and what happens next. On paper it is a receipt. */
export function ReceiptPage({
  vote,
  receipts,
  changed,
}: {
  vote: Vote;
  receipts: Receipt[];
  changed?: boolean;
}) {
  return (
    <>
      <Panel title={changed ? '已经改好' : '收到您的票'}>谢谢您参与</Panel>
      <SummaryList
        rows={[
          { key: '表决', value: `${vote.title}（${vote.number}）` },
          ...receipts.map(({ unitName, code }) => ({
            key: `${unitName}的回执码`,
            value: <strong className="app-vote-code">{code}</strong>,
          })),
        ]}
      />
      <InsetText>
        请抄下或者打印回执码，离开这一页就再也看不到了。凭它
        <a className="govuk-link" href={`/votes/${vote.id}/receipt`}>
          查有没有计入
        </a>
        {vote.allowsChange && vote.secret ? '；无记名的票要改，也要凭它' : ''}
        。回执码看不出投了什么，别人拿去也没用。
      </InsetText>
      <h2 className="govuk-heading-m">接下来</h2>
      <ol className="govuk-list govuk-list--number">
        <li>{formatDateTime(vote.closesAt)}截止，系统马上计票。</li>
        <li>
          {vote.postDays}天内公布结果、计票书和数据文件，在
          <a className="govuk-link" href={`/votes/${vote.id}`}>
            这次表决的页面
          </a>
          。
        </li>
        <li>对结果有异议的，公布以后{vote.objectionDays}天内提出。</li>
      </ol>
      <PrintButton>打印回执</PrintButton>
    </>
  );
}

/** Nothing to vote for: all done, or none of the person's business. */
export function NothingToVote({ vote, own }: { vote: Vote; own: OwnLine[] }) {
  const done = own.filter(({ votes }) => votes);
  if (done.length > 0)
    return (
      <>
        <h1 className="govuk-heading-l">您的票已经投了</h1>
        <p className="govuk-body">
          {done.map(({ line }) => line.unitName).join('、')}已经投过，一户一票。
          {vote.allowsChange ? '截止前可以改：' : '这次表决投了不能改。'}
        </p>
        {vote.allowsChange ? (
          <ul className="govuk-list">
            {done.map(({ line }) => (
              <li key={line.id}>
                <a className="govuk-link" href={`/votes/${vote.id}/change/${line.id}`}>
                  改{line.unitName}的票
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </>
    );
  return (
    <>
      <h1 className="govuk-heading-l">没有您可以投的户</h1>
      <EmptyState title="名册上没有写明由您投的户">
        <p>
          业主表决由产权人（产权人推选的代表）投。名册已经封存，这一次不能再加；几位产权人共有、还没推选代表的，可以一起签字投纸质票，或者到社区服务台投。
        </p>
        <p>
          <a className="govuk-link" href={`/votes/${vote.id}/roll`}>
            看名册上我家写的是谁
          </a>
        </p>
      </EmptyState>
    </>
  );
}

/** Changing a ballot; of a secret vote the code of the receipt leads to it. */
export function ChangeForm(props: {
  vote: Vote;
  items: ItemRow[];
  own: OwnLine;
  values: FormValues;
  errors: FieldErrors;
}) {
  const { vote, items, own, values, errors } = props;
  return (
    <Form action={`/votes/${vote.id}/change/${own.line.id}`}>
      <input type="hidden" name="step" value="form" />
      <span className="govuk-caption-l">{own.line.unitName}</span>
      <h1 className="govuk-heading-l">改票</h1>
      <p className="govuk-body">
        原来那一票会封存：不计，谁也看不到。<strong>{formatDateTime(vote.closesAt)}</strong>
        前都可以改，以最后一次为准。
      </p>
      {vote.secret ? (
        <TextInput
          name="code"
          label="回执码"
          hint="投票时给您的，如 K7QM-3XHA-92PD。没有回执码就改不了，谁也查不到是哪一票。"
          width={20}
          value={textOf(values, 'code')}
          error={errors.code}
          autoComplete="off"
        />
      ) : null}
      <ChoiceFields items={items} values={values} errors={errors} />
      <Button>下一步：核对</Button>
    </Form>
  );
}

export function ChangeCheck(props: { vote: Vote; items: ItemRow[]; own: OwnLine; values: FormValues }) {
  const { vote, items, own, values } = props;
  return (
    <CheckAnswers
      action={`/votes/${vote.id}/change/${own.line.id}`}
      step="send"
      title="改票之前，请核对"
      values={values}
      rows={[{ key: '哪一户', value: own.line.unitName }, ...choiceRows(items, values)]}
      submitLabel="改成这一票"
    />
  );
}
