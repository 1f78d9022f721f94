import type { Vote, VoteProgress } from '@/domain/voting';
import { formatDateTime } from '@/shared/dates';
import { addressOf, FilterForm } from '../property/parts';
import { EmptyState, InsetText, Select, Table } from '../shared';
import { counted } from './words';

/** Who has not voted, door by door, and entering what came on paper or at the counter. Never what was chosen. */
export function ProgressPage({ progress }: { progress: VoteProgress }) {
  const { vote, live, buildings, building, lines, papers } = progress;
  const path = `/votes/${vote.id}/progress`;
  const waiting = lines.filter(({ voted }) => !voted).length;
  const reading = new Map(papers.map((paper) => [paper.line, paper]));
  return (
    <>
      <h1 className="govuk-heading-l">谁还没有投</h1>
      <p className="govuk-body">
        {vote.title}，{formatDateTime(vote.closesAt)}截止。已参与{counted(vote, live.turnout)}，
        <strong>{live.missing.text}</strong>
        。这里只看得到投没投，看不到投了什么。提醒可以，不要劝人投哪一个。
      </p>
      {papers.length > 0 ? (
        <section className="app-section" aria-labelledby="papers-title">
          <h2 className="govuk-heading-m" id="papers-title">
            没有录完的纸质票：{papers.length}张
          </h2>
          <ul className="app-list">
            {papers.map(({ line, unitName, state, names }) => (
              <li key={line}>
                <a className="govuk-link" href={`/votes/${vote.id}/enter/${line}?channel=paper`}>
                  {unitName}
                </a>
                <p className="app-list__meta">
                  {state === 'waiting'
                    ? `${names.join('、')}录了第一遍，等另一个人录第二遍`
                    : `${names.join('、')}录的不一样，请第三个人照着票录一遍`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {buildings.length > 0 ? (
        <FilterForm action={path} isNarrowed={false}>
          <Select
            name="building"
            label="楼栋"
            options={buildings.map(({ id, name }) => ({ value: id, label: name }))}
            value={building ?? undefined}
          />
        </FilterForm>
      ) : null}
      {lines.length === 0 ? (
        <EmptyState title="名册上这里没有户">
          <p>换一栋楼看看。</p>
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body" role="status">
            共{lines.length}户（人），{waiting}户（人）还没有投
          </p>
          <Table
            caption="名册上的各户"
            captionHidden
            columns={[
              { key: 'number', label: '编号' },
              { key: 'unit', label: '哪一户' },
              { key: 'voter', label: '由谁投' },
              { key: 'voted', label: '投没投' },
              { key: 'enter', label: '代录' },
            ]}
            rows={lines.map((line) => ({
              key: line.id,
              cells: {
                number: line.number,
                unit: line.unitName,
                voter: line.voterName ?? '—',
                voted: line.voted ? '已投' : reading.has(line.id) ? '纸质票录了一遍' : '还没有',
                enter: line.voted || vote.state !== 'open' ? '—' : <EnterLinks vote={vote} line={line} />,
              },
            }))}
          />
        </>
      )}
      <InsetText>
        <a
          className="govuk-link"
          href={addressOf(`/votes/${vote.id}/papers`, { building: building ?? undefined })}
        >
          打印这栋楼的纸质票
        </a>
        ：一户一张，收回来由两个人各录一遍。
      </InsetText>
    </>
  );
}

function EnterLinks({ vote, line }: { vote: Vote; line: { id: string; unitName: string } }) {
  const link = (channel: 'paper' | 'counter', label: string) => (
    <a className="govuk-link" href={`/votes/${vote.id}/enter/${line.id}?channel=${channel}`}>
      {label}
      <span className="govuk-visually-hidden">：{line.unitName}</span>
    </a>
  );
  return (
    <>
      {link('paper', '纸质票')} · {link('counter', '服务台')}
    </>
  );
}
