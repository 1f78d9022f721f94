import {
  type AccountsPlace,
  categoriesOf,
  type Direction,
  type DraftBook,
  directionLabels,
  type Fund,
  fundLabels,
  yuanOf,
} from '@/domain/property';
import { formatDay } from '@/shared/dates';
import { monthInWords } from '@/shared/months';
import {
  Button,
  DoneBanner,
  type FieldErrors,
  FileUpload,
  Form,
  type FormValues,
  Radios,
  Select,
  SummaryList,
  Table,
  TextInput,
  textOf,
} from '../../shared';

const funds = Object.entries(fundLabels).map(([value, label]) => ({ value, label }));

/** The books that are being kept, and beginning a new one. */
export function KeepPage(props: {
  place: AccountsPlace;
  drafts: { id: string; title: string }[];
  months: string[];
  values: FormValues;
  errors: FieldErrors;
}) {
  const { place, drafts, months, values, errors } = props;
  return (
    <>
      <span className="govuk-caption-l">{place.name}</span>
      <h1 className="govuk-heading-l">记账</h1>
      <h2 className="govuk-heading-m">还没公布的账</h2>
      {drafts.length === 0 ? (
        <p className="govuk-body">没有。在下面新开一本，一个月、一项资金一本。</p>
      ) : null}
      <ul className="govuk-list">
        {drafts.map(({ id, title }) => (
          <li key={id}>
            <a className="govuk-link" href={`/account-books/${id}/enter`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
      <p className="govuk-body-s app-muted">记完请社区干部核对公布。公布以前，记错的可以删去重记。</p>
      <Form action={`/compounds/${place.id}/accounts/keep`}>
        <h2 className="govuk-heading-m">新开一本账</h2>
        <Radios
          name="fund"
          label="哪一项资金"
          choices={funds}
          value={textOf(values, 'fund') || 'public-revenue'}
          error={errors.fund}
        />
        <Select
          name="month"
          label="月份"
          options={months.map((month) => ({ value: month, label: monthInWords(month) }))}
          value={textOf(values, 'month') || months[1]}
          error={errors.month}
        />
        <TextInput
          name="opening"
          label="月初余额（元，可以不填）"
          hint="空着就接上个月的月末余额；第一次开账，填账上现在有多少钱。"
          inputMode="decimal"
          width={10}
          value={textOf(values, 'opening')}
          error={errors.opening}
        />
        <TextInput
          name="explanation"
          label="和上个月接不上的说明（接得上不用填）"
          maxLength={500}
          value={textOf(values, 'explanation')}
          error={errors.explanation}
        />
        <Button>开账</Button>
      </Form>
    </>
  );
}

/** One line after the other: date, direction and category stay as they were, the rest is empty again. */
export function EnterPage(props: {
  book: DraftBook;
  values: FormValues;
  errors: FieldErrors;
  done: string | null;
}) {
  const { book, values, errors, done } = props;
  return (
    <>
      <DoneBanner words={done} title="成功" />
      <h1 className="govuk-heading-l">{book.title}：记账</h1>
      <SummaryList
        rows={[
          { key: '月初余额', value: `${yuanOf(book.opening)} 元` },
          { key: '收入', value: `${yuanOf(book.income)} 元` },
          { key: '支出', value: `${yuanOf(book.spending)} 元` },
          { key: '现在余额', value: <strong>{yuanOf(book.closing)} 元</strong> },
        ]}
      />
      <LineForm book={book} values={values} errors={errors} />
      <h2 className="govuk-heading-m">已经记了{book.lines.length}笔</h2>
      {book.lines.length > 0 ? <Lines book={book} /> : <p className="govuk-body">记一笔，这里就多一行。</p>}
      <p className="govuk-body">记完请社区干部核对公布，公布后居民才看得到。</p>
    </>
  );
}

function LineForm({ book, values, errors }: { book: DraftBook; values: FormValues; errors: FieldErrors }) {
  return (
    <Form action={`/account-books/${book.id}/enter`} multipart>
      <h2 className="govuk-heading-m">记一笔</h2>
      <Select
        name="category"
        label="收支和类别"
        placeholder="请选择"
        options={categoryOptions(book.fund)}
        value={textOf(values, 'category')}
        error={errors.category ?? errors.direction}
      />
      <TextInput
        name="day"
        id="on"
        label={`日期（${monthInWords(book.month)}几日）`}
        inputMode="numeric"
        width={2}
        suffix="日"
        value={textOf(values, 'day')}
        error={errors.on}
      />
      <TextInput
        name="amount"
        label="金额"
        inputMode="decimal"
        width={10}
        suffix="元"
        value={textOf(values, 'amount')}
        error={errors.amount}
      />
      <TextInput
        name="item"
        label="事项"
        hint="让居民看懂，如“3号楼东侧下水管疏通”。会公开，不写个人姓名、电话。"
        maxLength={100}
        value={textOf(values, 'item')}
        error={errors.item}
      />
      <TextInput
        name="counterparty"
        label="收谁的、付给谁（可以不填）"
        maxLength={60}
        value={textOf(values, 'counterparty')}
        error={errors.counterparty}
      />
      <FileUpload
        name="vouchers"
        id="files"
        label="票据的照片或 PDF（可以不传）"
        hint="最多6个，公布后居民打得开。先遮住票据上的身份证号、电话、银行卡号。"
        accept="image/*,application/pdf"
        multiple
        maxFiles={6}
        error={errors.files}
      />
      <Button>记上，接着记下一笔</Button>
    </Form>
  );
}

/** Direction and category in one choice: income:parking. */
export function categoryOptions(fund: Fund): { value: string; label: string }[] {
  return (Object.keys(directionLabels) as Direction[]).flatMap((direction) =>
    Object.entries(categoriesOf(fund, direction)).map(([value, label]) => ({
      value: `${direction}:${value}`,
      label: `${directionLabels[direction]}：${label}`,
    })),
  );
}

function Lines({ book }: { book: DraftBook }) {
  return (
    <Table
      caption="已经记的"
      captionHidden
      columns={[
        { key: 'item', label: '事项' },
        { key: 'on', label: '日期' },
        { key: 'kind', label: '类别' },
        { key: 'amount', label: '金额（元）', numeric: true },
        { key: 'remove', label: '记错了' },
      ]}
      rows={book.lines.map((line) => ({
        key: line.id,
        cells: {
          item: line.item,
          on: formatDay(line.on),
          kind: `${directionLabels[line.direction]}：${categoriesOf(book.fund, line.direction)[line.category] ?? ''}`,
          amount: `${line.direction === 'income' ? '+' : '−'}${yuanOf(line.amount)}`,
          remove: (
            <Form action={`/account-books/${book.id}/lines/${line.id}/remove`}>
              <button type="submit" className="app-link-button">
                删去<span className="govuk-visually-hidden">：{line.item}</span>
              </button>
            </Form>
          ),
        },
      }))}
    />
  );
}
