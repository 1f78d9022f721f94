import {
  type ActivitySheet,
  type ActivityState,
  isThere,
  participantKindLabels,
  presenceLabels,
  type SignUpRow,
} from '@/domain/service';
import { Section } from '../../organization/section';
import { Button, Checkboxes, Form } from '../../shared';
import { creditWords } from './credit-words';

const whoWords = ({ name, kind, note }: SignUpRow) =>
  [name, participantKindLabels[kind], note ?? ''].filter(Boolean).join('，');

/** Whoever can be told of changes neither by account nor by phone. */
const unreachable = ({ user, phoneCipher }: SignUpRow) => !user && !phoneCipher;

/** The list to tick; who checked in by phone is ticked already. */
export function TickList({ sheet: { activity, signed, verbs } }: { sheet: ActivitySheet }) {
  if (!('mark' in verbs) || signed.length === 0) return null;
  const present = signed.filter(({ presence }) => isThere(presence)).map(({ id }) => id);
  return (
    <Form action={`/work/activities/${activity.id}/list`}>
      {present.map((id) => (
        <input key={id} type="hidden" name="before" value={id} />
      ))}
      {signed.map(({ id }) => (
        <input key={id} type="hidden" name="shown" value={id} />
      ))}
      <Checkboxes
        name="present"
        label={`到场名单（${present.length}/${signed.length}）`}
        labelSize="m"
        hint="到了的打勾；扫码签到的已经勾上。"
        small
        choices={signed.map((row) => ({
          value: row.id,
          label: [whoWords(row), row.presence === 'checked-in' ? presenceLabels[row.presence] : '']
            .filter(Boolean)
            .join('，'),
        }))}
        values={present}
      />
      <Button tone="secondary">按名单记下</Button>
    </Form>
  );
}

/** Everybody with a seat, and what can still be put right about each. */
export function SignedList({ sheet: { activity, signed, verbs } }: { sheet: ActivitySheet }) {
  if (signed.length === 0) return null;
  const at = `/work/activities/${activity.id}/people`;
  const isHeld = activity.state === 'under-way' || activity.state === 'done';
  return (
    <Section id="signed" title={`报了名的${signed.length}人`}>
      <ul className="app-list">
        {signed.map((row) => (
          <li key={row.id}>
            {whoWords(row)}
            {isHeld ? `：${presenceLabels[row.presence]}` : ''}
            {isHeld && isThere(row.presence)
              ? `，${creditWords(row.quarters ?? activity.creditQuarters)}${row.hoursNote ? `（${row.hoursNote}）` : ''}`
              : ''}
            {!isHeld && unreachable(row) ? '，没有账号和手机，有变动请上门或当面告知' : ''}
            <p className="app-list__meta">
              {('set-hours' in verbs && isThere(row.presence)) || 'correct-attendance' in verbs ? (
                <a className="govuk-link" href={`${at}/${row.id}/hours`}>
                  {'correct-attendance' in verbs ? '更正到场和时长' : '改时长'}
                  <span className="govuk-visually-hidden">：{row.name}</span>
                </a>
              ) : null}
              {'enter-withdrawal' in verbs && !isThere(row.presence) ? <OffForm at={at} row={row} /> : null}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const waitingWords: Partial<Record<ActivityState, string>> = {
  published: '有人不来，按次序自动补上并通知',
  'under-way': '人到了、现场还有位子的，点“让他参加”；没有位子的，请他们下次再来',
};

/** Who waits for a seat, in their order. */
export function WaitingList({ sheet: { activity, waiting, verbs } }: { sheet: ActivitySheet }) {
  if (waiting.length === 0) return null;
  const at = `/work/activities/${activity.id}/people`;
  return (
    <Section id="waiting" title={`候补的${waiting.length}人`}>
      <p className="govuk-body">
        {waitingWords[activity.state] ?? '没有轮到的，请他们下次再来'}
        {'reschedule' in verbs ? (
          <>
            ；也可以
            <a className="govuk-link" href={`/work/activities/${activity.id}/reschedule`}>
              加名额
            </a>
          </>
        ) : null}
        。
      </p>
      <ol className="govuk-list govuk-list--number">
        {waiting.map((row) => (
          <li key={row.id}>
            {whoWords(row)} {'seat-waiting' in verbs ? <SeatForm at={at} row={row} /> : null}
            {'enter-withdrawal' in verbs ? <OffForm at={at} row={row} /> : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function SeatForm({ at, row }: { at: string; row: SignUpRow }) {
  return (
    <Form action={`${at}/${row.id}/seat`}>
      <button type="submit" className="app-link-button">
        让他参加<span className="govuk-visually-hidden">：{row.name}</span>
      </button>
    </Form>
  );
}

function OffForm({ at, row }: { at: string; row: SignUpRow }) {
  return (
    <Form action={`${at}/${row.id}/off`}>
      <button type="submit" className="app-link-button">
        不来了<span className="govuk-visually-hidden">：{row.name}</span>
      </button>
    </Form>
  );
}
