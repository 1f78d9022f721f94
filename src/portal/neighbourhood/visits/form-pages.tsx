import type { PartChoice, VisitRow } from '@/domain/neighbourhood';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { Button, EmptyState, Form, Select, Textarea, TextInput, textOf } from '../../shared';
import type { Shown } from '../form-page';

/** Where to go round, on which day, to how many doors. */
export function PlanVisitPage({ parts, values, errors }: Shown & { parts: PartChoice[] }) {
  if (parts.length === 0)
    return (
      <EmptyState title="还没有归您走访的地方">
        <p>社区干部、支部书记、党小组长走访自己的社区、网格、楼栋。需要走访的，请社区给您的账号加上。</p>
      </EmptyState>
    );
  return (
    <Form action="/work/visits/new">
      <h1 className="govuk-heading-l">安排走访</h1>
      <Select
        name="part"
        label="走哪一片"
        placeholder="请选择"
        options={parts}
        value={textOf(values, 'part') || (parts.length === 1 ? parts[0]?.value : '')}
        error={errors.part}
      />
      <TextInput
        name="day"
        type="date"
        label="哪天走"
        width={10}
        value={textOf(values, 'day') || toIsoDay(now())}
        error={errors.day}
      />
      <TextInput
        name="count"
        label="走几户（可以不填）"
        hint="不填按设置的户数。要多关心的、最久没见到人的排在前面。"
        inputMode="numeric"
        width={3}
        suffix="户"
        value={textOf(values, 'count')}
        error={errors.count}
      />
      <Button>排好路线</Button>
    </Form>
  );
}

/** Why a round is not walked. */
export function CancelVisitPage({ visit, values, errors }: Shown & { visit: VisitRow }) {
  return (
    <Form action={`/work/visits/${visit.id}/cancel`}>
      <span className="govuk-caption-l">{visit.where}</span>
      <h1 className="govuk-heading-l">不走了</h1>
      <Textarea
        name="reason"
        label="原因"
        rows={2}
        maxLength={200}
        value={textOf(values, 'reason')}
        error={errors.reason}
      />
      <Button tone="warning">取消这次走访</Button>
    </Form>
  );
}

/** A door that was not on the route. */
export function AddStopPage({
  visit,
  parts,
  values,
  errors,
}: Shown & { visit: VisitRow; parts: PartChoice[] }) {
  const buildings = parts.flatMap(({ value, label }) =>
    value.startsWith('building:') ? [{ value: value.slice('building:'.length), label }] : [],
  );
  return (
    <Form action={`/work/visits/${visit.id}/add`}>
      <span className="govuk-caption-l">{visit.where}</span>
      <h1 className="govuk-heading-l">加一户</h1>
      <Select
        name="building"
        label="哪栋楼"
        placeholder="请选择"
        options={buildings}
        value={textOf(values, 'building') || (visit.building ?? '')}
        error={errors.building}
      />
      <TextInput
        name="unit"
        label="单元（没有的不填）"
        width={5}
        maxLength={20}
        value={textOf(values, 'unit')}
        error={errors.unit}
      />
      <TextInput
        name="room"
        label="房号"
        width={5}
        maxLength={20}
        value={textOf(values, 'room')}
        error={errors.room}
      />
      <Button>加上，去记情况</Button>
    </Form>
  );
}
