import type { ReactNode } from 'react';
import {
  type ChoiceRow,
  leavesMethod,
  type Offer,
  type OfferFrom,
  type Openness,
  opennessLabels,
  type PartyCase,
  slotWords,
  type Venue,
  venueLabels,
} from '@/domain/mediation';
import { Section } from '../../organization/section';
import { Button, Form, type FormValues, listOf, Radios, textOf } from '../../shared';
import { ChoiceWords } from '../parts';

/** What was accepted of an offer: one value of each, as the form carries it. */
export function acceptedFrom(values: FormValues) {
  return {
    mediators: listOf(values, 'accept-mediators'),
    slots: listOf(values, 'accept-slots'),
    methods: listOf(values, 'accept-methods'),
    venues: listOf(values, 'accept-venues'),
    openness: listOf(values, 'accept-openness'),
  };
}

interface Accepting {
  menu: PartyCase['menu'];
  /** Where the yes is sent to. */
  action: string;
  /** What whoever writes the yes down for somebody has to tick, by the choice that is accepted. */
  tick?: (choice: ChoiceRow) => ReactNode;
  /** How whoever reads calls the other side. */
  other?: string;
  /** What was accepted before it was refused. */
  values?: FormValues | undefined;
}

/** What the other side, or the organisation, would accept; taking it over is one button, on the own page as at the counter. */
export function Offers({ offers, ...accepting }: Accepting & { offers: readonly Offer[] }) {
  if (offers.length === 0 || !accepting.menu) return null;
  return (
    <>
      {offers.map(({ from, whose, choice, isTaken, takenBy }, index) => (
        <Section key={choice.id} id={`offer-${index}`} title={titleOf(from, whose, accepting.other)}>
          <ChoiceWords words={choice.words} />
          {takenBy.length > 0 ? (
            <p className="govuk-body">
              {takenBy.map((one) => whoOf(one.from, one.whose, accepting.other)).join('、')}已经接受。
            </p>
          ) : null}
          <Accept choice={choice} isTaken={isTaken} index={index} {...accepting} />
        </Section>
      ))}
    </>
  );
}

/** Whose it is: with more than two parties by name, the own side apart from the other. */
function titleOf(from: OfferFrom, whose: string | null, other?: string): string {
  if (from === 'organization') return '调解组织的建议';
  return `${whoOf(from, whose, other)}选的`;
}

const whoOf = (from: OfferFrom, whose: string | null, other = '对方'): string =>
  `${from === 'same' ? '同一方的' : other}${whose ?? ''}`;

function Accept({
  choice,
  isTaken,
  index,
  menu,
  action,
  tick,
  values,
}: Accepting & {
  choice: ChoiceRow;
  isTaken: boolean;
  index: number;
}) {
  // In the order of whoever offers: the first is what they want most.
  const mediators = choice.mediators.flatMap((id) => menu?.mediators.find((one) => one.id === id) ?? []);
  const free = new Set(mediators.flatMap(({ slots }) => slots.map(({ startsAt }) => startsAt)));
  const slots = choice.slots.filter((slot) => free.has(slot));
  if (mediators.length === 0 || slots.length === 0)
    return <p className="govuk-body">里面的人或者时间已经约满，请在下面另选。</p>;
  if (isTaken) return <p className="govuk-body">这样定您已经同意了，等别人答复。要改的，在下面改。</p>;
  const offered = menu?.methods ?? [];
  const methods = offered.filter(({ id }) => choice.methods.includes(id));
  const isLeft = leavesMethod(
    choice,
    offered.map(({ id }) => id),
  );
  return (
    <Form action={action}>
      <One
        name="accept-mediators"
        values={values}
        label="请谁"
        index={index}
        options={mediators.map(({ id, name }) => [id, name])}
      />
      <One
        name="accept-slots"
        values={values}
        label="哪个时间"
        index={index}
        options={slots.map((slot) => [slot, slotWords(slot)])}
      />
      {isLeft ? (
        methods.map(({ id }) => <input key={id} type="hidden" name="accept-methods" value={id} />)
      ) : (
        <One
          name="accept-methods"
          values={values}
          label="怎么调"
          index={index}
          options={methods.map(({ id, name }) => [id, name])}
        />
      )}
      <One
        name="accept-venues"
        values={values}
        label="在哪里"
        index={index}
        options={choice.venues.map((venue) => [venue, venueLabels[venue as Venue]])}
      />
      <One
        name="accept-openness"
        values={values}
        label="别人能不能旁听"
        index={index}
        options={choice.openness.map((one) => [one, opennessLabels[one as Openness]])}
      />
      {tick?.(choice)}
      <Button>接受，就这样定</Button>
    </Form>
  );
}

/** One of several, the first chosen already; carried along silently where there is only one. */
function One({
  name,
  label,
  index,
  options,
  values = {},
}: {
  name: string;
  label: string;
  index: number;
  options: (readonly [string, string])[];
  values?: FormValues | undefined;
}) {
  const [first] = options;
  if (!first) return null;
  if (options.length === 1) return <input type="hidden" name={name} value={first[0]} />;
  const kept = textOf(values, name);
  return (
    <Radios
      name={name}
      id={`${name}-${index}`}
      label={label}
      choices={options.map(([value, words]) => ({ value, label: words }))}
      value={options.some(([value]) => value === kept) ? kept : first[0]}
    />
  );
}
