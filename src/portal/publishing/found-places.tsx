import type { Payload } from 'payload';
import { type FoundPlace, searchPlaces } from '@/domain/organization';
import { markWords } from '@/domain/publishing';
import { Tag } from '../shared';
import { Marked } from './marked';

/** Places shown above the documents; all of them are under their own filter. */
const placesAbove = 4;
/** Names of places are looked for by words of this length or more: one character stands in nearly every name. */
const shortestName = 2;

/** Communities, compounds and buildings whose name holds one of the words of a query; each once, in the order found. */
export async function placesFor(payload: Payload, query: string): Promise<FoundPlace[]> {
  const words = wordsOfPlaces(query).slice(0, 3);
  const lists = await Promise.all(words.map((word) => searchPlaces(payload, word)));
  return [
    ...new Map(
      lists.flatMap(({ found }) => found).map((place) => [`${place.kind}-${place.id}`, place]),
    ).values(),
  ];
}

function wordsOfPlaces(query: string): string[] {
  return query.split(/[\s，。、；：！？,.]+/).filter((word) => nameIn(word).length >= shortestName);
}

/** The part of a word that can be a name: 明月豪苑3号楼 → 明月豪苑. */
function nameIn(word: string): string {
  return word.replace(/\d.*$/, '');
}

/** Places among the results; `all` when only places were asked for. */
export function FoundPlaces({ places, query, all }: { places: FoundPlace[]; query: string; all: boolean }) {
  const shown = all ? places : places.slice(0, placesAbove);
  if (shown.length === 0) return null;
  const words = wordsOfPlaces(query).map(nameIn);
  return (
    <ul className="app-list app-results app-results--places">
      {shown.map((place) => (
        <li key={`${place.kind}-${place.id}`}>
          <h2 className="govuk-heading-s app-notice-line__title">
            <a className="govuk-link" href={addressOf(place)}>
              <Marked pieces={markWords(place.name, words)} />
            </a>
          </h2>
          <p className="app-list__meta">
            <Tag colour="grey">{kindWords[place.kind]}</Tag>
            <span>{place.where}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

const kindWords = { building: '楼栋', compound: '小区', community: '社区（村）' } as const;

function addressOf({ kind, id, code }: FoundPlace): string {
  if (kind === 'community') return `/communities/${code}`;
  return kind === 'compound' ? `/my-grid?compound=${id}` : `/my-grid?building=${id}`;
}
