import { settingDefinition } from '@/domain/publishing/setting-keys';

const flags = { true: '是', false: '否' };

/** What the value of a setting is chosen from, with the values the database keeps; null where it is typed. */
export function choicesOfSetting(key: unknown): { value: string; label: string }[] | null {
  const definition = settingDefinition(key);
  const words = definition?.type === 'flag' ? flags : definition?.choices;
  return words ? Object.entries(words).map(([value, label]) => ({ value, label })) : null;
}

/** A stored value in words; what is typed as it is. */
export const settingWords = (key: unknown, value: string): string =>
  choicesOfSetting(key)?.find((choice) => choice.value === value)?.label ?? value;
