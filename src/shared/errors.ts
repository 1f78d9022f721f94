/**
 * The closed list of what can go wrong, with the sentence a resident reads and the HTTP status an API answers.
 * A verb throws one of these; pages show the message, APIs answer `{ code, message, fields }`.
 */
const kinds = {
  validation: { status: 422, message: '填写的内容有问题，请检查后再提交。' },
  unauthenticated: { status: 401, message: '请先登录。' },
  forbidden: { status: 403, message: '您没有权限进行这项操作。' },
  'not-found': { status: 404, message: '没有找到您要的内容。' },
  conflict: { status: 409, message: '内容已被其他人改动，请刷新后再试。' },
  'invalid-state': { status: 409, message: '当前状态下不能进行这项操作。' },
  'too-large': { status: 413, message: '内容太大，请减小后再试。' },
  unsupported: { status: 415, message: '不支持这种文件或内容。' },
  'too-many': { status: 429, message: '操作太频繁，请稍后再试。' },
  internal: { status: 500, message: '系统出了问题，我们已经记录下来，请稍后再试。' },
  unavailable: { status: 503, message: '服务暂时不可用，请稍后再试。' },
} as const;

/** One of the coded outcomes a verb may end in. */
export type ErrorCode = keyof typeof kinds;

/** Messages beside form fields: field name → Chinese sentence. */
export type FieldMessages = Record<string, string>;

/** What a verb may add to a coded failure. `detail` goes to the log only, never to a person. */
export interface FailureOptions {
  message?: string;
  fields?: FieldMessages;
  detail?: string;
  cause?: unknown;
}

/** A failure with a code, an HTTP status and a Chinese message. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly fields: FieldMessages;
  readonly detail: string | undefined;
  /** Payload's REST layer shows the message of an error only when it says so. */
  readonly isPublic = true;
  /** APIs answer `errors[].data`; the code and the fields travel there (api-messages.ts puts it into Payload's answers). */
  readonly data: { code: ErrorCode; fields: FieldMessages };

  constructor(code: ErrorCode, options: FailureOptions = {}) {
    super(options.message ?? kinds[code].message, { cause: options.cause });
    this.name = 'DomainError';
    this.code = code;
    this.status = kinds[code].status;
    this.fields = options.fields ?? {};
    this.detail = options.detail;
    this.data = { code, fields: this.fields };
  }
}

/** Throws a {@link DomainError}; reads as one line at the place that refuses. */
export function fail(code: ErrorCode, options?: FailureOptions): never {
  throw new DomainError(code, options);
}

/** Whether `error` is ours, also when another bundle of the same process made it. */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === 'DomainError' && 'code' in error && 'fields' in error;
}
