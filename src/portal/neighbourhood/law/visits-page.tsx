import {
  type LegalVisitRow,
  legalVisitLabels,
  legalVisitStateLabels,
  type ServedVillage,
} from '@/domain/neighbourhood';
import { optionsOf } from '@/domain/organization';
import { formatDate } from '@/shared/dates';
import { lengthInWords } from '@/shared/length-in-words';
import { HoursField } from '../../service/records/parts';
import {
  Button,
  Details,
  DoneBanner,
  EmptyState,
  type FieldErrors,
  Form,
  type FormValues,
  Radios,
  Select,
  Tag,
  TextInput,
  textOf,
} from '../../shared';

interface Props {
  villages: ServedVillage[];
  visits: LegalVisitRow[];
  /** Visits a month that are owed to each village. */
  most: number;
  banner: string | null;
  values: FormValues;
  errors: FieldErrors;
}

/** An adviser's villages with what is owed this month, the form, and the latest entries. */
export function VisitsPage({ villages, visits, most, banner, values, errors }: Props) {
  const names = new Map(villages.map(({ community, name }) => [community, name]));
  return (
    <>
      <DoneBanner words={banner} />
      <h1 className="govuk-heading-l">到村服务</h1>
      {villages.length === 0 ? (
        <EmptyState title="现在没有结对的村">
          <p>结对由社区或者乡镇司法所登记。有出入的，请联系他们。</p>
        </EmptyState>
      ) : (
        <>
          <h2 className="govuk-heading-m">本月</h2>
          <ul className="app-list">
            {villages.map(({ community, name, visits: done, until }) => (
              <li key={community}>
                {name}：去了{done}次，要{most}次{' '}
                {done < most ? (
                  <Tag colour="orange">还差{most - done}次</Tag>
                ) : (
                  <Tag colour="green">够了</Tag>
                )}
                <p className="app-list__meta">
                  <span>结对到{formatDate(until)}</span>
                </p>
              </li>
            ))}
          </ul>
          <Form action="/work/law/visits">
            <h2 className="govuk-heading-m">登记一次</h2>
            <Select
              name="community"
              label="哪个村"
              placeholder="请选择"
              options={villages.map(({ community, name }) => ({ value: community, label: name }))}
              value={
                textOf(values, 'community') || (villages.length === 1 ? (villages[0]?.community ?? '') : '')
              }
              error={errors.community}
            />
            <TextInput
              name="on"
              type="date"
              label="哪天"
              width={10}
              value={textOf(values, 'on')}
              error={errors.on}
            />
            <Radios
              name="kind"
              label="做了什么"
              choices={optionsOf(legalVisitLabels)}
              value={textOf(values, 'kind') || undefined}
              error={errors.kind}
            />
            <HoursField value={textOf(values, 'quarters')} error={errors.quarters} label="多久" />
            <TextInput
              name="people"
              label="服务了几人"
              inputMode="numeric"
              width={5}
              value={textOf(values, 'people')}
              error={errors.people}
            />
            <TextInput
              name="note"
              label="备注（可不填）"
              hint="不写当事人的姓名和电话；像姓名、号码的会遮住，登记后在下面看。"
              maxLength={200}
              value={textOf(values, 'note')}
              error={errors.note}
            />
            <Button>登记</Button>
          </Form>
        </>
      )}
      {visits.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">最近登记的</h2>
          <ul className="app-list">
            {visits.map(({ id, community, on, kind, quarters, people, note, state, enteredByName }) => (
              <li key={id}>
                {formatDate(on)}，{names.get(community) ?? ''}，{legalVisitLabels[kind]}，
                {lengthInWords(quarters)}，{people}人{note ? `，备注：${note}` : ''}
                {state === 'unconfirmed' ? (
                  <>
                    {' '}
                    <Tag colour="orange">{legalVisitStateLabels.unconfirmed}</Tag>
                    <Form action={`/work/law/visits/${id}/confirm`}>
                      <p className="govuk-body">{enteredByName ?? '社区'}替您登记的，您确认了才计数。</p>
                      <Button tone="secondary">是的，我去过</Button>
                    </Form>
                  </>
                ) : null}
                <Details summary={`改${formatDate(on)}的时长和人数`}>
                  <Form action={`/work/law/visits/${id}/correct`}>
                    <Select
                      name="quarters"
                      id={`quarters-${id}`}
                      label="多久"
                      options={Array.from({ length: 48 }, (_, index) => ({
                        value: String(index + 1),
                        label: lengthInWords(index + 1),
                      }))}
                      value={String(quarters)}
                    />
                    <TextInput
                      name="people"
                      id={`people-${id}`}
                      label="服务了几人"
                      inputMode="numeric"
                      width={5}
                      value={String(people)}
                    />
                    <Button tone="secondary">改</Button>
                  </Form>
                </Details>
                <Details summary={`登错了，撤销${formatDate(on)}的登记`}>
                  <Form action={`/work/law/visits/${id}/withdraw`}>
                    <TextInput name="reason" id={`reason-${id}`} label="撤销的原因" maxLength={200} />
                    <Button tone="warning">撤销</Button>
                  </Form>
                </Details>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
