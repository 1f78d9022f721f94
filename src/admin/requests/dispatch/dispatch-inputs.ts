import type { VerbContext, VerbInput, VerbOption } from '@/admin/verbs';
import {
  dispatchRequest,
  ruleInWords,
  suggestByRules,
  type VerbCall,
  type VerbResult,
} from '@/domain/requests';
import type { RequestDocument } from '../button';
import { unitOptions } from '../options';
import { unitInput } from '../suggested-inputs';

const none: VerbOption = { value: '', label: '不需要' };

/**
 * What dispatching asks for: the unit of the first rule that holds stands there already, with the rule's name; without a
 * rule, what was chosen for such requests before.
 */
export async function dispatchInputs({ req, doc }: VerbContext<RequestDocument>): Promise<VerbInput[]> {
  const [units, { fired }] = await Promise.all([unitOptions(req), suggestByRules(req.payload, doc, { req })]);
  const suggested = await unitInput(req, doc, fired?.rule.unit.id);
  const [first, second] = fired?.rule.coUnits ?? [];
  return [
    {
      ...suggested,
      hint: [fired ? `${ruleInWords(fired)}。` : '没有符合的派单规则。', suggested.hint]
        .filter(Boolean)
        .join(' '),
    },
    {
      name: 'offListReason',
      label: '清单外派单的理由',
      kind: 'textarea',
      maxLength: 500,
      hint: '这件事不在单位职责清单里、确实要派给它时填写。社区职责清单以外的事项不能派给社区。',
    },
    coUnit('coUnits', '协办单位', units, first?.id),
    coUnit('coUnits2', '第二个协办单位', units, second?.id),
    { name: 'coTask', label: '请协办单位做什么', kind: 'textarea', maxLength: 500 },
    { name: 'note', label: '给承办单位的话', kind: 'textarea', maxLength: 500, hint: '反映人看不到。' },
  ];
}

function coUnit(name: string, label: string, units: VerbOption[], value = ''): VerbInput {
  return { name, label, kind: 'select', value, options: [none, ...units] };
}

/** Dispatches with the units chosen in the two lists of the dialog; more are added afterwards by 增加协办. */
export function dispatchWithHelp(call: VerbCall & Record<string, unknown>): Promise<VerbResult> {
  const { coUnits, coUnits2, unit, ...rest } = call;
  const chosen = [coUnits, coUnits2].filter((one): one is string => typeof one === 'string' && one !== '');
  // The verb parses what it gets; the dialog's words are unchecked until then.
  return dispatchRequest({ ...rest, unit: unit as string, coUnits: chosen });
}
