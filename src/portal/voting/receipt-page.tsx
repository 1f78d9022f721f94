import type { Vote } from '@/domain/voting';
import { Button, type FieldErrors, Form, InsetText, TextInput } from '../shared';

/** Whether the ballot of a receipt counts: that and nothing more. */
export function ReceiptCheckPage(props: {
  vote: Vote;
  answer: boolean | null;
  code: string;
  errors: FieldErrors;
}) {
  const { vote, answer, code, errors } = props;
  return (
    <>
      <span className="govuk-caption-l">{vote.title}</span>
      <h1 className="govuk-heading-l">凭回执码查有没有计入</h1>
      {answer === null ? null : (
        <div role="status">
          <InsetText>
            {answer ? (
              <>
                <strong>已计入。</strong>回执码{code}的票在票箱里。投了什么，凭回执码查不到，谁也查不到。
              </>
            ) : (
              <>
                <strong>没有找到。</strong>
                回执码可能抄错了，或者这一票后来改过（以最后一次的回执码为准）。有疑问请到社区服务台。
              </>
            )}
          </InsetText>
        </div>
      )}
      <Form action={`/votes/${vote.id}/receipt`}>
        <TextInput
          name="code"
          label="回执码"
          hint="如 K7QM-3XHA-92PD，大小写、横线不用管。"
          width={20}
          value=""
          error={errors.code}
          autoComplete="off"
        />
        <Button>查询</Button>
      </Form>
    </>
  );
}
