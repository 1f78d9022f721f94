import { type DeskMenu, type DisputeSheet, partySideLabels, type SheetParty } from '@/domain/mediation';
import {
  Button,
  Checkboxes,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  listOf,
  textOf,
} from '../../shared';
import { ChoiceFields, valuesOf } from '../choice-form';
import { Offers } from '../party/offers';

/** The tick under an offer is one of several on the page, and has the name of its offer. */
const tickOf = (offer: string): string => `readBack-${offer}`;

/** Whether it was read out before somebody's yes to an offer was written down. A tick is the only way; the verb says so beside the field. */
export const acceptanceReadBackIn = (values: FormValues): true =>
  (listOf(values, tickOf(textOf(values, 'offer'))).length > 0) as true;

/** What was refused of a yes, beside the field of the offer it was said to. */
export function errorsOfAcceptance({ readBack, ...errors }: FieldErrors, values: FormValues): FieldErrors {
  return readBack ? { ...errors, [tickOf(textOf(values, 'offer'))]: readBack } : errors;
}

/** The menu on somebody's behalf, in large type, so that they can look on; first what they can simply say yes to, as on their own page. */
export function BehalfPage({
  sheet,
  values,
  errors,
  party,
  menu,
}: {
  sheet: DisputeSheet;
  values: FormValues;
  errors: FieldErrors;
  party: SheetParty;
  menu: DeskMenu;
}) {
  const at = `/work/mediation/${sheet.dispute.id}/parties/${party.id}`;
  const isAccepting = textOf(values, 'offer') !== '';
  return (
    <div className="app-mediation">
      <span className="govuk-caption-l">调解 {sheet.dispute.number}</span>
      <h1 className="govuk-heading-l">替{partySideLabels[party.side]}选</h1>
      <InsetText>把屏幕转过去，或者在电话里一项一项念，本人说了算。</InsetText>
      <Offers
        offers={party.offers}
        menu={menu}
        action={`${at}/accept`}
        other={partySideLabels[party.side === 'applicant' ? 'respondent' : 'applicant']}
        values={values}
        tick={({ id }) => (
          <>
            <input type="hidden" name="offer" value={id} />
            <ReadBack name={tickOf(id)} values={values} errors={errors} />
          </>
        )}
      />
      {party.offers.length > 0 ? <h2 className="govuk-heading-m">自己另选</h2> : null}
      <Form action={`${at}/choose`}>
        <ChoiceFields
          menu={menu}
          values={isAccepting ? valuesOf(party.choice, menu) : values}
          errors={errors}
        />
        <ReadBack values={values} errors={errors} />
        <Button>记下</Button>
      </Form>
    </div>
  );
}

/** What staff write down for somebody is read out to them first. */
export const ReadBack = ({
  name = 'readBack',
  values,
  errors,
}: {
  name?: string;
  values: FormValues;
  errors: FieldErrors;
}) => (
  <Checkboxes
    name={name}
    label="核对"
    choices={[{ value: '1', label: '念给本人听了，本人说对' }]}
    values={listOf(values, name)}
    error={errors[name]}
  />
);
