/** A switch in words; the values are what the database keeps. */
export const flagOptions = [
  { value: 'true', label: '是' },
  { value: 'false', label: '否' },
];

/** 是 or 否 for the stored value of a switch; anything else as it is. */
export function flagWords(value: string): string {
  return flagOptions.find((option) => option.value === value)?.label ?? value;
}
