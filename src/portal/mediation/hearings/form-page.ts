import type { Request } from 'express';
import type { ReactNode } from 'react';
import type { HearingSheet, HearingVerb, SessionVerb } from '@/domain/mediation';
import type { FieldErrors, FormValues } from '../../shared';

/** What a form shows: values of a refused try, and its messages. */
export interface Shown {
  values: FormValues;
  errors: FieldErrors;
}

/** A form of its own about one case: where it stands, how it looks, what it does, what is said afterwards. */
export interface FormPage {
  /** Behind `/work/mediation/:id/`. */
  path: string;
  title: string;
  /** Its row in the state table: a form whose step cannot be taken is not shown. */
  verb: HearingVerb;
  /** A step of one session: a form whose session has gone past it is not shown either. */
  ofSession?: SessionVerb;
  /** The form carries files. */
  multipart?: boolean;
  page(form: { sheet: HearingSheet; req: Request; shown: Shown; action: string }): ReactNode;
  act(form: { sheet: HearingSheet; req: Request; values: FormValues }): Promise<unknown>;
  done: keyof typeof dones;
}

/** What the page of the case says after a step. */
export const dones = {
  planned: '约好了，双方会收到消息。',
  moved: '改好了，双方会收到消息。',
  cancelled: '取消了，双方会收到消息。',
  begun: '开始调解。先记谁到了，再边谈边记。',
  attended: '到场情况记下了。',
  noted: '笔录存下了，只进卷宗。',
  ended: '这次调解会结束了。',
  drafted: '协议书存成新的一稿，可以打印出来让双方看。',
  signed: '协议生效了。从今天起提醒双方：三十天内可以一起申请司法确认。',
  oral: '口头协议记下了，从达成那天起生效。',
  failed: '记下了。请把“调解不成告知书”打印给双方。',
  confirmed: '司法确认的进展记下了。',
  'follow-up': '回访记下了。',
  'follow-up-planned': '回访的日子定好了。',
  added: '材料放进卷宗了。',
  removed: '材料撤下了，原因留在经过里。',
  archived: '卷宗齐了，已经归档。',
} as const;

/** Where the part of a case after the choice is done. */
export const hearingsPath = (id: string): string => `/work/mediation/${id}/hearings`;
