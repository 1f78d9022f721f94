import type { Payload, PayloadRequest, Where } from 'payload';
import { categoryBranch } from '../categories/category-branch';
import { requestRow } from '../request-row';
import { nameOfUnit } from '../units';
import { fillTemplate } from './fill';

/** What a template is filled from. */
export interface Answerable {
  number: string;
  title: string;
  placeText?: string | null;
  leadUnit?: string | null;
  category?: string | null;
}

/** A template ready for one request. */
export interface FilledTemplate {
  id: string;
  name: string;
  text: string;
}

interface Row {
  id: string;
  name: string;
  text: string;
  category?: string | null;
  unit?: string | null;
}

/**
 * The templates a unit may answer this request with, filled in: its own and the city's, of the request's category (or one
 * above it) and of every category; the nearest first.
 */
export async function templatesFor(req: PayloadRequest, request: Answerable): Promise<FilledTemplate[]> {
  const { payload } = req;
  const branch = request.category
    ? ((await categoryBranch(payload, request.category, req))?.branch ?? [])
    : [];
  const either = (field: string, values: readonly string[]): Where => ({
    or: [{ [field]: { exists: false } }, ...(values.length > 0 ? [{ [field]: { in: [...values] } }] : [])],
  });
  const { docs } = await payload.db.find<Row & Record<string, unknown>>({
    collection: 'reply-templates',
    where: {
      and: [
        { active: { equals: true } },
        either('category', branch),
        either('unit', request.leadUnit ? [request.leadUnit] : []),
      ],
    },
    sort: 'name',
    limit: 200,
    pagination: false,
    req,
  });
  const nearness = ({ category, unit }: Row) => (category ? 2 : 0) + (unit ? 1 : 0);
  const values = {
    number: request.number,
    title: request.title,
    place: request.placeText,
    unit: await nameOfUnit(req, request.leadUnit ?? null),
  };
  return docs
    .toSorted((a, b) => nearness(b) - nearness(a))
    .map(({ id, name, text }) => ({ id: String(id), name, text: fillTemplate(text, values) }));
}

/** What the templates of the request with this id are filled from. Ask access first. */
export async function answerable(payload: Payload, id: string): Promise<Answerable> {
  const { number, title, placeText, leadUnit, category } = await requestRow(payload, id);
  return { number, title, placeText, leadUnit, category };
}
