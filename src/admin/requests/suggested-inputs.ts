import type { PayloadRequest } from 'payload';
import type { VerbInput } from '@/admin/verbs';
import { suggestCategories, suggestUnits } from '@/domain/requests';
import { leading } from './leading';
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
  const value = doc.category ?? ids[0] ?? '';
  return {
    name: 'category',
    label: '分类',
    kind: 'select',
    value,
    options: leading(options, { suggested: ids, chosen: value }),
    hint: categoryHint(suggestions),
  };
}

/** The unit to lead: those that were given such requests, or such words, in the past come first, with the reason. `ruled` is what a rule names. */
export async function unitInput(
  req: PayloadRequest,
  doc: Suggestible,
  ruled?: string | undefined,
): Promise<VerbInput> {
  const { payload } = req;
  const { category, township, community } = doc;
  const asked = suggestUnits({ payload, category, text: doc, township, community });
  const [options, suggestions] = await Promise.all([unitOptions(req), orNone(req, asked)]);
  const ids = suggestions.map(({ unit }) => unit);
  const value = ruled ?? doc.leadUnit ?? ids[0] ?? '';
  return {
    name: 'unit',
    label: '承办单位',
    kind: 'select',
    required: true,
    value,
    options: leading(options, { suggested: ids, chosen: value }),
    hint: unitHint(suggestions),
  };
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
