import { areaSourceLabels, areaText, disputeKindLabels, type OwnLine, type Vote } from '@/domain/voting';
import { formatDateTime } from '@/shared/dates';
import {
  Button,
  EmptyState,
  type FieldErrors,
  Form,
  type FormValues,
  Radios,
  SummaryList,
  Textarea,
  TextInput,
  textOf,
} from '../shared';
import { SentNotice } from './result-page';

export interface RollPageProps {
  vote: Vote;
  own: OwnLine[];
  signedIn: boolean;
  mayDispute: boolean;
  done: boolean;
  values: FormValues;
  errors: FieldErrors;
}

/** 我的房屋在册吗: the lines that are one's own business, and saying that one is wrong, during the days for that. */
export function RollPage({ vote, own, signedIn, mayDispute, done, values, errors }: RollPageProps) {
  const path = `/votes/${vote.id}/roll`;
  return (
    <>
      <span className="govuk-caption-l">{vote.title}</span>
      <h1 className="govuk-heading-l">我的房屋在册吗</h1>
      {done ? <SentNotice /> : null}
      <p className="govuk-body">
        {vote.frozenAt
          ? `名册已在${formatDateTime(vote.frozenAt)}封存，共${vote.units}户（人），以后户的登记怎么改都不影响这次表决。`
          : `名册共${vote.units}户（人），${formatDateTime(vote.disputesUntil ?? vote.opensAt)}前可以提异议；开始表决时封存。`}
      </p>
      {!signedIn ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/sign-in?next=${encodeURIComponent(path)}`}>
            登录
          </a>
          以后，看得到您家在名册上的那一行。
        </p>
      ) : null}
      {own.map(({ line, votes }) => (
        <SummaryList
          key={line.id}
          card={line.unitName}
          rows={[
            { key: '编号', value: String(line.number) },
            ...(vote.rules.measures.includes('area')
              ? [
                  {
                    key: '面积',
                    value: `${areaText(line.area)}平方米（${areaSourceLabels[line.areaSource]}）`,
                  },
                ]
              : []),
            {
              key: '按人数',
              value: line.developer
                ? '开发商未售的合并算一户'
                : line.head === `H${line.number}`
                  ? `单独算一${vote.rules.headWord}`
                  : `和同一个人的其他几户合并算一户（${line.head}）`,
            },
            {
              key: '由谁投',
              value: votes
                ? '您'
                : line.voterName
                  ? '同户登记的另一位产权人（代表）'
                  : vote.basis === 'household'
                    ? '这一户登记的人，谁先投算谁的'
                    : '还没有：几位产权人要推选一位代表，请到社区登记',
            },
            { key: '投了没有', value: line.voted ? '已投' : '还没有' },
          ]}
        />
      ))}
      {signedIn && own.length === 0 ? (
        <EmptyState title="名册上没有您家">
          <p>住在这里、还没有登记的，先办住户核验；登记了还是没有的，在公告期里提异议，或者找社区。</p>
          <p>
            <a className="govuk-link" href="/verify">
              登记我住在哪里
            </a>
          </p>
        </EmptyState>
      ) : null}
      {signedIn && mayDispute ? (
        <DisputeForm action={path} own={own} values={values} errors={errors} />
      ) : null}
    </>
  );
}

function DisputeForm(props: { action: string; own: OwnLine[]; values: FormValues; errors: FieldErrors }) {
  const { action, own, values, errors } = props;
  return (
    <section className="app-section" aria-labelledby="dispute-title">
      <h2 className="govuk-heading-m" id="dispute-title">
        名册不对，提异议
      </h2>
      <Form action={action}>
        {own.length > 0 ? (
          <Radios
            name="line"
            label="哪一户"
            labelSize="s"
            choices={[
              ...own.map(({ line }) => ({ value: line.id, label: line.unitName })),
              { value: 'none', label: '名册上没有的另一户' },
            ]}
            value={textOf(values, 'line') || undefined}
            error={errors.line}
          />
        ) : null}
        <Radios
          name="kind"
          label="什么不对"
          labelSize="s"
          choices={Object.entries(disputeKindLabels).map(([value, label]) => ({ value, label }))}
          value={textOf(values, 'kind') || undefined}
          error={errors.kind}
        />
        <TextInput
          name="unitName"
          label="名册上没有的，写是哪一户"
          hint="如：3号楼2单元302"
          value={textOf(values, 'unitName')}
          error={errors.unitName}
          maxLength={60}
        />
        <Textarea
          name="words"
          label="怎么不对，有什么依据"
          hint="最多500字。如：房产证上是89.50平方米，名册写的是98.50。"
          rows={4}
          maxLength={500}
          value={textOf(values, 'words')}
          error={errors.words}
        />
        <Button>提交异议</Button>
      </Form>
    </section>
  );
}
