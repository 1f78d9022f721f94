import {
  type FamilyPage,
  type FamilySheet,
  type FamilyState,
  familyKindLabels,
  familyStateLabels,
  scaleKeys,
  scaleLabels,
} from '@/domain/neighbourhood';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { FilterForm } from '../../property/parts';
import {
  Button,
  ButtonLink,
  DoneBanner,
  EmptyState,
  Form,
  Select,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';
import type { Shown } from '../form-page';
import { scaleLine } from '../parts';
import { ScaleFields } from './event-forms';
import { EventLines } from './event-pages';

/** What was registered with one's councils. */
export function KeptEventsPage({
  found,
  state,
  staff,
  done,
}: {
  found: FamilyPage;
  state: FamilyState | undefined;
  staff: boolean;
  done: string | null;
}) {
  return (
    <>
      <DoneBanner words={done} title="成功" />
      <h1 className="govuk-heading-l">红白事</h1>
      <p>
        <ButtonLink href="/family-events/new">代人登记</ButtonLink>
      </p>
      {staff ? (
        <p className="govuk-body">
          <a className="govuk-link" href="/work/family-events/standard">
            公布标准
          </a>
        </p>
      ) : null}
      <FilterForm action="/work/family-events" isNarrowed={state !== undefined}>
        <Select
          name="state"
          label="看哪些"
          placeholder="全部"
          options={Object.entries(familyStateLabels).map(([value, label]) => ({ value, label }))}
          value={state}
        />
      </FilterForm>
      {found.total === 0 ? (
        <EmptyState title={state ? '没有这样的登记' : '还没有人家登记'}>
          <p>人家打电话、当面说的，点“代人登记”。高于标准的，上门商量；办完了，报结果。</p>
        </EmptyState>
      ) : null}
      <EventLines found={found} base="/work/family-events" state={state} />
    </>
  );
}

/** What the family means to do now, after talking it over. */
export function AdvisePage({
  sheet: { row, intended, planned },
  values,
  errors,
}: Shown & { sheet: FamilySheet }) {
  return (
    <Form action={`/work/family-events/${row.number}/advise`}>
      <span className="govuk-caption-l">{familyKindLabels[row.kind]}</span>
      <h1 className="govuk-heading-l">上门商量</h1>
      {intended ? <p className="govuk-body">最初打算：{scaleLine(intended)}。保留，用来算节约。</p> : null}
      <h2 className="govuk-heading-m">现在打算</h2>
      <ScaleFields scale={planned} values={values} errors={errors} />
      <Textarea
        name="note"
        label="商量的结果"
        rows={3}
        maxLength={500}
        value={textOf(values, 'note') || (row.adviceNote ?? '')}
        error={errors.note}
      />
      <Button>记下</Button>
    </Form>
  );
}

/** A new standard; what was before stays. */
export function StandardFormPage({
  communities,
  notices,
  values,
  errors,
}: Shown & {
  communities: { value: string; label: string }[];
  notices: { value: string; label: string }[];
}) {
  return (
    <Form action="/work/family-events/standard">
      <h1 className="govuk-heading-l">公布红白事标准</h1>
      <p className="govuk-body">只加新的，不改旧的：以前登记的按当时的标准。没有约定的项不填。</p>
      <Select
        name="community"
        label="社区（村）"
        placeholder="请选择"
        options={communities}
        value={textOf(values, 'community') || (communities.length === 1 ? communities[0]?.value : '')}
        error={errors.community}
      />
      <Select
        name="kind"
        label="哪一类"
        placeholder="请选择"
        options={Object.entries(familyKindLabels).map(([value, label]) => ({ value, label }))}
        value={textOf(values, 'kind')}
        error={errors.kind}
      />
      <TextInput
        name="validFrom"
        type="date"
        label="从哪天起"
        width={10}
        value={textOf(values, 'validFrom') || toIsoDay(now())}
        error={errors.validFrom}
      />
      {scaleKeys.map((key) => (
        <TextInput
          key={key}
          name={key}
          label={`最多${scaleLabels[key]}`}
          inputMode="decimal"
          width={10}
          value={textOf(values, key)}
          error={errors[key]}
        />
      ))}
      <Textarea
        name="words"
        label="其他约定（可以不填）"
        rows={3}
        maxLength={1000}
        value={textOf(values, 'words')}
        error={errors.words}
      />
      <TextInput
        name="source"
        label="依据"
        hint="如“2026年3月村民会议通过的村规民约第八条”。"
        maxLength={200}
        value={textOf(values, 'source')}
        error={errors.source}
      />
      {notices.length > 0 ? (
        <Select
          name="notice"
          label="公布它的公告（可以不选）"
          placeholder="没有公告"
          options={notices}
          value={textOf(values, 'notice')}
          error={errors.notice}
        />
      ) : null}
      <Button>公布</Button>
    </Form>
  );
}
