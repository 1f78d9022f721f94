import { type HelperFilter, type HelperPage, helperFilterLabels, hoursText } from '@/domain/neighbourhood';
import type { PlaceFilter } from '@/domain/publishing';
import { formatDate } from '@/shared/dates';
import { addressOf, FilterForm } from '../../property/parts';
import { EmptyState, Pagination, Select, Table } from '../../shared';
import { PlaceSelects } from './place-selects';

interface Props {
  found: HelperPage;
  names: Map<string, string>;
  filter: PlaceFilter;
  only: HelperFilter | undefined;
}

/** The helpers of a place with their hours of the year, and who is short of them. */
export function HelpersPage({ found, names, filter, only }: Props) {
  const { township, community } = filter;
  const query = { township: township?.code, community: community?.code, only };
  return (
    <>
      <h1 className="govuk-heading-l">法律明白人的学时</h1>
      <p className="govuk-body">
        {found.year}年至少{hoursText(found.least)}（在设置里改）。签到自动记，别处的培训在名册里记入。
      </p>
      <FilterForm action="/work/law/helpers" isNarrowed={township !== null || only !== undefined}>
        <PlaceSelects filter={filter} whole="全部" />
        <Select
          name="only"
          label="只看"
          options={[
            { value: '', label: '全部' },
            ...Object.entries(helperFilterLabels).map(([value, label]) => ({ value, label })),
          ]}
          value={only ?? ''}
        />
      </FilterForm>
      <p className="govuk-body" role="status">
        共{found.total}名。
      </p>
      {found.total === 0 ? (
        <EmptyState title="没有符合条件的法律明白人">
          <p>换个条件，或者先导入名册。</p>
        </EmptyState>
      ) : (
        <Table
          caption="名册"
          captionHidden
          columns={[
            { key: 'name', label: '姓名' },
            { key: 'village', label: '社区（村）' },
            { key: 'certificate', label: '证书编号' },
            { key: 'until', label: '有效期到' },
            { key: 'hours', label: '今年学时' },
            { key: 'missing', label: '还差' },
            { key: 'account', label: '网上答复' },
          ]}
          rows={found.items.map((one) => ({
            key: one.id,
            cells: {
              name: one.name,
              village: names.get(one.community) ?? '',
              certificate: one.certificateNumber,
              until: one.certificateUntil ? (
                <>
                  {formatDate(one.certificateUntil)}
                  {one.isExpired ? <strong>（已过期）</strong> : null}
                </>
              ) : (
                '没有登记'
              ),
              hours: hoursText(one.quarters),
              missing: one.missing > 0 ? <strong>{hoursText(one.missing)}</strong> : '够了',
              account: one.hasAccount ? '已开通' : '没有',
            },
          }))}
        />
      )}
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => addressOf('/work/law/helpers', { ...query, page: page > 1 ? page : undefined })}
      />
    </>
  );
}
