import {
  disputeSourceLabels,
  disputeWords,
  type HearingSheet,
  partySideLabels,
  type SheetSession,
  slotWords,
  standingLabels,
  whenWords,
} from '@/domain/mediation';
import { formatDate, formatDateTime } from '@/shared/dates';
import { SummaryList } from '../../shared';
import { ChoiceWords } from '../parts';
import { Paper } from './print-pages';

/** A line to write on by hand. */
const blank = '＿＿＿＿＿＿＿＿＿＿';
/** Empty lines for whoever writes by hand; twelve are as many as a page takes. */
const HandLines = ({ lines }: { lines: number }) =>
  Array.from({ length: lines }, (_, index) => `line-${index + 1}`).map((line) => (
    <p key={line} className="govuk-body app-hand-line">
      　
    </p>
  ));

type Of<Props = object> = Props & { sheet: HearingSheet };

/** 甲方（申请人）张** */
const partyWords = ({ side, of, name, detail }: HearingSheet['parties'][number]) =>
  `${side}（${partySideLabels[of]}）${name}${detail ? `，${detail}` : ''}`;

/** Who signs, one line each: the names on the screen are masked, the signature is the whole one. */
function Signatures({ sheet, read }: Of<{ read: string }>) {
  return (
    <section aria-label="签字">
      <p className="govuk-body">{read}</p>
      {sheet.parties.map((party) => (
        <p key={party.id} className="govuk-body">
          {party.side}签名（或按手印）：{blank}　日期：＿＿＿＿＿＿
        </p>
      ))}
      <p className="govuk-body">
        调解员签名：{blank}　记录人签名：{blank}
      </p>
    </section>
  );
}

/** 调解登记表: who came with what, to be signed by whoever applied; nobody signs what staff wrote about them. */
export function RegistrationPaper({ sheet }: Of) {
  const { row, parties, ownWords } = sheet;
  const day = (moment: string | null) => (moment ? formatDate(moment) : '＿＿＿＿＿＿');
  return (
    <Paper sheet={sheet} title="调解登记表">
      <SummaryList
        rows={[
          ...parties.map((party) => ({
            key: `${party.side}（${partySideLabels[party.of]}）`,
            value: `${party.name}${party.detail ? `，${party.detail}` : ''}　全名手写：${blank}`,
          })),
          { key: '哪一类', value: disputeWords(row.type) },
          {
            key: '怎么来的',
            value: `${disputeSourceLabels[row.source]}${row.sourceNumber ? `（${row.sourceNumber}）` : ''}`,
          },
          {
            key: '发生了什么',
            value: ownWords ? (
              <span className="app-pre-line">{row.facts}</span>
            ) : (
              <>
                <p>（请申请人自己说，照他说的写在下面，念给他听）</p>
                <HandLines lines={6} />
              </>
            ),
          },
          { key: '想怎么办', value: ownWords ? (row.wishes ?? '没有说') : <HandLines lines={2} /> },
          { key: '登记', value: day(row.registeredAt) },
          { key: '受理', value: day(row.acceptedAt) },
        ]}
      />
      <p className="govuk-body">申请人签名（或按手印）：{blank}　日期：＿＿＿＿＿＿</p>
      <p className="govuk-body">登记人签名：{blank}</p>
    </Paper>
  );
}

/** 点餐单: what each side chose, what the organisation proposed, and what it came to. */
export function ChoicePaper({ sheet }: Of) {
  const { row, parties, choices } = sheet;
  const chosen = chosenOf(sheet);
  return (
    <Paper sheet={sheet} title="调解点餐单">
      {choices.length === 0 ? <p className="govuk-body">系统里没有各方的选择，见纸上的记录。</p> : null}
      {choices.map(({ id, party, by, words, at, enteredByName }) => {
        const whose = parties.find((one) => one.id === party);
        return (
          <section key={id} aria-label={whose ? `${whose.side}的选择` : '调解组织的建议'}>
            <h2 className="govuk-heading-s">{whose ? `${partyWords(whose)}选的` : '调解组织的建议'}</h2>
            <ChoiceWords words={words} />
            <p className="govuk-body-s">
              {formatDateTime(at)}
              {by === 'counter' ? `，${enteredByName ?? '工作人员'}代选，念给本人听过` : ''}
            </p>
          </section>
        );
      })}
      <h2 className="govuk-heading-s">选定的</h2>
      <SummaryList
        rows={[
          { key: '调解员', value: sheet.mediators.join('、') || '还没有选定' },
          { key: '时间', value: chosen.time ?? '还没有选定' },
          { key: '方法', value: row.methodName ?? '还没有选定' },
          { key: '地点', value: chosen.place ?? '还没有选定' },
          { key: '旁听', value: row.open === null ? '还没有选定' : row.open ? '公开' : '不公开' },
          { key: '哪天选定', value: row.agreedAt ? formatDate(row.agreedAt) : '还没有选定' },
          ...(chosen.moved ? [{ key: '后来改到', value: chosen.moved }] : []),
        ]}
      />
      {parties.map((party) => (
        <p key={party.id} className="govuk-body">
          {party.side}签名（或按手印）：{blank}　日期：＿＿＿＿＿＿
        </p>
      ))}
    </Paper>
  );
}

/** What both chose, apart from what the session was moved to afterwards. */
function chosenOf({ row: { slotStartsAt, placeText }, chosen }: HearingSheet) {
  const stands = { time: slotStartsAt ? slotWords(slotStartsAt) : null, place: placeText };
  const { time, place } = { time: chosen?.time ?? stands.time, place: chosen?.place ?? stands.place };
  const isMoved = time !== stands.time || place !== stands.place;
  return { time, place, moved: isMoved ? [stands.time, stands.place].filter(Boolean).join('，') : null };
}

/** 调解笔录: what was said in a session, read to those who were there and signed by them; empty lines where nothing is written yet. */
export function NotesPaper({ sheet, session }: Of<{ session: SheetSession }>) {
  const { order, place, room, notes, beganAt, endedAt } = session;
  return (
    <Paper sheet={sheet} title="调解笔录">
      <p className="govuk-body">
        第{order}次，{whenWords(session)}
        <br />
        {beganAt ? `开始：${formatDateTime(beganAt)}　` : ''}
        {endedAt ? `结束：${formatDateTime(endedAt)}` : ''}
        <br />
        地点：{place}
        {room ? `（${room}）` : ''}
        <br />
        调解员：{mediatorsOf(session)}
      </p>
      {sheet.parties.map((party) => (
        <p key={party.id} className="govuk-body">
          {partyWords(party)}　全名手写：{blank}
        </p>
      ))}
      {notes ? <p className="govuk-body app-pre-line">{notes}</p> : <HandLines lines={12} />}
      <Signatures
        sheet={sheet}
        read="以上笔录我看过了（念给我听了），和我说的一样。有出入的地方已经改正，改的地方按了手印。"
      />
    </Paper>
  );
}

/** 到场情况: who was there, with a column to sign. */
export function AttendancePaper({ sheet, session }: Of<{ session: SheetSession }>) {
  const { order, place, expected, attendances } = session;
  const sideOf = (person: string) => sheet.parties.find(({ id }) => id === person)?.side;
  return (
    <Paper sheet={sheet} title="到场签到表">
      <p className="govuk-body">
        第{order}次调解会，{whenWords(session)}，{place}
      </p>
      <table className="app-sheet" aria-label="到场签到表">
        <thead>
          <tr>
            <th scope="col">是谁</th>
            <th scope="col">姓名</th>
            <th scope="col">到没到</th>
            <th scope="col" className="app-sheet__sign">
              签名
            </th>
          </tr>
        </thead>
        <tbody>
          {expected.map(({ person, name, side }) => {
            const there = attendances.find((one) => one.person === person);
            const beside = there?.representative ?? there?.reason;
            return (
              <tr key={person}>
                <td>{side ? `${sideOf(person) ?? ''}（${partySideLabels[side]}）` : '调解员'}</td>
                <th scope="row">{side ? `${name}　全名手写：＿＿＿＿＿＿` : name}</th>
                <td>{there ? `${standingLabels[there.standing]}${beside ? `：${beside}` : ''}` : ''}</td>
                <td>　</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="govuk-body">代理人来的，附委托书。记录人签名：{blank}</p>
    </Paper>
  );
}

/** 口头协议登记表: what was agreed by word of mouth, written down by the mediator (人民调解法 28) and signed. */
export function OralPaper({ sheet }: Of) {
  const { effective, parties } = sheet;
  const oral = effective?.form === 'oral' ? effective : null;
  return (
    <Paper sheet={sheet} title="口头协议登记表">
      <SummaryList
        rows={[
          ...parties.map((party) => ({
            key: `${party.side}（${partySideLabels[party.of]}）`,
            value: `${party.name}　全名手写：${blank}`,
          })),
          { key: '争的是什么', value: disputeWords(sheet.row.type) },
          { key: '说好的', value: <span className="app-pre-line">{oral?.terms ?? ''}</span> },
          { key: '怎么做', value: oral?.performance ?? '' },
          { key: '做到哪天为止', value: oral?.performBy ? formatDate(oral.performBy) : '当场' },
          { key: '哪天达成的', value: oral?.effectiveOn ? formatDate(oral.effectiveOn) : '' },
        ]}
      />
      <Signatures sheet={sheet} read="以上内容念给我听过，是我们说好的，我认可。" />
      <p className="app-letter__sign">{sheet.row.organizationName}（印章）</p>
    </Paper>
  );
}

const mediatorsOf = ({ mediatorName, coMediatorName }: SheetSession): string =>
  [mediatorName, coMediatorName].filter(Boolean).join('、');
