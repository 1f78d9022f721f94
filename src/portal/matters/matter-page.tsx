import {
  type MatterVerb,
  type MatterViewer,
  type PublicMatter,
  type SourceKind,
  sourceKindLabels,
} from '@/domain/matters';
import type { ListedVote } from '@/domain/voting';
import { now } from '@/shared/clock';
import { formatDate, formatPlainDay } from '@/shared/dates';
import { dueWords } from '@/shared/due-words';
import { leaderOf } from '../organization/node-card';
import { Section } from '../organization/section';
import { Files } from '../property/parts';
import {
  ButtonLink,
  DoneBanner,
  type FieldErrors,
  type FormValues,
  PrintButton,
  SummaryList,
  type SummaryRow,
  Timeline,
} from '../shared';
import { VotesSection } from '../voting/open-votes';
import { MatterTag, StepLine } from './parts';
import { Askings, Benefit, Decided, Heard, Work } from './sections';
import { OpinionForm, VerdictForm } from './voice-forms';

/** Who looks at the page. */
export interface MatterReader extends MatterViewer {
  signedIn: boolean;
  /** They work for whoever has a task of it. */
  worksHere: boolean;
  /** The finding of a visit it came from, for those who may read it. */
  foundOnVisit: { id: string; number: string } | null;
  /** What they can do with it as one of those who run it, as the state table says. */
  moves: { verb: MatterVerb | 'meeting'; label: string; href: string; guarded: string | null }[];
  banner: string | null;
  values: FormValues;
  errors: FieldErrors;
}

/** A matter: its five steps, what was heard, decided and done, what people think, and the benefit. */
export function MatterPage(props: { found: PublicMatter; votes: ListedVote[]; reader: MatterReader }) {
  const { found, votes, reader } = props;
  const isLate = found.state === 'open' && found.dueAt !== null && new Date(found.dueAt) < now();
  return (
    <>
      <DoneBanner words={reader.banner} />
      <span className="govuk-caption-l">
        {[found.community?.name, found.compound?.name].filter(Boolean).join(' · ')} 议题 {found.number}
      </span>
      <h1 className="govuk-heading-l">{found.title}</h1>
      <p className="govuk-body">
        <MatterTag step={found.step} state={found.state} isLate={isLate} />
      </p>
      <StepLine steps={found.steps} />
      <Doing reader={reader} />
      <OpinionForm found={found} reader={reader} />
      <VerdictForm found={found} reader={reader} />
      <SummaryList rows={facts(found, reader)} />
      <Benefit found={found} />
      <Heard found={found} />
      <Decided found={found} />
      <VotesSection votes={votes} />
      <Work found={found} />
      <Askings found={found} />
      {found.documents.length > 0 ? (
        <Section id="documents" title="材料">
          <Files files={found.documents} what={found.title} />
        </Section>
      ) : null}
      <Section id="events" title="一步一步">
        <Timeline
          entries={found.events.map((event) => ({
            key: event.id,
            title: event.back ? `${event.label}（退回）` : event.label,
            at: event.at,
            by: event.byName,
            body: (
              <>
                {event.note ? <p className="govuk-body app-pre-line">{event.note}</p> : null}
                {event.reason ? <p className="govuk-body app-pre-line">原因：{event.reason}</p> : null}
                <Files files={event.files} what={`${found.title}，${event.label}`} />
              </>
            ),
          }))}
        />
      </Section>
      <PrintButton />
    </>
  );
}

/** What those who run it can do from here, also on the phone. */
function Doing({ reader: { moves } }: { reader: MatterReader }) {
  if (moves.length === 0) return null;
  const open = moves.filter(({ guarded }) => guarded === null);
  const waiting = moves.filter(({ guarded }) => guarded !== null);
  return (
    <section className="app-no-print" aria-label="办理">
      <div className="app-work-actions">
        {open.map(({ verb, label, href }) => (
          <ButtonLink key={verb} tone="secondary" href={href}>
            {label}
          </ButtonLink>
        ))}
      </div>
      {waiting.length > 0 ? (
        <ul className="govuk-list">
          {waiting.map(({ verb, label, guarded }) => (
            <li key={verb} className="govuk-hint">
              {label}：{guarded}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function facts(found: PublicMatter, { foundOnVisit }: MatterReader): SummaryRow[] {
  const { branch, community } = found;
  return [
    { key: '怎么回事', value: <span className="app-pre-line">{found.about}</span> },
    {
      key: '哪里',
      value: (
        <>
          {community ? (
            <a className="govuk-link" href={`/communities/${community.code}`}>
              {community.name}
            </a>
          ) : null}
          {found.compound ? (
            <>
              {' '}
              <a className="govuk-link" href={`/compounds/${found.compound.id}`}>
                {found.compound.name}
              </a>
            </>
          ) : null}
          {found.buildings.length > 0 ? ` ${found.buildings.join('、')}` : ''}
        </>
      ),
    },
    {
      key: '谁来议',
      value: (
        <>
          {found.branchName}
          {branch ? (
            <>
              <br />
              <span className="app-muted">
                {branch.leaderTitle}：{leaderOf(branch)}
              </span>
            </>
          ) : null}
        </>
      ),
    },
    { key: '从哪里来', value: <Sources found={found} foundOnVisit={foundOnVisit} /> },
    { key: '从哪天起', value: formatPlainDay(found.openedAt) },
    ...(found.dueAt
      ? [
          {
            key: '这一步的期限',
            value: (
              <>
                {formatDate(found.dueAt)}，{dueWords(new Date(found.dueAt), now())}
                <br />
                <span className="app-muted">{found.dueReason}</span>
              </>
            ),
          },
        ]
      : []),
    ...(found.endedAt && found.endReason
      ? [
          {
            key: '结束',
            value: (
              <>
                {formatPlainDay(found.endedAt)}
                <br />
                <span className="app-pre-line">{found.endReason}</span>
              </>
            ),
          },
        ]
      : []),
  ];
}

const sourceUnits: Record<SourceKind, string> = {
  request: '件',
  rating: '项',
  visit: '次',
  opinion: '条',
  branch: '次',
};

function Sources({
  found: { sources, requests },
  foundOnVisit,
}: { found: PublicMatter } & Pick<MatterReader, 'foundOnVisit'>) {
  return (
    <>
      {sources
        .map(({ kind, n }) => `${sourceKindLabels[kind as SourceKind]}${n}${sourceUnits[kind as SourceKind]}`)
        .join('，')}
      {requests.map(({ number, title }) => (
        <span key={number}>
          <br />
          <a className="govuk-link" href={`/requests/${number}`}>
            {title}
          </a>
        </span>
      ))}
      {foundOnVisit ? (
        <>
          <br />
          <a className="govuk-link" href={`/work/visits/findings/${foundOnVisit.id}`}>
            走访发现{foundOnVisit.number}
          </a>
        </>
      ) : null}
    </>
  );
}
