import {
  areaText,
  choiceLabels,
  type ItemResult,
  majorityLabels,
  type PublicObjection,
  type PublicResult,
  type VoteFile,
} from '@/domain/voting';
import { formatDateTime } from '@/shared/dates';
import { Section } from '../organization/section';
import {
  Button,
  ButtonLink,
  type FieldErrors,
  Form,
  type FormValues,
  NotificationBanner,
  Table,
  Tag,
  Textarea,
  textOf,
} from '../shared';
import { StateTag } from './words';

/** The posted result: what was adopted, the numbers of each item, and where to recompute them. */
export function ResultPage(props: {
  found: PublicResult;
  files: VoteFile[];
  objections: { answered: PublicObjection[]; waiting: number };
  mayObject: boolean;
  done: boolean;
  values: FormValues;
  errors: FieldErrors;
}) {
  const { found, files, objections, mayObject, done, values, errors } = props;
  const { vote, result, items } = found;
  const official = vote.mode === 'official-record';
  return (
    <>
      <span className="govuk-caption-l">
        {vote.placeName} · {vote.number}
      </span>
      <h1 className="govuk-heading-l">{vote.title}：结果</h1>
      <p className="govuk-body">
        <StateTag state={vote.state} /> {vote.postedAt ? `${formatDateTime(vote.postedAt)}公布` : ''}
        {vote.finalAt ? `，${formatDateTime(vote.finalAt)}定案` : ''}
      </p>
      {items.map((item) => (
        <ItemSection key={item.number} found={found} item={item} />
      ))}
      <Section id="check" title="怎么核对">
        {official ? (
          <>
            <p className="govuk-body">这些数字抄自{vote.officialSource}，以它为准：</p>
            <ul className="govuk-list">
              {files.map(({ id, mimeType }, index) => (
                <li key={id}>
                  <a className="govuk-link" href={`/votes/${vote.id}/official/${index + 1}`}>
                    官方结果文件{index + 1}
                    {mimeType === 'application/pdf' ? '（PDF）' : '（照片）'}
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <>
            <p className="govuk-body">
              <ButtonLink href={`/votes/${vote.id}/certificate`}>计票书（可打印）</ButtonLink>
            </p>
            <p className="govuk-body">
              <a className="govuk-link" href={`/votes/${vote.id}/result.csv`}>
                下载数据文件（CSV）
              </a>
              ：全部名册（不含姓名和门牌）和每一票，谁都能不联网重新算一遍。校验值：
            </p>
            <p className="govuk-body app-vote-hash">{result.hash}</p>
          </>
        )}
      </Section>
      <Section id="objections" title="异议和答复">
        <p className="govuk-body">
          {objections.answered.length + objections.waiting === 0
            ? '还没有人提异议。'
            : `共${objections.answered.length + objections.waiting}条，${objections.waiting}条还没有答复。答复以后连同异议一起列在这里。`}
        </p>
        <ul className="app-list">
          {objections.answered.map(({ id, words, answer, at, answeredAt }) => (
            <li key={id}>
              <p className="govuk-body app-pre-line">{words}</p>
              <p className="app-list__meta">{formatDateTime(at)}提出</p>
              <p className="govuk-body app-pre-line">
                答复（{formatDateTime(answeredAt ?? at)}）：{answer}
              </p>
            </li>
          ))}
        </ul>
        {done ? <SentNotice /> : null}
        {mayObject ? (
          <Form action={`/votes/${vote.id}/result`}>
            <Textarea
              name="words"
              label="我有异议"
              hint={`${formatDateTime(vote.objectionsUntil ?? '')}前提出，最多1000字。会公开（不写您是谁），社区要答复。`}
              rows={4}
              maxLength={1000}
              value={textOf(values, 'words')}
              error={errors.words}
            />
            <Button tone="secondary">提交异议</Button>
          </Form>
        ) : vote.state === 'posted' ? (
          <p className="govuk-body">
            登记在这里的住户
            <a
              className="govuk-link"
              href={`/sign-in?next=${encodeURIComponent(`/votes/${vote.id}/result`)}`}
            >
              登录
            </a>
            以后可以提异议，到{formatDateTime(vote.objectionsUntil ?? '')}为止。
          </p>
        ) : null}
      </Section>
    </>
  );
}

/** Said once after an objection was sent. */
export function SentNotice() {
  return (
    <NotificationBanner kind="success" title="已收到">
      <p className="govuk-notification-banner__heading">您的异议已经收到，社区会答复。</p>
    </NotificationBanner>
  );
}

function ItemSection({ found, item }: { found: PublicResult; item: ItemResult }) {
  const { vote } = found;
  const countsArea = vote.rules.measures.includes('area');
  const certified = found.certificate?.items[item.number - 1];
  const rows = [
    { key: 'participating', label: '参与', sums: item.participating },
    ...(['for', 'against', 'abstain'] as const).map((side) => ({
      key: side,
      label: choiceLabels[side],
      sums: item[side],
    })),
  ];
  return (
    <section className="app-section" aria-labelledby={`item-${item.number}`}>
      <h2 className="govuk-heading-m" id={`item-${item.number}`}>
        {item.number}. {item.title}{' '}
        <Tag colour={item.adopted ? 'green' : 'red'}>{item.adopted ? '通过' : '没有通过'}</Tag>
      </h2>
      <p className="app-list__meta">参与的{majorityLabels[item.majority]}同意才通过</p>
      <Table
        caption={`第${item.number}项的票数`}
        captionHidden
        columns={[
          { key: 'label', label: '' },
          ...(countsArea ? [{ key: 'area', label: '面积（平方米）', numeric: true }] : []),
          { key: 'heads', label: '人数', numeric: true },
          { key: 'units', label: '票数', numeric: true },
        ]}
        rows={rows.map(({ key, label, sums }) => ({
          key,
          cells: { label, area: areaText(sums.area), heads: sums.heads, units: sums.units },
        }))}
      />
      {certified ? (
        <ul className="govuk-list govuk-list--bullet">
          {[...certified.participation, ...certified.majority, certified.verdict].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
