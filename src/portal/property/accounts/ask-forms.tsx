import { yuanOf } from '@/domain/property';
import {
  Button,
  type FieldErrors,
  Form,
  type FormValues,
  InsetText,
  Textarea,
  TextInput,
  textOf,
} from '../../shared';

/** The line that is asked about, in one sentence. */
export interface AskedLine {
  id: string;
  item: string;
  amount: number;
  about: string;
}

const lineWords = ({ about, item, amount }: AskedLine) => `${about}：${item}，${yuanOf(amount)}元`;

/** A resident's question about one line. */
export function AskForm(props: {
  line: AskedLine;
  compound: string;
  days: number;
  values: FormValues;
  errors: FieldErrors;
}) {
  const { line, compound, days, values, errors } = props;
  return (
    <Form action={`/compounds/${compound}/accounts/lines/${line.id}/ask`}>
      <h1 className="govuk-heading-l">问这一笔</h1>
      <InsetText>{lineWords(line)}</InsetText>
      <Textarea
        name="text"
        label="您想问什么"
        hint={`会公开，不写您的名字。${days}天内由自管会或社区公开回答，回答了通知您。不要写别人的姓名、电话。`}
        rows={5}
        maxLength={500}
        value={textOf(values, 'text')}
        error={errors.text}
      />
      <TextInput
        name="shownName"
        label="愿意公开的称呼（可以不填）"
        hint="如“3号楼王先生”。不填就写“居民”。"
        width={20}
        maxLength={30}
        value={textOf(values, 'shownName')}
        error={errors.shownName}
      />
      <Button>提问</Button>
    </Form>
  );
}

/** The answer of whoever keeps the books. */
export function AnswerForm(props: {
  id: string;
  question: string;
  line: AskedLine;
  values: FormValues;
  errors: FieldErrors;
}) {
  const { id, question, line, values, errors } = props;
  return (
    <Form action={`/account-questions/${id}/answer`}>
      <h1 className="govuk-heading-l">回答居民的提问</h1>
      <InsetText>
        <p className="govuk-body">{lineWords(line)}</p>
        <p className="govuk-body">居民问：{question}</p>
      </InsetText>
      <Textarea
        name="answer"
        label="回答"
        hint="会公开。说清钱花在哪、怎么定的、票据在哪看。不要写个人姓名、电话。"
        rows={6}
        maxLength={1000}
        value={textOf(values, 'answer')}
        error={errors.answer}
      />
      <Button>公开回答</Button>
    </Form>
  );
}
