import type { PayloadRequest } from 'payload';
import { fillPlace, type Place } from '@/domain/organization';
import { isDomainError } from '@/shared/errors';
import { categoryBranch } from '../categories/category-branch';
import { categoryMeant } from '../intake/find-category';
import { placeMeant } from '../intake/place-meant';
import type { Urgency } from '../labels';

/** What the words of a file mean here. */
export interface RowMeaning {
  category: { id: string; urgency: Urgency; neverPublic: boolean } | null;
  /** All place columns, when the words can mean one place only. */
  place: Required<Place> | null;
}

type Category = NonNullable<RowMeaning['category']>;

/** Looks words up, each once for a whole file: a hundred thousand rows name some hundred categories and places. */
export class RowMeanings {
  private readonly categories = new Map<string, Category | { problem: string }>();
  private readonly places = new Map<string, Required<Place> | null>();

  constructor(private readonly req: PayloadRequest) {}

  /** What a row means, or what is wrong with its category. */
  async of(row: {
    category: string | null;
    place: string | null;
  }): Promise<RowMeaning | { problem: string }> {
    const category = row.category === null ? null : await this.category(row.category);
    if (category && 'problem' in category) return category;
    return { category, place: row.place === null ? null : await this.place(row.place) };
  }

  private async category(words: string): Promise<Category | { problem: string }> {
    const known = this.categories.get(words);
    if (known) return known;
    const found = await this.findCategory(words);
    this.categories.set(words, found);
    return found;
  }

  private async findCategory(words: string): Promise<Category | { problem: string }> {
    const { payload } = this.req;
    try {
      const id = await categoryMeant(payload, words);
      const branch = await categoryBranch(payload, id);
      return { id, urgency: branch?.urgency ?? 'normal', neverPublic: Boolean(branch?.rules.neverPublic) };
    } catch (error) {
      if (!isDomainError(error)) throw error;
      return { problem: error.fields.category ?? error.message };
    }
  }

  private async place(words: string): Promise<Required<Place> | null> {
    const known = this.places.get(words);
    if (known !== undefined) return known;
    const named = await placeMeant(this.req.payload, words);
    const found = named.compound || named.community ? await fillPlace(this.req, named) : null;
    this.places.set(words, found);
    return found;
  }
}
