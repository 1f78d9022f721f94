import type { ReactNode } from 'react';
import type { HearingSheet, SheetSession } from '@/domain/mediation';
import { FailureNotice, FilePaper } from './print-pages';
import { AttendancePaper, ChoicePaper, NotesPaper, OralPaper, RegistrationPaper } from './record-papers';

/** A paper of a case's file that can be printed; `item` is the line of the contents it belongs to. */
interface CasePaper {
  path: string;
  title: string;
  item: string | null;
  /** Why there is none of this case; null when there is. */
  absent?: (sheet: HearingSheet) => string | null;
  page: (sheet: HearingSheet) => ReactNode;
}

/** The same of each session. */
interface SessionPaper {
  path: string;
  title: string;
  item: string;
  page: (sheet: HearingSheet, session: SheetSession) => ReactNode;
}

export const casePapers: readonly CasePaper[] = [
  { path: 'file', title: '卷宗封面和目录', item: null, page: (sheet) => <FilePaper sheet={sheet} /> },
  {
    path: 'registration',
    title: '调解登记表',
    item: 'registration',
    page: (sheet) => <RegistrationPaper sheet={sheet} />,
  },
  { path: 'choices', title: '点餐单', item: 'choice', page: (sheet) => <ChoicePaper sheet={sheet} /> },
  {
    path: 'oral-record',
    title: '口头协议登记表',
    item: 'oral',
    absent: ({ effective }) => (effective?.form === 'oral' ? null : '只有口头达成协议的才有登记表。'),
    page: (sheet) => <OralPaper sheet={sheet} />,
  },
  {
    path: 'failure-notice',
    title: '调解不成告知书',
    item: 'failure',
    absent: ({ row }) => (row.outcome === 'failed' ? null : '只有调解不成的才有告知书。'),
    page: (sheet) => <FailureNotice sheet={sheet} />,
  },
];

export const sessionPapers: readonly SessionPaper[] = [
  {
    path: 'notes-paper',
    title: '调解笔录',
    item: 'sessions',
    page: (sheet, session) => <NotesPaper sheet={sheet} session={session} />,
  },
  {
    path: 'attendance-paper',
    title: '到场签到表',
    item: 'attendance',
    page: (sheet, session) => <AttendancePaper sheet={sheet} session={session} />,
  },
];

interface PaperLink {
  href: string;
  text: string;
  item: string | null;
}

/** What can be printed of a case now, in the order of the file; sessions that were called off have no paper. */
export function paperLinks(sheet: HearingSheet): PaperLink[] {
  const at = (path: string) => `/work/mediation/${sheet.row.id}/${path}`;
  return [
    ...casePapers
      .filter(({ absent }) => !absent?.(sheet))
      .map(({ path, title, item }) => ({ href: at(path), text: `打印${title}`, item })),
    ...sheet.sessions
      .filter(({ state }) => state !== 'cancelled')
      .flatMap(({ id, order }) =>
        sessionPapers.map(({ path, title, item }) => ({
          href: at(`sessions/${id}/${path}`),
          text: `打印第${order}次的${title}`,
          item,
        })),
      ),
  ];
}
