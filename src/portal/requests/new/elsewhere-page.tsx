import { type Elsewhere, intakeRulesOf } from '@/domain/requests';
import { ButtonLink, InsetText, PhoneLink, SummaryList } from '../../shared';
import { chosenCategory } from './kind';
import type { QuestionProps } from './page';

/** A matter that belongs elsewhere: whom to call, where to go and when, before anything is typed in vain. */
export function ElsewhereQuestion({ values, directory }: QuestionProps) {
  const category = chosenCategory(values, directory);
  const { elsewhere } = intakeRulesOf(directory, category?.id);
  if (!elsewhere) return null;
  return (
    <>
      <h1 className="govuk-heading-l">“{category?.name}”该找谁</h1>
      <InsetText>
        <p className="govuk-body app-pre-line">{elsewhere.words}</p>
      </InsetText>
      <WayToGo elsewhere={elsewhere} />
      {elsewhere.stillHere ? (
        <p className="govuk-body">看过之后仍想在这里反映，也可以继续，我们会转给该办的单位。</p>
      ) : (
        <ButtonLink tone="secondary" href="/">
          回到首页
        </ButtonLink>
      )}
    </>
  );
}

/** Phones, address and hours of where a matter belongs. */
export function WayToGo({ elsewhere: { phones, address, hours } }: { elsewhere: Elsewhere }) {
  const rows = [
    ...phones.map(({ number, name }) => ({
      key: name || '电话',
      value: <PhoneLink number={number} label={name || '电话'} />,
    })),
    ...(address ? [{ key: '地址', value: address }] : []),
    ...(hours ? [{ key: '时间', value: hours }] : []),
  ];
  return rows.length > 0 ? <SummaryList rows={rows} /> : null;
}
