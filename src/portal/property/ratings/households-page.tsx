import { type RoundProgress, ratingChannelLabels } from '@/domain/property';
import { formatDateTime } from '@/shared/dates';
import { EmptyState, InsetText, Select, Table } from '../../shared';
import { addressOf, FilterForm } from '../parts';

/** Who has not rated, door by door, and entering what came on paper or by phone. */
export function HouseholdsPage({ progress }: { progress: RoundProgress }) {
  const { round, compounds, compound, buildings, building, households } = progress;
  const path = `/ratings/${round.id}/households`;
  const waiting = households.filter(({ rated }) => !rated).length;
  return (
    <>
      <h1 className="govuk-heading-l">谁还没有评</h1>
      <p className="govuk-body">
        {round.name}，{formatDateTime(round.closesAt)}
        截止。这里只看得到评没评，看不到评了什么。提醒可以，不要劝人打几分。
      </p>
      <FilterForm action={path} isNarrowed={false}>
        <Select
          name="compound"
          label="小区"
          placeholder="请选择"
          options={compounds.map((one) => ({
            value: one.compound,
            label: `${one.name}（${one.rated}/${one.households}户）`,
          }))}
          value={compound?.compound}
        />
        {buildings.length > 0 ? (
          <Select
            name="building"
            label="楼栋"
            options={buildings.map(({ id, name }) => ({ value: id, label: name }))}
            value={building?.id}
          />
        ) : null}
      </FilterForm>
      {!compound ? (
        <Table
          caption="各小区的进度"
          captionHidden
          columns={[
            { key: 'name', label: '小区' },
            { key: 'rated', label: '已评', numeric: true },
            { key: 'households', label: '可以评的户数', numeric: true },
          ]}
          rows={compounds.map((one) => ({
            key: one.compound,
            cells: {
              name: (
                <a className="govuk-link" href={addressOf(path, { compound: one.compound })}>
                  {one.name}
                </a>
              ),
              rated: one.rated,
              households: one.households,
            },
          }))}
        />
      ) : null}
      {compound && households.length === 0 ? (
        <EmptyState title="这里还没有登记户">
          <p>先登记楼栋和户，才能录纸质表。</p>
        </EmptyState>
      ) : null}
      {households.length > 0 ? (
        <>
          <p className="govuk-body" role="status">
            {building?.name}共{households.length}户，{waiting}户还没有评
          </p>
          <Table
            caption={`${building?.name ?? ''}各户`}
            captionHidden
            columns={[
              { key: 'name', label: '户' },
              { key: 'rated', label: '评没评' },
              { key: 'enter', label: '代录' },
            ]}
            rows={households.map(({ id, name, rated }) => ({
              key: id,
              cells: {
                name,
                rated: rated ? '已评' : '还没有',
                enter:
                  rated || round.state !== 'open' ? (
                    '—'
                  ) : (
                    <EnterLinks round={round.id} household={id} name={name} />
                  ),
              },
            }))}
          />
        </>
      ) : null}
      <InsetText>
        <a className="govuk-link" href={`/ratings/${round.id}/paper`}>
          打印纸质表
        </a>
        ：一户一张，收回来在这里代录。
      </InsetText>
    </>
  );
}

function EnterLinks({ round, household, name }: { round: string; household: string; name: string }) {
  const link = (channel: 'paper' | 'phone') => (
    <a className="govuk-link" href={`/ratings/${round}/enter/${household}?channel=${channel}`}>
      {ratingChannelLabels[channel]}
      <span className="govuk-visually-hidden">：{name}</span>
    </a>
  );
  return (
    <>
      {link('paper')} · {link('phone')}
    </>
  );
}
