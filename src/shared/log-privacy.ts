import { isDomainError } from './errors';
import { currentRequestId } from './request-scope';

/** Names under which a secret or personal data might reach a log; their values never do. */
const secretPaths = [
  'req.headers.cookie',
  'req.headers.authorization',
  'req.headers["x-signature"]',
  'res.headers["set-cookie"]',
  'password',
  'phone',
  'idNumber',
  'token',
  '*.password',
  '*.phone',
  '*.idNumber',
  '*.token',
];

/** Where drivers, parsers and gateways put the values they were given into their messages. */
const valuesInMessages: [RegExp, string][] = [
  [/\nparams:[\s\S]*/, ''],
  [/dup key: \{[\s\S]*/, 'dup key'],
  [/for value "[\s\S]*?" \(type/g, 'for value … (type'],
  [/(?:\.\.\.)?"[\s\S]*"(?:\.\.\.)? is not valid JSON/, '… is not valid JSON'],
  [/\b1[3-9]\d{9}\b/g, '…'],
  [/\b\d{17}[\dXx]\b/g, '…'],
];

/** `text` without values: the statement that failed stays, what was to be written does not. */
export function withoutValues(text: string): string {
  const statement = text.indexOf('Failed query:');
  if (statement >= 0) {
    const quoted = text.slice(statement).replace(/'(?:[^']|'')*'/g, "'…'");
    return cut(text.slice(0, statement) + quoted);
  }
  return cut(text);
}

function cut(text: string): string {
  return valuesInMessages.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text);
}

/** What a log holds of an error. */
export interface LoggedError {
  type: string;
  message: string;
  stack: string;
  code?: string | number;
  status?: number;
  detail?: string;
  aggregateErrors?: LoggedError[];
}

/**
 * An error for the log, with its causes. Only what is listed here: database errors carry the statement's values in fields and
 * in the text (drizzle's `params`, MongoDB's `keyValue`), and those are people's names and numbers.
 */
export function logError(error: unknown): LoggedError {
  if (!(error instanceof Error)) {
    return { type: typeof error, message: typeof error === 'string' ? withoutValues(error) : '', stack: '' };
  }
  const chain = chainOf(error);
  const logged: LoggedError = {
    type: error.name,
    message: chain.map(({ message }) => withoutValues(message)).join(': '),
    stack: chain.map(stackOf).join('\ncaused by: '),
  };
  const code = 'code' in error ? error.code : undefined;
  if (typeof code === 'string' || typeof code === 'number') logged.code = code;
  if ('status' in error && typeof error.status === 'number') logged.status = error.status;
  if (isDomainError(error) && error.detail) logged.detail = withoutValues(error.detail);
  if (error instanceof AggregateError) logged.aggregateErrors = error.errors.map(logError);
  return logged;
}

function chainOf(error: Error): Error[] {
  const chain: Error[] = [];
  for (let next: unknown = error; next instanceof Error && chain.length < 8; next = next.cause) {
    if (chain.includes(next)) break;
    chain.push(next);
  }
  return chain;
}

/** The frames only, below a heading of our own: V8's heading repeats the message. */
function stackOf({ name, message, stack = '' }: Error): string {
  const at = stack.indexOf(message);
  const frames = at < 0 ? '' : stack.slice(at + message.length);
  return `${name}: ${withoutValues(message)}${frames}`;
}

/** What all logs of the process have in common; a log with a hook of its own calls {@link withoutValuesIn} in it. */
export const logPrivacy = {
  redact: { paths: secretPaths, censor: '[hidden]' },
  serializers: { err: logError, error: logError, msg: (text: unknown) => withoutValues(String(text)) },
  mixin(): { id?: string } {
    const id = currentRequestId();
    return id === undefined ? {} : { id };
  },
};

/** The arguments of a log call without values in their texts: pino takes the message of an error for the line's own. */
export function withoutValuesIn(args: unknown[]): unknown[] {
  const [first, ...rest] = args.map((item) => (typeof item === 'string' ? withoutValues(item) : item));
  const error = first instanceof Error ? first : errorIn(first);
  if (!error || rest.length > 0) return [first, ...rest];
  return [first, withoutValues(error.message)];
}

/** The error of `{ err }` when the line has no message of its own. */
function errorIn(first: unknown): Error | undefined {
  if (typeof first !== 'object' || first === null || 'msg' in first || !('err' in first)) return undefined;
  return first.err instanceof Error ? first.err : undefined;
}
