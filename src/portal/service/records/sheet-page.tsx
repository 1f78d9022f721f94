import type { ReactNode } from 'react';
import {
  hoursInWords,
  type RecordSheet,
  recordSourceLabels,
  recordStateLabels,
  serviceKindLabels,
  thanksReviewLabels,
} from '@/domain/service';
import { formatDate, formatDateTime } from '@/shared/dates';
import {
  Button,
  ButtonLink,
  Details,
  DoneBanner,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  SummaryList,
  Textarea,
  textOf,
} from '../../shared';
import { HoursField, StateTag } from './parts';

interface SheetProps {
  sheet: RecordSheet;
  values: FormValues;
  errors: FieldErrors;
  banner: string | null;
  /** `/me/service` or `/work/service`. */
  base: string;
}

/** One record with its photos, its history and what can be done with it now. */
export function SheetPage(props: SheetProps) {
  const { sheet, banner, base } = props;
  const { record, photos, isOwn } = sheet;
  return (
    <>
      <DoneBanner words={banner} />
      <span className="govuk-caption-l">
        {isOwn && base === '/me/service' ? '我的服务记录' : `${record.memberName}，${sheet.organizationName}`}
      </span>
      <h1 className="govuk-heading-l">
        {serviceKindLabels[record.kind]} <StateTag state={record.state} />
      </h1>
      {record.state === 'returned' && record.returnReason ? (
        <InsetText>
          <strong>退回的原因：</strong>
          {record.returnReason}
        </InsetText>
      ) : null}
      <Facts sheet={sheet} />
      <Photos id={record.id} photos={photos} />
      <SameDay sheet={sheet} base={base} />
      {base === '/me/service' ? <OwnSteps {...props} /> : <BranchSteps {...props} />}
      <Thanks sheet={sheet} />
      <History sheet={sheet} />
    </>
  );
}

function Facts({ sheet: { record, shown } }: { sheet: RecordSheet }) {
  return (
    <SummaryList
      rows={[
        { key: '哪天', value: formatDate(record.on) },
        { key: '时长', value: hoursInWords(record.quarters) },
        { key: '地点', value: record.location ?? '没有填' },
        { key: '做了什么', value: <span className="app-pre-line">{record.text}</span> },
        {
          key: '公开的样子',
          value: (
            <span className="app-pre-line">{shown ?? '不公开做了什么，只公开哪天、哪一类、做了多久'}</span>
          ),
        },
        { key: '服务了谁', value: record.served ?? '没有填' },
        {
          key: '来源',
          value: record.sourceTitle
            ? `${recordSourceLabels[record.source]}：${record.sourceTitle}`
            : record.enteredByName
              ? `${record.enteredByName}代为登记`
              : recordSourceLabels[record.source],
        },
        ...(record.decidedByName && record.state !== 'submitted'
          ? [
              {
                key: '谁审核的',
                value: `${record.decidedByName}${record.decidedAt ? `，${formatDateTime(record.decidedAt)}` : ''}`,
              },
            ]
          : []),
        { key: '道谢', value: `${record.thanksCount ?? 0}户` },
      ]}
    />
  );
}

function Photos({ id, photos }: { id: string; photos: RecordSheet['photos'] }) {
  if (photos.length === 0) return null;
  return (
    <ul className="app-photos">
      {photos.map(({ id: photo, width, height }, index) => (
        <li key={photo}>
          <a href={`/service-photos/${id}/${photo}`}>
            {/* biome-ignore lint/performance/noImgElement: Express renders this page, not Next */}
            <img
              src={`/service-photos/${id}/${photo}?size=small`}
              alt={`服务的照片，第${index + 1}张`}
              loading="lazy"
              width={width ?? undefined}
              height={height ?? undefined}
            />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What else the member has of this day: whoever verifies sees both beside each other. */
function SameDay({ sheet, base }: { sheet: RecordSheet; base: string }) {
  const { sameDay, record } = sheet;
  if (sameDay.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="same-day">
      <h2 className="govuk-heading-m" id="same-day">
        同一天还有{sameDay.length}条
      </h2>
      <p className="govuk-body">同一件事只算一次。</p>
      <ul className="govuk-list govuk-list--bullet">
        {sameDay.map((other) => (
          <li key={other.id}>
            <a className="govuk-link" href={`${base}/${other.id}`}>
              {serviceKindLabels[other.kind]}：{other.text.slice(0, 60)}
            </a>
            （{hoursInWords(other.quarters)}，{recordSourceLabels[other.source]}，
            {recordStateLabels[other.state]}）
            {other.kind === record.kind ? <strong>类别也一样</strong> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnSteps({ sheet, values, errors }: SheetProps) {
  const { record, shown, verbs } = sheet;
  return (
    <>
      {verbs.includes('edit') ? (
        <p>
          <ButtonLink href={`/me/service/${record.id}/edit`}>
            {record.state === 'returned' ? '改好再报' : record.quarters > 0 ? '修改' : '补上时长'}
          </ButtonLink>
        </p>
      ) : null}
      {record.state === 'withdrawn' ? null : (
        <Form action={`/me/service/${record.id}/words`}>
          <input type="hidden" name="shown" value={shown === null ? 'yes' : ''} />
          <p className="govuk-body">
            “公开的样子”就是审核以后大家看到的。姓名、电话、门牌会尽量遮住；还看得出是谁的，请改掉或者不公开。
          </p>
          <Button tone="secondary">{shown === null ? '公开做了什么' : '不公开做了什么'}</Button>
        </Form>
      )}
      {verbs.includes('withdraw') ? (
        <Details summary="撤回这一条" open={Boolean(errors.reason)}>
          <Form action={`/me/service/${record.id}/withdraw`}>
            <Textarea
              name="reason"
              label="撤回的原因"
              hint="撤回以后不计入评星，也不能恢复；要算的请再记一条。"
              rows={2}
              maxLength={200}
              value={textOf(values, 'reason')}
              error={errors.reason}
            />
            <Button tone="warning">撤回</Button>
          </Form>
        </Details>
      ) : null}
    </>
  );
}

const conflictWords = {
  own: '这是您自己的记录，要由别人审核。',
  declared: '您和这名党员登记过亲属或利害关系，要由另一位同事审核。',
  entered: '这一条是您代为登记的，要由另一位同事审核。',
} as const;

function BranchSteps({ sheet, values, errors }: SheetProps) {
  const { record, verbs, conflict } = sheet;
  const back = (verb: 'return' | 'revoke', label: string, hint: string): ReactNode => (
    <Form action={`/work/service/${record.id}/${verb}`}>
      <Textarea
        name="reason"
        label={`${label}的原因`}
        hint={hint}
        rows={2}
        maxLength={300}
        value={textOf(values, 'reason')}
        error={errors.reason}
      />
      <Button tone="secondary">{label}</Button>
    </Form>
  );
  return (
    <section className="app-section app-no-print" aria-label="审核">
      {conflict && record.state !== 'withdrawn' ? <InsetText>{conflictWords[conflict]}</InsetText> : null}
      {verbs.includes('verify') ? (
        <Form action={`/work/service/${record.id}/verify`}>
          {record.quarters > 0 ? null : (
            <HoursField
              value={textOf(values, 'quarters')}
              error={errors.quarters}
              hint="自动记下的没有时长，问过党员再填。"
            />
          )}
          <Button>审核通过</Button>
        </Form>
      ) : null}
      {verbs.includes('return') ? back('return', '退回', '党员看得到，写清楚要改什么。') : null}
      {verbs.includes('revoke') ? (
        <Details summary="撤销通过" open={Boolean(errors.reason)}>
          {back('revoke', '撤销通过', '党员看得到。已经公布的评星不变，会在下一轮里更正。')}
        </Details>
      ) : null}
    </section>
  );
}

function Thanks({ sheet: { thanks, isOwn, verifies } }: { sheet: RecordSheet }) {
  const shown = thanks.filter(({ review }) => review === 'shown' || (verifies && !isOwn));
  if (shown.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="thanks">
      <h2 className="govuk-heading-m" id="thanks">
        住户说
      </h2>
      {shown.map(({ id, maskedWords, review, at }) => (
        <blockquote key={id} className="app-quote">
          <p className="govuk-body">{maskedWords}</p>
          <p className="govuk-body-s app-muted">
            {formatDate(at)}
            {review === 'shown' ? '' : `，${thanksReviewLabels[review]}`}
          </p>
        </blockquote>
      ))}
    </section>
  );
}

function History({ sheet: { events } }: { sheet: RecordSheet }) {
  return (
    <section className="app-section" aria-labelledby="history">
      <h2 className="govuk-heading-m" id="history">
        经过
      </h2>
      <ol className="govuk-list govuk-list--number">
        {events.map(({ id, at, label, detail, reason, actorName }) => (
          <li key={id}>
            {formatDateTime(at)} {actorName}：{label}
            {detail ? <span className="app-pre-line">（{detail}）</span> : null}
            {reason ? `，原因：${reason}` : ''}
          </li>
        ))}
      </ol>
    </section>
  );
}
