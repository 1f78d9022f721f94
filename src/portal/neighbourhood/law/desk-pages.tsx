import {
  type ConsultationRow,
  consultationStateLabels,
  type DeskLine,
  type WhoMayAnswer,
} from '@/domain/neighbourhood';
import { now } from '@/shared/clock';
import { formatDate } from '@/shared/dates';
import {
  Button,
  DoneBanner,
  EmptyState,
  type FieldErrors,
  Form,
  type FormValues,
  Radios,
  Tag,
  TextInput,
  textOf,
} from '../../shared';
import { stateColour } from './parts';

/** What waits for an answer in a place: whose turn, how late. Not a word of the questions. */
export function DeskPage(props: { lines: DeskLine[]; names: Map<string, string>; banner: string | null }) {
  const { lines, names, banner } = props;
  const late = lines.filter(({ isOver }) => isOver).length;
  const free = lines.filter(({ helperName, adviserName }) => !helperName && !adviserName).length;
  return (
    <>
      <DoneBanner words={banner} />
      <h1 className="govuk-heading-l">法律咨询：没人接、过期的</h1>
      <p className="govuk-body">
        内容只有咨询人和答复的人看得到，这里只看轮到谁、有没有过期，可以催，也可以换人。
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/law/ask?counter=1">
          代来人登记咨询
        </a>
      </p>
      <p className="govuk-body" role="status">
        等答复的{lines.length}件，没有人接{free}件，过期{late}件。
      </p>
      {lines.length === 0 ? (
        <EmptyState title="没有等答复的咨询">
          <p>没有人接、过期的咨询会列在这里。</p>
        </EmptyState>
      ) : (
        <ul className="app-list">
          {lines.map((line) => (
            <li key={line.id}>
              <h2 className="govuk-heading-s app-question__title">
                {line.number}{' '}
                <Tag colour={stateColour(line.state)}>{consultationStateLabels[line.state]}</Tag>
              </h2>
              <p className="app-list__meta">
                <span>{names.get(line.community) ?? ''}</span>
                <span>{line.adviserName ?? line.helperName ?? <strong>没有人接</strong>}</span>
                {line.dueAt ? (
                  line.isOver ? (
                    <strong>{formatDate(line.dueAt)}到期，已过期</strong>
                  ) : (
                    <span>{formatDate(line.dueAt)}到期</span>
                  )
                ) : null}
                <a className="govuk-link" href={`/work/law/desk/${line.id}`}>
                  {line.adviserName || line.helperName ? '催办或者换人' : '指定谁来答复'}
                  <span className="govuk-visually-hidden">：{line.number}</span>
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface AssignProps {
  row: Pick<
    ConsultationRow,
    'number' | 'state' | 'community' | 'dueAt' | 'helper' | 'helperName' | 'adviser' | 'adviserName'
  >;
  /** Whoever has it was pressed today. */
  isPressed: boolean;
  path: string;
  who: WhoMayAnswer;
  /** Why the adviser paired with the village is none of them. */
  unreached: string | null;
  names: Map<string, string>;
  values: FormValues;
  errors: FieldErrors;
}

/** Who has it until when, and pressing them. */
function Holder({ row, isPressed, path }: Pick<AssignProps, 'row' | 'isPressed' | 'path'>) {
  const name = row.state === 'passed' ? row.adviserName : row.helperName;
  if (!name) return null;
  return (
    <>
      <p className="govuk-body">
        现在由{name}答复
        {row.dueAt
          ? `，${formatDate(row.dueAt)}${new Date(row.dueAt) <= now() ? '到期，已过期' : '到期'}`
          : ''}
        。
      </p>
      {isPressed ? (
        <p className="govuk-body">今天已经催过了，一天催一次。</p>
      ) : (
        <Form action={`${path}/press`}>
          <p className="govuk-body">催办：再给{name}发一次消息，期限不变。</p>
          <Button tone="secondary">催办</Button>
        </Form>
      )}
    </>
  );
}

/** Gives a question to somebody else: of the village, or of the township where the village has nobody. */
export function AssignPage(props: AssignProps) {
  const { row, path, who, unreached, names, values, errors } = props;
  const { number, community } = row;
  const holder = row.state === 'passed' ? `adviser:${row.adviser}` : row.helper;
  const from = (place: string | null | undefined) =>
    place === community ? '本村（社区）' : (names.get(place ?? '') ?? '本乡镇（街道）');
  const choices = [
    ...who.helpers.map(({ id, name, open, community: place }) => ({
      value: id,
      label: name,
      hint: `法律明白人，${from(place)}，${open > 0 ? `手里有${open}件等答复` : '手里没有等答复的'}`,
    })),
    ...who.advisers.map(({ id, name, community: place }) => ({
      value: `adviser:${id}`,
      label: name,
      hint: `法律顾问，${from(place)}结对的`,
    })),
  ].map((choice) => (choice.value === holder ? { ...choice, hint: '这件现在就在他（她）手里' } : choice));
  const hasOwn = [...who.helpers, ...who.advisers].some((one) => one.community === community);
  return (
    <>
      <span className="govuk-caption-l">编号 {number}</span>
      <h1 className="govuk-heading-l">指定谁来答复</h1>
      <Holder {...props} />
      {unreached ? <p className="govuk-body">本村（社区）结对的{unreached}</p> : null}
      {hasOwn ? null : (
        <p className="govuk-body">
          本村（社区）现在没有能答复的人。可以先请别处的人答复，再
          <a className="govuk-link" href="/admin/collections/legal-advisers">
            登记或者另换结对的法律顾问
          </a>
          ，或者
          <a className="govuk-link" href="/admin/collections/legal-helpers">
            登记法律明白人并开通账号
          </a>
          。
        </p>
      )}
      {choices.length === 0 ? (
        <EmptyState title="本乡镇（街道）也没有能答复的人">
          <p>登记好了，再回到这一页指定。着急的请咨询人打12348。</p>
        </EmptyState>
      ) : (
        <Form action={path}>
          <Radios
            name="helper"
            label="给谁"
            hint="本村（社区）的在前，后面是本乡镇（街道）别处的，都开通了账号。期限重新算。"
            choices={choices}
            value={textOf(values, 'helper') || undefined}
            error={errors.helper}
          />
          <TextInput
            name="reason"
            label="原因"
            hint="咨询人看得到，如“原来的明白人出差”。"
            maxLength={100}
            value={textOf(values, 'reason')}
            error={errors.reason}
          />
          <Button>指定</Button>
        </Form>
      )}
    </>
  );
}
