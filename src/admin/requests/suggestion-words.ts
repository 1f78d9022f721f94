import type { CategorySuggestion, UnitSuggestion } from '@/domain/requests';

/** The suggested categories as one line with reasons: 建议：水电气暖（依据：暖气、漏水）. Undefined when there are none. */
export function categoryHint(suggestions: readonly CategorySuggestion[]): string | undefined {
  return hintOf(
    suggestions.map(({ path, words }) => (words.length > 0 ? `${path}（依据：${words.join('、')}）` : path)),
  );
}

/** The suggested units with how often they were given such requests and which words speak for them. Undefined when there are none. */
export function unitHint(suggestions: readonly UnitSuggestion[]): string | undefined {
  return hintOf(suggestions.map(({ name, ...count }) => `${name}（${reasonOf(count)}）`));
}

function reasonOf({ path, of, count, nearby, nearbyKind, words }: Omit<UnitSuggestion, 'name'>): string {
  const place = { community: '本社区', township: '本乡镇街道' }[nearbyKind];
  const past =
    of > 0 ? `“${path}”近${of}件中派给它${count}件${nearby > 0 ? `，其中${place}${nearby}件` : ''}` : '';
  return [past, words.length > 0 ? `依据：${words.join('、')}` : ''].filter(Boolean).join('；');
}

function hintOf(items: string[]): string | undefined {
  return items.length > 0 ? `建议：${items.join('；')}。仅供参考，请您决定。` : undefined;
}
