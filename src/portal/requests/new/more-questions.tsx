import { type CategoryQuestion, questionsFor } from '@/domain/requests';
import { type FieldErrors, type FormValues, Radios, Select, TextInput, textOf } from '../../shared';
import { chosenCategory } from './kind';
import type { QuestionProps } from './page';

/** What the chosen category asks besides. */
export function MoreQuestions({ values, errors, directory }: QuestionProps) {
  const category = chosenCategory(values, directory);
  const questions = category ? questionsFor(directory, category.id) : [];
  return (
    <>
      <h1 className="govuk-heading-l">再问几句，办得更快</h1>
      {questions.map((question) => (
        <CategoryQuestionField
          key={question.id}
          question={question}
          values={values}
          errors={errors}
          optional={!question.required}
        />
      ))}
    </>
  );
}

/** One question of a category as a field `answer-<id>`. */
export function CategoryQuestionField(props: {
  question: CategoryQuestion;
  values: FormValues;
  errors: FieldErrors;
  /** Says so behind the question. */
  optional: boolean;
}) {
  const { question, values, errors, optional } = props;
  const name = `answer-${question.id}`;
  const field = {
    name,
    label: optional ? `${question.label}（可不填）` : question.label,
    hint: question.hint ?? undefined,
    error: errors[name],
  };
  const value = textOf(values, name);
  if (question.kind === 'text') return <TextInput {...field} maxLength={300} value={value} />;
  const options =
    question.kind === 'yes-no'
      ? [
          { value: 'yes', label: '是' },
          { value: 'no', label: '不是' },
        ]
      : question.choices.map((choice) => ({ value: choice, label: choice }));
  if (options.length > 7) return <Select {...field} options={options} placeholder="请选择" value={value} />;
  return (
    <Radios
      {...field}
      labelSize="s"
      choices={options}
      inline={options.length === 2}
      value={value || undefined}
    />
  );
}
