import { Radios, textOf } from '../../shared';
import { choicesOf, chosenBranch, kindField, noneOfThem } from './kind';
import type { QuestionProps } from './page';

/** 什么事: one level of the tree; who can't say goes on with the level above, and the service centre makes it exact. */
export function KindQuestion({ values, errors, directory, level }: QuestionProps & { level: number }) {
  const field = kindField(level);
  const branch = chosenBranch(values, directory);
  const above = level > 1 ? branch[level - 2] : undefined;
  const choices = choicesOf(level, values, directory).map(({ id, name, hint }) => ({
    value: id,
    label: name,
    hint: hint ?? undefined,
  }));
  return (
    <Radios
      name={field}
      label={above ? `“${above.name}”里的哪一种？` : '您要反映什么事？'}
      asHeading
      hint={above ? '说不清就选最后一项，我们会帮您分好。' : '说不清就选“其他”，我们会帮您分好。'}
      choices={above ? [...choices, { value: noneOfThem, label: '都不是，或说不清' }] : choices}
      value={branch[level - 1]?.id ?? textOf(values, field)}
      error={errors[field]}
    />
  );
}
