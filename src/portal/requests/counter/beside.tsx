import { intakeRulesOf } from '@/domain/requests';
import { InsetText, textOf } from '../../shared';
import { EmergencyCalls } from '../emergency-calls';
import { WayToGo } from '../new/elsewhere-page';
import { type CounterState, canCompare } from './answers';
import { DuplicatesList } from './duplicates-list';

/** What follows from what was typed so far: whom to call, where it belongs instead, what is there already. */
export function Beside({ state }: { state: CounterState }) {
  const { values, known, matches, duplicates } = state;
  return (
    <>
      <EmergencyCalls
        text={textOf(values, 'body')}
        danger={textOf(values, 'danger') === 'yes'}
        category={matches.category?.id}
        known={known}
        reader="counter"
      />
      <BelongsElsewhere state={state} />
      <h2 className="govuk-heading-s" id="counter-similar">
        是不是已经有人反映
      </h2>
      <DuplicatesList duplicates={duplicates} asked={canCompare(values)} />
    </>
  );
}

/** Where a matter of this category belongs instead, to be told before anything is typed in vain. */
export function BelongsElsewhere({ state: { known, matches } }: { state: CounterState }) {
  const { category } = matches;
  const { elsewhere } = intakeRulesOf(known, category?.id);
  if (!category || !elsewhere) return null;
  return (
    <>
      <h2 className="govuk-heading-s">“{category.name}”该找谁</h2>
      <InsetText>
        <p className="govuk-body app-pre-line">{elsewhere.words}</p>
        <p className="govuk-body">
          {elsewhere.stillHere
            ? '告诉来电人；来电人仍要在这里反映的，可以登记。'
            : '这一类不在这里登记，请告诉来电人怎么办。'}
        </p>
      </InsetText>
      <WayToGo elsewhere={elsewhere} />
    </>
  );
}
