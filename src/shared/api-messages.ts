import type { Config } from 'payload';
import { type DomainError, isDomainError } from './errors';

type Hook = NonNullable<NonNullable<Config['hooks']>['afterError']>[number];

/** One refusal as Payload answers it. */
interface Part {
  message?: string;
  data?: Record<string, unknown>;
}

/** English sentences of Payload that have no translation, and what people read instead. */
const sentences: [RegExp, string][] = [
  [/^The following paths? cannot be queried/, '不能按这个条件查询，请检查字段名。'],
  [/^Invalid JSON/, '提交的内容不是有效的 JSON。'],
  [/^This relationship field has the following invalid relationships/, '选择的内容不存在，请重新选择。'],
  [/^Something went wrong/, '系统出了问题，我们已经记录下来，请稍后再试。'],
];

/**
 * Says in Chinese what Payload says in English, calls a reference to nothing what it is (wrong input, no failure of ours), and
 * gives our own refusals back their code and fields, which Payload drops from errors that are not its own.
 */
export const translateErrors: Hook = ({ error, result }) => {
  if (isDomainError(error)) return { response: { errors: [refusal(error)] } };
  if (/FOREIGN KEY constraint failed/.test(messagesOf(error)))
    return { status: 422, response: { errors: [{ message: '选择的内容不存在，请重新选择。' }] } };
  const errors = result?.errors?.map((one) => translated(one));
  return errors ? { response: { errors } } : {};
};

/** With the fields once more as Payload's own form takes them: it puts each message beside its field and counts it on the tab. */
function refusal({ message, data }: DomainError): Part {
  const errors = Object.entries(data.fields).map(([path, words]) => ({ path, message: words }));
  return { message, data: { ...data, ...(errors.length > 0 ? { errors } : {}) } };
}

function translated<One extends Part>(one: One): One {
  const inner = one.data?.errors;
  const data = Array.isArray(inner) ? { data: { ...one.data, errors: inner.map(translated) } } : {};
  return { ...one, ...data, message: sentenceFor(one.message ?? '') };
}

function sentenceFor(message: string): string {
  return sentences.find(([pattern]) => pattern.test(message))?.[1] ?? message;
}

/** The messages of an error and of what caused it. */
function messagesOf(error: unknown): string {
  return error instanceof Error ? `${error.message} ${messagesOf(error.cause)}` : '';
}
