import type { Directory, PublicFilter, PublicItem, PublicPage } from '@/domain/requests';
import { formatPlainDay } from '@/shared/dates';
import {
  Button,
  ButtonLink,
  Details,
  EmptyState,
  Pagination,
  Select,
  Tag,
  TextInput,
} from '../../shared/components';

interface ListPageProps {
  filter: PublicFilter;
  found: PublicPage;
  directory: Directory;
  years: number[];
}

/** 问政: public questions and answers. */
export function ListPage({ filter, found, directory, years }: ListPageProps) {
  const filtered = Boolean(filter.words || filter.category || filter.progress || filter.year);
  return (
    <>
      <h1 className="govuk-heading-l">问政</h1>
      <p className="govuk-body">
        公开的问题和答复，共 {found.total}{' '}
        件。在本平台反映的，经本人同意、审核后公开；从其他渠道转来的，原渠道已经公开。
        <a className="govuk-link" href="/measures">
          看办理情况
        </a>
        。
      </p>
      <FilterForm filter={filter} directory={directory} years={years} />
      {found.items.length === 0 ? (
        <NothingFound filtered={filtered} />
      ) : (
        <ul className="app-list">
          {found.items.map((item) => (
            <Item key={item.number} item={item} />
          ))}
        </ul>
      )}
      <Pagination page={found.page} pages={found.pages} href={(page) => listAddress({ ...filter, page })} />
    </>
  );
}

function Item({ item }: { item: PublicItem }) {
  return (
    <li>
      <h2 className="govuk-heading-s app-question__title">
        <a className="govuk-link" href={`/requests/${item.number}`}>
          {item.title}
        </a>
      </h2>
      <p className="app-list__meta">
        <Tag colour={item.answered ? 'green' : 'blue'}>{item.stateLabel}</Tag>
        {item.category ? <span>{item.category}</span> : null}
        {item.place ? <span>{item.place}</span> : null}
        {item.followers > 0 ? <span>{item.followers} 人也遇到</span> : null}
        <span>
          {formatPlainDay(item.submittedAt)}提出
          {item.repliedAt ? `，${formatPlainDay(item.repliedAt)}答复` : ''}
        </span>
      </p>
    </li>
  );
}

function NothingFound({ filtered }: { filtered: boolean }) {
  return (
    <EmptyState title={filtered ? '没有找到' : '还没有公开的问答'}>
      <p>
        {filtered
          ? '换个词试试，或者看全部问答。'
          : '居民反映问题时同意公开、经过审核的问答，和其他渠道已经公开的问答，会放在这里。'}
      </p>
      {filtered ? (
        <ButtonLink href="/requests">看全部</ButtonLink>
      ) : (
        <ButtonLink href="/requests/new">我要反映</ButtonLink>
      )}
    </EmptyState>
  );
}

const progressOptions = [
  { value: 'answered', label: '已答复' },
  { value: 'open', label: '还没答复' },
];

function FilterForm({ filter, directory, years }: Pick<ListPageProps, 'filter' | 'directory' | 'years'>) {
  const categories = directory.categories.filter(({ level }) => level === 1);
  const narrowed = Boolean(filter.category || filter.progress || filter.year);
  return (
    <form method="get" action="/requests" className="app-question-filter">
      <TextInput name="q" label="找问题和答复" type="search" width={30} value={filter.words} maxLength={60} />
      <Details summary={narrowed ? '修改筛选条件' : '按分类、进展、年份筛选'} open={narrowed}>
        <div className="app-filters">
          <Select
            name="category"
            label="分类"
            placeholder="全部"
            options={categories.map(({ id, name }) => ({ value: id, label: name }))}
            value={filter.category}
          />
          <Select
            name="progress"
            label="进展"
            placeholder="全部"
            options={progressOptions}
            value={filter.progress}
          />
          <Select
            name="year"
            label="年份"
            placeholder="全部"
            options={years.map((year) => ({ value: String(year), label: `${year}年` }))}
            value={filter.year ? String(filter.year) : undefined}
          />
        </div>
      </Details>
      <div className="app-filters__buttons">
        <Button tone="secondary">查找</Button>
        {narrowed || filter.words ? (
          <a className="govuk-link" href="/requests">
            清除条件
          </a>
        ) : null}
      </div>
    </form>
  );
}

/** The address of a list with this filter. */
export function listAddress({ words, category, progress, year, page }: PublicFilter): string {
  const query = new URLSearchParams();
  if (words) query.set('q', words);
  if (category) query.set('category', category);
  if (progress) query.set('progress', progress);
  if (year) query.set('year', String(year));
  if (page && page > 1) query.set('page', String(page));
  const text = query.toString();
  return text ? `/requests?${text}` : '/requests';
}
