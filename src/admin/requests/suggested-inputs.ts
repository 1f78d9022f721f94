import type { PayloadRequest } from 'payload';
import type { VerbInput, VerbOption } from '@/admin/verbs';
import { suggestCategories, suggestUnits } from '@/domain/requests';
import { categoryOptions, unitOptions } from './options';
import { categoryHint, unitHint } from './suggestion-words';

/** What a suggestion looks at. */
export interface Suggestible {
  title: string;
  body: string;
  category?: string | null;
  leadUnit?: string | null;
  township?: string | null;
  community?: string | null;
}

/** The category of a request: what the text suggests comes first and stands ready when nothing was chosen yet; a person sends it. */
export async function categoryInput(req: PayloadRequest, doc: Suggestible): Promise<VerbInput> {
  const [options, suggestions] = await Promise.all([
    categoryOptions(req),
    orNone(req, suggestCategories({ payload: req.payload, text: doc })),
  ]);
  const ids = suggestions.map(({ category }) => category);
  return {
    name: 'category',
    label: '分类',
    kind: 'select',
    value: doc.category ?? ids[0] ?? '',
    options: suggestedFirst(options, ids),
    hint: categoryHint(suggestions),
  };
}

/** The unit to lead: those that were given such requests in the past come first, with how often. */
export async function unitInput(req: PayloadRequest, doc: Suggestible): Promise<VerbInput> {
  const { payload } = req;
  const { category, township, community } = doc;
  const past = category ? suggestUnits({ payload, category, township, community }) : Promise.resolve([]);
  const [options, suggestions] = await Promise.all([unitOptions(req), orNone(req, past)]);
  const ids = suggestions.map(({ unit }) => unit);
  return {
    name: 'unit',
    label: '承办单位',
    kind: 'select',
    required: true,
    value: doc.leadUnit ?? ids[0] ?? '',
    options: suggestedFirst(options, ids),
    hint: unitHint(suggestions),
  };
}

function suggestedFirst(options: VerbOption[], suggested: readonly string[]): VerbOption[] {
  const first = suggested.flatMap((id) => options.filter(({ value }) => value === id));
  const rest = options.filter((option) => !first.includes(option));
  return [...first.map((option) => ({ ...option, label: `${option.label}（建议）` })), ...rest];
}

/** Without suggestions the work goes on as before; that there were none because something broke is logged. */
async function orNone<T>(req: PayloadRequest, suggestions: Promise<T[]>): Promise<T[]> {
  try {
    return await suggestions;
  } catch (error) {
    req.payload.logger.error({ err: error }, 'no suggestions');
    return [];
  }
}
