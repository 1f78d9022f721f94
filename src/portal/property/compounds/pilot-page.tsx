import {
  type PilotPage as Found,
  type ManagementMode,
  managementModeLabels,
  managementModeMeanings,
  type PilotFilter,
} from '@/domain/property';
import { Details, EmptyState, Pagination, Select } from '../../shared';
import { addressOf, FilterForm, ManagementPath, ModeTag } from '../parts';

const path = '/compounds/pilot';
const modes = Object.keys(managementModeLabels) as ManagementMode[];

/** 老旧小区蝶变: each compound with its way from nobody to well managed, with days and proofs. */
export function PilotPage({ filter, found }: { filter: PilotFilter; found: Found }) {
  const isNarrowed = Boolean(filter.township || filter.community || filter.mode);
  return (
    <>
      <h1 className="govuk-heading-l">老旧小区蝶变</h1>
      <p className="govuk-body-l">
        {found.all > 0
          ? `${found.all}个老旧小区，从没人管到自己管，再到管得好，每一步都有日期和凭据。`
          : '老旧小区从没人管到自己管，再到管得好，每一步都有日期和凭据。'}
      </p>
      {found.all > 0 ? <Counts counts={found.counts} /> : null}
      <Details summary="“自己管”“管得好”是什么意思">
        <ul className="govuk-list govuk-list--bullet">
          {modes.map((mode) => (
            <li key={mode}>
              {managementModeLabels[mode]}：{managementModeMeanings[mode]}
            </li>
          ))}
        </ul>
      </Details>
      {found.all > 0 ? <Filters filter={filter} found={found} isNarrowed={isNarrowed} /> : null}
      {found.total === 0 ? (
        <EmptyState title={isNarrowed ? '没有这样的小区' : '还没有列入的小区'}>
          <p>
            {isNarrowed
              ? '换个条件，或者清除条件看全部。'
              : '工作人员在小区资料里填上“老旧小区蝶变的序号”，小区就会按序号列在这里。'}
          </p>
        </EmptyState>
      ) : (
        <p className="govuk-body" role="status">
          {isNarrowed ? `符合条件的${found.total}个` : `共${found.total}个`}
        </p>
      )}
      <ol className="app-pilots">
        {found.items.map(({ id, order, name, address, builtYear, township, community, current, history }) => (
          <li key={id} className="app-pilots__item" value={order}>
            <h2 className="govuk-heading-m app-pilots__name">
              <a className="govuk-link" href={`/compounds/${id}`}>
                {order}. {name}
              </a>{' '}
              {current ? <ModeTag mode={current.mode} /> : null}
            </h2>
            <p className="govuk-body-s app-muted">
              {[township?.name, community?.name, address, builtYear ? `${builtYear}年建成` : null]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {history.length > 0 ? (
              <ManagementPath history={history} now={current} name={name} compact />
            ) : (
              <p className="govuk-body-s">还没有登记管理方式。</p>
            )}
          </li>
        ))}
      </ol>
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => addressOf(path, { ...filter, page: page > 1 ? page : undefined })}
      />
    </>
  );
}

function Counts({ counts }: Pick<Found, 'counts'>) {
  return (
    <dl className="app-figures">
      {modes
        .filter((mode) => counts[mode])
        .map((mode) => (
          <div key={mode} className="app-figure">
            <dt>现在{managementModeLabels[mode]}</dt>
            <dd>{counts[mode]}</dd>
          </div>
        ))}
    </dl>
  );
}

function Filters({ filter, found, isNarrowed }: { filter: PilotFilter; found: Found; isNarrowed: boolean }) {
  const places = (all: Found['townships']) => all.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <FilterForm action={path} isNarrowed={isNarrowed}>
      <Select
        name="township"
        label="乡镇（街道）"
        placeholder="全部"
        options={places(found.townships)}
        value={filter.township}
      />
      <Select
        name="community"
        label="社区（村）"
        placeholder="全部"
        options={places(found.communities)}
        value={filter.community}
      />
      <Select
        name="mode"
        label="现在走到哪一步"
        placeholder="全部"
        options={modes.map((mode) => ({ value: mode, label: managementModeLabels[mode] }))}
        value={filter.mode}
      />
    </FilterForm>
  );
}
