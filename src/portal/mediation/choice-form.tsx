import {
  venues as allVenues,
  type ChoiceRow,
  type Menu,
  opennessLabels,
  slotWords,
  type Venue,
  venueLabels,
} from '@/domain/mediation';
import { Checkboxes, Details, type FieldErrors, type FormValues, listOf, Radios, textOf } from '../shared';

type Offered = Pick<Menu, 'mediators' | 'methods' | 'slots'>;

/** Times that fit on a page; more than that nobody reads. */
const mostSlots = 40;
/** What is shown at once, besides the first times of every mediator; the rest opens, and may lie between them. */
const nearSlots = 8;
/** Whatever the mediator finds right. */
const anyMethod = 'any';
const either = 'either';

/** What was typed, as the verbs take it. */
export function choiceIn(values: FormValues, menu: Offered | null) {
  const method = textOf(values, 'methods');
  const openness = textOf(values, 'openness');
  const first = textOf(values, 'mediators');
  return {
    mediators: [...new Set([first, ...listOf(values, 'also')].filter(Boolean))].slice(0, 3),
    slots: listOf(values, 'slots'),
    methods:
      method === anyMethod ? (menu?.methods ?? []).slice(0, 12).map(({ id }) => id) : method ? [method] : [],
    venues: listOf(values, 'venues'),
    openness: openness === either ? ['closed', 'open'] : openness ? [openness] : [],
  };
}

/** What a party chose before, as the form shows it again. */
export function valuesOf(choice: ChoiceRow | null, menu: Offered): FormValues {
  if (!choice) return {};
  const [first = '', ...also] = choice.mediators;
  return {
    mediators: first,
    also,
    slots: [...choice.slots],
    methods: choice.methods.length > 1 || menu.methods.length === 1 ? anyMethod : (choice.methods[0] ?? ''),
    venues: [...choice.venues],
    openness: choice.openness.length > 1 ? either : (choice.openness[0] ?? ''),
  };
}

const whoIsFree = ({ mediators }: Offered, startsAt: string): string =>
  mediators
    .filter((one) => one.slots.some((slot) => slot.startsAt === startsAt))
    .map(({ name }) => name)
    .join('、');

/** Of every mediator the first two: whoever wants one of them finds a time without searching. */
const firstTimes = ({ mediators }: Offered): ReadonlySet<string> =>
  new Set(mediators.flatMap((one) => one.slots.slice(0, 2).map(({ startsAt }) => startsAt)));

/** The menu: people, method, time, place, open or closed; first choice and what else would do. */
export function ChoiceFields({
  menu,
  values,
  errors,
  who = '1．最想请谁调解',
}: {
  menu: Offered;
  values: FormValues;
  errors: FieldErrors;
  /** The first question, where it is not a party that answers. */
  who?: string;
}) {
  const { mediators, methods } = menu;
  const firsts = firstTimes(menu);
  const offered = menu.slots.filter(({ startsAt }, index) => index < mostSlots || firsts.has(startsAt));
  const slots = offered.map(({ startsAt }) => ({
    value: startsAt,
    label: slotWords(startsAt),
    hint: whoIsFree(menu, startsAt),
  }));
  const isNear = ({ value }: { value: string }, index: number) => index < nearSlots || firsts.has(value);
  const near = slots.filter(isNear);
  const others = slots.filter((slot, index) => !isNear(slot, index));
  const chosenSlots = listOf(values, 'slots');
  return (
    <>
      <Radios
        name="mediators"
        label={who}
        labelSize="m"
        choices={mediators.map(({ id, name, kind, fields, languages, about, record }) => ({
          value: id,
          label: `${name}，${kind}`,
          hint: [`擅长：${fields}`, languages ? `会说：${languages}` : '', about, record]
            .map((one) => one.trim().replace(/[。.]+$/, ''))
            .filter(Boolean)
            .join('。'),
        }))}
        value={textOf(values, 'mediators') || undefined}
        error={errors.mediators}
      />
      {mediators.length > 1 ? (
        <Checkboxes
          name="also"
          label="还有谁也行（可以不选，最多2位）"
          hint="多选一位，更容易选到一起。"
          choices={mediators.map(({ id, name, kind }) => ({ value: id, label: `${name}，${kind}` }))}
          values={listOf(values, 'also')}
          error={errors.also}
        />
      ) : null}
      <Checkboxes
        name="slots"
        label="2．什么时候方便（最多选6个）"
        labelSize="m"
        hint="写着名字的调解员那时有空。"
        choices={near}
        values={chosenSlots}
        error={errors.slots}
      />
      {others.length > 0 ? (
        <Details
          summary={`别的时间（还有${others.length}个）`}
          open={others.some(({ value }) => chosenSlots.includes(value))}
        >
          <Checkboxes name="slots" id="slots-later" label="别的时间" choices={others} values={chosenSlots} />
        </Details>
      ) : null}
      <Radios
        name="methods"
        label="3．怎么调"
        labelSize="m"
        choices={[
          { value: anyMethod, label: '听调解员的', hint: '不知道选哪个，就选这个。' },
          ...methods.map(({ id, name, sentence }) => ({ value: id, label: name, hint: sentence })),
        ]}
        value={textOf(values, 'methods') || undefined}
        error={errors.methods}
      />
      <Checkboxes
        name="venues"
        label="4．在哪里"
        labelSize="m"
        hint="都行的都选上。"
        choices={allVenues.map((value: Venue) => ({ value, label: venueLabels[value] }))}
        values={listOf(values, 'venues')}
        error={errors.venues}
      />
      <Radios
        name="openness"
        label="5．别人能不能旁听"
        labelSize="m"
        choices={[
          { value: 'closed', label: `${opennessLabels.closed}，只有当事人和调解员` },
          { value: 'open', label: `${opennessLabels.open}，邻居可以来听` },
          { value: either, label: '都行' },
        ]}
        value={textOf(values, 'openness') || undefined}
        error={errors.openness}
      />
    </>
  );
}
