import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';

/** One choice of a select. */
export interface VerbOption {
  value: string;
  label: string;
  /** The heading it stands under in a long list, such as the township of a community. */
  group?: string;
  /** Fills the named inputs when this one is chosen: a template the person then makes exact. */
  fills?: Record<string, string>;
}

/** One thing a verb asks for, described by data so that every verb gets the same accessible dialog. */
export interface VerbInput {
  name: string;
  label: string;
  kind:
    | 'text'
    | 'textarea'
    | 'select'
    | 'number'
    | 'date'
    | 'datetime'
    | 'checkbox'
    | 'choices'
    | 'photos'
    | 'files';
  required?: boolean;
  hint?: string;
  /** What stands there when the dialog opens. */
  value?: string | number | boolean;
  maxLength?: number;
  min?: number;
  max?: number;
  /** For `photos`, and `files` that may be papers too: where each file is sent as `file`; the answer's `id` is what the verb gets, several with commas. */
  uploadTo?: string;
  /** For `select`, where a long list can be searched by typing, and for `choices`, of which several may be chosen (with commas). */
  options?: VerbOption[];
}

/** What a verb looks at: the document as the actor may read it. */
export interface VerbContext<Doc extends object = Record<string, unknown>> {
  req: PayloadRequest;
  actor: Actor;
  id: string;
  doc: Doc;
}

/** Where to go next, offered after a verb was done. */
export interface NextItem {
  href: string;
  label: string;
}

/** One button of a document: when it is there, what it asks, what it does. */
export interface VerbDefinition<Doc extends object = Record<string, unknown>> {
  verb: string;
  label: string;
  tone?: 'primary' | 'secondary' | 'danger';
  /** What will happen, in one or two sentences at the top of the dialog. */
  explain?: string | ((context: VerbContext<Doc>) => string);
  inputs?: VerbInput[] | ((context: VerbContext<Doc>) => Promise<VerbInput[]> | VerbInput[]);
  available: (context: VerbContext<Doc>) => Promise<boolean> | boolean;
  /** Calls the domain's verb. @returns the sentence that confirms it. @throws DomainError shown beside the fields */
  run: (
    context: VerbContext<Doc> & {
      input: Record<string, unknown>;
      /** updatedAt of the document as the person saw it; a verb about a text refuses when it changed since. */
      seen: string | null;
    },
  ) => Promise<string>;
}

/** What the browser gets of a verb. */
export interface VerbOffer {
  verb: string;
  label: string;
  tone: 'primary' | 'secondary' | 'danger';
  explain: string | null;
  inputs: VerbInput[];
}

/** Answer of `GET /api/<slug>/:id/verbs`. */
export interface VerbsAnswer {
  verbs: VerbOffer[];
}

/** Answer of `POST /api/<slug>/:id/verbs/:verb` when it was done. */
export interface VerbDone {
  message: string;
  /** Absent where one thing does not follow another; null when it was the last. */
  next?: NextItem | null;
}

/** The same when it was refused. */
export interface VerbRefused {
  code: string;
  message: string;
  fields: Record<string, string>;
}
