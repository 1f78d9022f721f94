import type { Request } from 'express';
import type { Payload } from 'payload';
import {
  addDocument,
  cancelSession,
  draftAgreement,
  endSession,
  failDispute,
  type HearingSheet,
  planFollowUpOn,
  planSession,
  recordAttendance,
  recordConfirmation,
  recordFollowUp,
  removeDocument,
  rescheduleSession,
  type SheetSession,
  type Standing,
  settleOrally,
  signAgreement,
  writeSessionNotes,
} from '@/domain/mediation';
import { fail } from '@/shared/errors';
import { type FormValues, listOf, portalOf, textOf } from '../../shared';
import {
  ConfirmationForm,
  DocumentForm,
  FollowUpDayForm,
  FollowUpForm,
  RemoveDocumentForm,
} from './after-forms';
import type { FormPage } from './form-page';
import { AgreementForm, FailForm, OralForm, SignForm } from './outcome-forms';
import { AttendanceForm, CancelForm, EndSessionForm, NotesForm, TimeForm } from './session-forms';

/** Every form of the part of a case after the choice. */
export function hearingForms(payload: Payload): FormPage[] {
  const call = (req: Request) => ({ payload, actor: portalOf(req).actor });
  const dispute = (req: Request, { row }: HearingSheet) => ({ ...call(req), dispute: row.id });
  const session = (req: Request, sheet: HearingSheet) => ({ ...call(req), id: sessionIn(sheet, req).id });
  return [
    {
      path: 'sessions/new',
      verb: 'plan-session',
      title: '约调解会',
      page: ({ sheet, shown, action }) => (
        <TimeForm action={action} session={null} sheet={sheet} shown={shown} />
      ),
      act: ({ req, sheet, values }) =>
        planSession({ ...dispute(req, sheet), ...timeOf(values), formKey: textOf(values, 'formKey') }),
      done: 'planned',
    },
    {
      path: 'sessions/:session/time',
      verb: 'reschedule-session',
      ofSession: 'reschedule-session',
      title: '改调解会的时间',
      page: ({ req, sheet, shown, action }) => (
        <TimeForm action={action} session={sessionIn(sheet, req)} sheet={sheet} shown={shown} />
      ),
      act: ({ req, sheet, values }) =>
        rescheduleSession({ ...session(req, sheet), ...timeOf(values), reason: textOf(values, 'reason') }),
      done: 'moved',
    },
    {
      path: 'sessions/:session/cancel',
      verb: 'cancel-session',
      ofSession: 'cancel-session',
      title: '取消调解会',
      page: ({ req, sheet, ...rest }) => <CancelForm session={sessionIn(sheet, req)} {...rest} />,
      act: ({ req, sheet, values }) =>
        cancelSession({ ...session(req, sheet), reason: textOf(values, 'reason') }),
      done: 'cancelled',
    },
    {
      path: 'sessions/:session/attendance',
      verb: 'record-attendance',
      ofSession: 'record-attendance',
      title: '谁到了，谁没到',
      page: ({ req, sheet, ...rest }) => <AttendanceForm session={sessionIn(sheet, req)} {...rest} />,
      act: ({ req, sheet, values }) =>
        recordAttendance({ ...session(req, sheet), lines: linesOf(sessionIn(sheet, req), values) }),
      done: 'attended',
    },
    {
      path: 'sessions/:session/notes',
      verb: 'write-notes',
      ofSession: 'write-notes',
      title: '调解笔录',
      page: ({ req, sheet, ...rest }) => <NotesForm session={sessionIn(sheet, req)} {...rest} />,
      act: ({ req, sheet, values }) =>
        writeSessionNotes({
          ...session(req, sheet),
          notes: textOf(values, 'notes'),
          seen: textOf(values, 'seen'),
        }),
      done: 'noted',
    },
    {
      path: 'sessions/:session/end',
      verb: 'end-session',
      ofSession: 'end-session',
      title: '结束这次调解会',
      page: ({ req, sheet, ...rest }) => <EndSessionForm session={sessionIn(sheet, req)} {...rest} />,
      act: ({ req, sheet, values }) =>
        endSession({ ...session(req, sheet), result: textOf(values, 'result') as 'continue' }),
      done: 'ended',
    },
    {
      path: 'agreement',
      verb: 'draft-agreement',
      title: '协议书',
      page: (form) => <AgreementForm {...form} />,
      act: ({ req, sheet, values }) =>
        draftAgreement({
          ...dispute(req, sheet),
          facts: textOf(values, 'facts'),
          matters: textOf(values, 'matters'),
          responsibilities: textOf(values, 'responsibilities'),
          terms: textOf(values, 'terms'),
          performance: textOf(values, 'performance'),
          performBy: textOf(values, 'performBy'),
          seen: textOf(values, 'seen') || undefined,
        }),
      done: 'drafted',
    },
    {
      path: 'sign',
      verb: 'sign-agreement',
      title: '协议书签好了',
      page: (form) => <SignForm {...form} />,
      act: ({ req, sheet, values }) =>
        signAgreement({
          ...dispute(req, sheet),
          version: textOf(values, 'version'),
          signedOn: textOf(values, 'signedOn'),
          signed: listOf(values, 'signed'),
          mediatorSigned: isTicked(values, 'mediatorSigned'),
          stamped: isTicked(values, 'stamped'),
        }),
      done: 'signed',
    },
    {
      path: 'oral',
      verb: 'settle-orally',
      title: '口头达成协议',
      page: (form) => <OralForm {...form} />,
      act: ({ req, sheet, values }) =>
        settleOrally({
          ...dispute(req, sheet),
          terms: textOf(values, 'terms'),
          performance: textOf(values, 'performance'),
          performBy: textOf(values, 'performBy'),
          agreedOn: textOf(values, 'agreedOn'),
          readAloud: isTicked(values, 'readAloud'),
        }),
      done: 'oral',
    },
    {
      path: 'fail',
      verb: 'fail',
      title: '调解不成',
      page: (form) => <FailForm {...form} />,
      act: ({ req, sheet, values }) =>
        failDispute({
          ...dispute(req, sheet),
          reason: textOf(values, 'reason'),
          told: isTicked(values, 'told'),
        }),
      done: 'failed',
    },
    {
      path: 'confirmation',
      verb: 'record-confirmation',
      title: '司法确认',
      page: (form) => <ConfirmationForm {...form} />,
      act: ({ req, sheet, values }) =>
        recordConfirmation({
          ...dispute(req, sheet),
          step: textOf(values, 'step') as 'applied',
          on: textOf(values, 'on'),
          court: textOf(values, 'court') || undefined,
          number: textOf(values, 'number') || undefined,
          reason: textOf(values, 'reason') || undefined,
        }),
      done: 'confirmed',
    },
    {
      path: 'follow-up-day',
      verb: 'plan-follow-up',
      title: '哪天回访',
      page: (form) => <FollowUpDayForm {...form} />,
      act: ({ req, sheet, values }) => planFollowUpOn({ ...dispute(req, sheet), on: textOf(values, 'on') }),
      done: 'follow-up-planned',
    },
    {
      path: 'follow-ups/:followUp',
      verb: 'record-follow-up',
      title: '回访',
      page: ({ req, ...form }) => <FollowUpForm followUp={followUpIn(form.sheet, req)} {...form} />,
      act: ({ req, sheet, values }) =>
        recordFollowUp({
          ...call(req),
          id: followUpIn(sheet, req).id,
          performance: textOf(values, 'performance') as 'full',
          way: textOf(values, 'way') as 'phone',
          words: textOf(values, 'words'),
          reason: textOf(values, 'reason') || undefined,
          next: (textOf(values, 'next') || undefined) as 'remind' | undefined,
        }),
      done: 'follow-up',
    },
    {
      path: 'documents/:document/remove',
      verb: 'remove-document',
      title: '撤下材料',
      page: ({ req, ...form }) => <RemoveDocumentForm title={documentIn(form.sheet, req).title} {...form} />,
      act: ({ req, sheet, values }) =>
        removeDocument({
          ...dispute(req, sheet),
          document: documentIn(sheet, req).id,
          reason: textOf(values, 'reason'),
        }),
      done: 'removed',
    },
  ];
}

/** The one that carries a file. */
export const documentForm = (
  payload: Payload,
): Omit<FormPage, 'act'> & {
  add(
    req: Request,
    sheet: HearingSheet,
    values: FormValues,
    file: { data: Buffer; name: string } | null,
  ): Promise<unknown>;
} => ({
  path: 'documents/new',
  verb: 'add-document',
  title: '往卷宗里放材料',
  multipart: true,
  page: (form) => <DocumentForm {...form} />,
  add: (req, { row }, values, file) =>
    addDocument({
      payload,
      actor: portalOf(req).actor,
      dispute: row.id,
      kind: textOf(values, 'kind') as 'other',
      session: textOf(values, 'session') || undefined,
      file,
    }),
  done: 'added',
});

const timeOf = (values: FormValues) => ({
  startsAt: textOf(values, 'startsAt'),
  endsAt: textOf(values, 'endsAt'),
  place: textOf(values, 'place'),
  room: textOf(values, 'room') || undefined,
  agreedByBoth: isTicked(values, 'agreedByBoth'),
});

const isTicked = (values: FormValues, name: string) => listOf(values, name).length > 0;

/** What was not chosen is no line: the verb says whose is missing. */
const linesOf = ({ expected }: SheetSession, values: FormValues) =>
  expected.flatMap(({ person }) => {
    const standing = textOf(values, `standing-${person}`);
    return standing
      ? [
          {
            person,
            standing: standing as Standing,
            reason: textOf(values, `reason-${person}`) || undefined,
            representative: textOf(values, `representative-${person}`) || undefined,
            mandateSeen: textOf(values, `mandate-${person}`) === 'seen',
          },
        ]
      : [];
  });

export const sessionIn = ({ sessions }: HearingSheet, req: Request): SheetSession =>
  sessions.find(({ id }) => id === req.params.session) ??
  fail('not-found', { message: '没有找到这次调解会。' });

export const followUpIn = ({ followUps }: HearingSheet, req: Request) =>
  followUps.find(({ id }) => id === req.params.followUp) ??
  fail('not-found', { message: '没有找到这次回访。' });

export const documentIn = ({ documents }: HearingSheet, req: Request) =>
  documents.find(({ id }) => id === req.params.document) ??
  fail('not-found', { message: '卷宗里没有这份材料，或者已经撤下。' });
