import {
  type AccountsPlace,
  type Direction,
  directionLabels,
  type Fund,
  fundLabels,
  type PublicBook,
} from '@/domain/property';
import { monthInWords } from '@/shared/months';
import { DoneBanner, EmptyState, Pagination, PrintButton, Select } from '../../shared';
import { addressOf, FilterForm } from '../parts';
import { LineItem } from './line-item';
import { Balance } from './parts';

export interface MonthViewer {
  signedIn: boolean;
  /** Lives in the compound, and may ask. */
  asks: boolean;
  /** Keeps the books, and may answer. */
  keeps: boolean;
  banner: string | null;
}

/** One month of a fund: its balance, its lines with vouchers, what was asked and answered. */
export function MonthPage(props: {
  place: AccountsPlace;
  month: string;
  funds: Fund[];
  book: PublicBook;
  direction: Direction | undefined;
  viewer: MonthViewer;
}) {
  const { place, month, funds, book, direction, viewer } = props;
  const base = `/compounds/${place.id}/accounts/${month}`;
  const { lines } = book;
  const here = (more: Record<string, string | number | undefined>) =>
    addressOf(base, { fund: book.fund, direction, ...more });
  return (
    <>
      <DoneBanner words={viewer.banner} title="成功" />
      <span className="govuk-caption-l">
        {place.name} · {monthInWords(month)}
      </span>
      <h1 className="govuk-heading-l">{fundLabels[book.fund]}的每一笔</h1>
      {funds.length > 1 ? (
        <p className="govuk-body app-no-print">
          这个月还公布了：
          {funds
            .filter((fund) => fund !== book.fund)
            .map((fund) => (
              <a key={fund} className="govuk-link" href={addressOf(base, { fund })}>
                {fundLabels[fund]}
              </a>
            ))}
        </p>
      ) : null}
      <Balance month={book.month} />
      <h2 className="govuk-heading-m" id="lines">
        明细（{lines.total}笔）
      </h2>
      <div className="app-no-print">
        <FilterForm action={base} isNarrowed={direction !== undefined}>
          <input type="hidden" name="fund" value={book.fund} />
          <Select
            name="direction"
            label="看收入还是支出"
            placeholder="都看"
            options={Object.entries(directionLabels).map(([value, label]) => ({ value, label }))}
            value={direction}
          />
        </FilterForm>
      </div>
      {lines.total === 0 ? (
        <EmptyState title={direction ? `这个月没有${directionLabels[direction]}` : '这个月没有收支'}>
          <p>余额没有变。有疑问可以到社区当面问。</p>
        </EmptyState>
      ) : null}
      {viewer.signedIn ? null : (
        <p className="govuk-body app-no-print">
          对哪一笔有疑问？本小区居民
          <a className="govuk-link" href={`/sign-in?next=${encodeURIComponent(here({ page: lines.page }))}`}>
            登录后就可以问
          </a>
          ，会公开回答，不写名字。
        </p>
      )}
      <ul className="app-list app-lines">
        {lines.items.map((line) => (
          <LineItem key={line.id} line={line} fund={book.fund} compound={place.id} viewer={viewer} />
        ))}
      </ul>
      <Pagination page={lines.page} pages={lines.pages} href={(page) => here({ page })} />
      <p className="govuk-body app-no-print">
        <a className="govuk-link" href={addressOf(`${base}/lines.csv`, { fund: book.fund })}>
          下载这个月的明细（CSV，可用 Excel 打开）
        </a>
      </p>
      <PrintButton />
    </>
  );
}
