import {
  becameLabels,
  findingKindLabels,
  isStanding,
  noterOf,
  type StopRow,
  stopReasonLabels,
  stopStateLabels,
  type VisitSheet,
} from '@/domain/neighbourhood';
import { formatDate, formatTime } from '@/shared/dates';
import { Section } from '../../organization/section';
import { Button, Details, DoneBanner, Form, PrintButton, SummaryList, Tag } from '../../shared';
import { FindingTag, VisitTag } from '../parts';
import { endWords } from './end-words';
import { DoorTemplate, type DraftOwner, RoundBar } from './round-form';
import { stopDraft } from './stop-page';

/** A round as one walks it: the next door first, what was found, and the end. */
export function RunVisitPage({
  sheet: { visit, stops, findings, verbs },
  done,
  sent,
  owner,
  reader,
}: {
  sheet: VisitSheet;
  /** The account that looks. */
  reader: string | null;
  done: string | null;
  /** The door from whose own page one comes, having noted something there. */
  sent: string | null;
  /** Whose device keeps what is not sent, and for how many hours. */
  owner: DraftOwner;
}) {
  const waiting = stops.filter(({ state }) => state === 'waiting');
  const [next] = waiting;
  const open = verbs.includes('record');
  return (
    <>
      {sent ? <div data-draft-sent={stopDraft(sent)} hidden /> : null}
      <DoneBanner words={done} title="成功" />
      <span className="govuk-caption-l">{formatDate(visit.day)}</span>
      <h1 className="govuk-heading-l">走访{visit.where}</h1>
      <p>
        <VisitTag state={visit.state} />
      </p>
      <SummaryList
        rows={[
          { key: '谁走访', value: visit.walkerName },
          {
            key: '进展',
            value: `${stops.length}户，见到${visit.met}户，${visit.away}户没人在家，还有${waiting.length}户`,
          },
          ...(visit.endReason ? [{ key: '原因', value: visit.endReason }] : []),
        ]}
      />
      {next && open ? (
        <p>
          <a
            className="govuk-button"
            href={`/work/visits/${visit.id}/stops/${next.id}`}
            draggable="false"
            data-round-next=""
          >
            下一户：{next.name}
          </a>
        </p>
      ) : null}
      <Section id="stops" title="路线">
        <div
          data-round={visit.id}
          data-account={owner.account}
          data-hours={owner.hours}
          data-open={open ? '' : undefined}
        >
          <RoundBar visit={visit.id} open={open} hours={owner.hours} />
          <ol className="govuk-list govuk-list--number app-doors">
            {stops.map((stop) => (
              <li
                key={stop.id}
                data-door={stop.id}
                data-known={findings.filter((finding) => finding.stop === stop.id).length}
                data-sent={stop.id === sent ? '' : undefined}
                data-waiting={stop.state === 'waiting' ? '' : undefined}
              >
                <Door visit={visit.id} stop={stop} open={open} />
              </li>
            ))}
          </ol>
          <DoorTemplate />
        </div>
      </Section>
      <Section id="findings" title={`记下的${findings.filter(isStanding).length}条`}>
        {findings.length === 0 ? (
          <p className="govuk-body">还没有记。到了门口，点那一户，一点就记下。</p>
        ) : null}
        <ul className="app-list">
          {findings.map((finding) => (
            <li key={finding.id}>
              <Noted finding={finding} walker={visit.walkerName} />
            </li>
          ))}
        </ul>
      </Section>
      {verbs.includes('finish') ? (
        <Form action={`/work/visits/${visit.id}/finish`} data={{ 'data-round-end': '' }}>
          <p className="govuk-body">没走到的下次排在前面。{endWords(findings, reader)}</p>
          <Button>走完了</Button>
        </Form>
      ) : null}
      <ul className="govuk-list app-no-print">
        {verbs.includes('add-stop') ? (
          <li>
            <a className="govuk-link" href={`/work/visits/${visit.id}/add`}>
              加一户
            </a>
          </li>
        ) : null}
        <li>
          <PrintButton>打印路线</PrintButton>
        </li>
      </ul>
      {verbs.includes('cancel') ? (
        <Details summary="今天走不了">
          <p>
            <a className="govuk-link" href={`/work/visits/${visit.id}/cancel`}>
              取消这次走访
            </a>
          </p>
        </Details>
      ) : null}
    </>
  );
}

/** What was noted, by whom where that was a colleague, and what became of it. */
function Noted({ finding, walker }: { finding: VisitSheet['findings'][number]; walker: string }) {
  const { id, kind, householdName, words, state, outcome, becameKind, becameNumber, word } = finding;
  const { name: noter } = noterOf(finding);
  const name = `${findingKindLabels[kind]}，${householdName}`;
  const meta = [
    ...(noter === walker ? [] : [`${noter}记的`]),
    ...(state === 'withdrawn' && outcome ? [outcome] : []),
    ...(becameKind
      ? [`转为${becameLabels[becameKind]}${becameKind === 'dispute' ? '' : (becameNumber ?? '')}`, word ?? '']
      : []),
  ];
  return (
    <>
      <a className="govuk-link" href={`/work/visits/findings/${id}`}>
        {name}
      </a>{' '}
      <FindingTag state={state} />
      {words ? <p className="govuk-body-s">{words}</p> : null}
      {meta.length > 0 ? (
        <p className="app-list__meta">
          {meta.map((one) => (
            <span key={one}>{one}</span>
          ))}
        </p>
      ) : null}
    </>
  );
}

function Door({ visit, stop, open }: { visit: string; stop: StopRow; open: boolean }) {
  const { id, name, reason, state, at } = stop;
  const words = (
    <>
      {name}
      {reason === 'care' ? (
        <>
          {' '}
          <Tag colour="purple">{stopReasonLabels.care}</Tag>
        </>
      ) : null}
    </>
  );
  return (
    <>
      {open ? (
        <a className="govuk-link" href={`/work/visits/${visit}/stops/${id}`} data-door-name="">
          {words}
        </a>
      ) : (
        <span data-door-name="">{words}</span>
      )}
      <span className="app-places__note">
        {stopStateLabels[state]}
        {at ? `，${formatTime(at)}` : reason === 'care' ? '' : `，${stopReasonLabels[reason]}`}
      </span>
    </>
  );
}
