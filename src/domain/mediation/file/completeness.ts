import type { DisputeOutcome } from '../labels';

/** 卷宗: what the file of a case must hold before it is closed (人民调解法 27, 28: the record of the mediation, and of what was agreed by word of mouth; 人民调解文书格式); pure. */

/** What is known of a case and its papers. */
export interface FileFacts {
  outcome: DisputeOutcome;
  /** Settled in writing, orally, or not settled. */
  form: 'written' | 'oral' | null;
  hasParties: boolean;
  accepted: boolean;
  /** Both sides accepted people, method, time and place. */
  agreedChoice: boolean;
  /** Why it ended (withdrawn, refused, declined). */
  hasReason: boolean;
  heldSessions: number;
  /** Sessions planned, or begun and not ended. */
  openSessions: number;
  sessionsWithoutNotes: number;
  sessionsWithoutAttendance: number;
  /** Whom the record of who was there lacks for the agreement: 申请人, 对方, 调解员. */
  neverThere: readonly string[];
  /** The numbers of the sessions held whose notes those who were there have not signed. */
  unsignedSessions: readonly number[];
  /** Parties for whom somebody else came to a session, and their mandates in the file. */
  representedParties: number;
  mandates: number;
  /** A version of the written agreement stands signed and stamped. */
  signed: boolean;
  signedCopies: number;
  oralConfirmed: boolean;
  /** Copies of the register of the oral agreement, signed. */
  oralCopies: number;
  failureTold: boolean;
  followUpsDone: number;
  followUpsOpen: number;
  /** Whether joint confirmation can still be asked for, or was asked for without an answer. */
  confirmationOpen: boolean;
  /** The court has confirmed the agreement; its ruling in the file. */
  confirmed: boolean;
  rulingCopies: number;
}

export interface FileItem {
  key: string;
  /** As it is called in the contents of the file. */
  title: string;
  present: boolean;
  /** What is missing and what to do, in plain words; null when nothing is. */
  missing: string | null;
}

interface Rule {
  key: string;
  title: string;
  needed(facts: FileFacts): boolean;
  present(facts: FileFacts): boolean;
  missing(facts: FileFacts): string;
}

const isHeld = ({ outcome }: FileFacts) => outcome === 'settled' || outcome === 'failed';
const isSettled = ({ outcome }: FileFacts) => outcome === 'settled';
const isWritten = (facts: FileFacts) => isSettled(facts) && facts.form === 'written';

/** In the order in which the papers lie in the file. */
export const fileRules: readonly Rule[] = [
  {
    key: 'registration',
    title: '调解登记表（申请）',
    needed: () => true,
    present: ({ hasParties }) => hasParties,
    missing: () => '当事人没有登记全：至少要有两方。',
  },
  {
    key: 'acceptance',
    title: '受理登记',
    needed: ({ outcome, accepted }) => isAcceptedOutcome(outcome) || accepted,
    present: ({ accepted }) => accepted,
    missing: () => '没有受理的记录。',
  },
  {
    key: 'choice',
    title: '点餐单和双方的选择',
    needed: isHeld,
    present: ({ agreedChoice }) => agreedChoice,
    missing: () => '没有双方都接受的选择（调解员、方式、时间、地点、公开不公开）。',
  },
  {
    key: 'sessions',
    title: '调解笔录',
    needed: isHeld,
    present: ({ heldSessions, openSessions, sessionsWithoutNotes }) =>
      heldSessions > 0 && openSessions === 0 && sessionsWithoutNotes === 0,
    missing: ({ heldSessions, openSessions, sessionsWithoutNotes }) =>
      heldSessions === 0
        ? '还没有开过调解会。'
        : openSessions > 0
          ? `还有${openSessions}次调解会没有结束，请结束或者取消。`
          : `有${sessionsWithoutNotes}次调解会没有写笔录。`,
  },
  {
    key: 'signed-notes',
    title: '调解笔录（签字）',
    // What was agreed by word of mouth has one record, the register of it.
    needed: (facts) => isHeld(facts) && facts.form !== 'oral' && facts.heldSessions > 0,
    present: ({ unsignedSessions }) => unsignedSessions.length === 0,
    missing: ({ heldSessions, unsignedSessions }) =>
      `${heldSessions > 1 ? `第${unsignedSessions.join('、')}次调解会` : ''}没有放签好字的笔录：打印出来念给双方听，签了字拍照放进来；不肯签的，在笔录上写明。`,
  },
  {
    key: 'mandate',
    title: '委托书',
    // 民法典 165: 授权委托书; whoever comes for a party binds it only with one.
    needed: ({ representedParties }) => representedParties > 0,
    present: ({ mandates, representedParties }) => mandates >= representedParties,
    missing: ({ mandates, representedParties }) =>
      `有${representedParties}方是代理人来的，卷宗里有${mandates}份委托书：请拍照放进来（选“委托书”），一方一份。记错了、其实是本人来的，放双方签字的更正说明，也选“委托书”。`,
  },
  {
    key: 'attendance',
    title: '到场情况',
    needed: isHeld,
    present: ({ sessionsWithoutAttendance, neverThere }) =>
      sessionsWithoutAttendance === 0 && neverThere.length === 0,
    missing: ({ sessionsWithoutAttendance, neverThere }) =>
      sessionsWithoutAttendance > 0
        ? `有${sessionsWithoutAttendance}次调解会没有记谁到了、谁没到。`
        : `到场情况里${neverThere.join('、')}一次也没有到过，达成协议却要都到过：请改到场情况。`,
  },
  {
    key: 'agreement',
    title: '调解协议书（签名、盖章）',
    needed: isWritten,
    present: ({ signed, signedCopies }) => signed && signedCopies > 0,
    missing: ({ signed }) =>
      signed ? '没有传签好的协议书：请拍照或扫描上传。' : '协议书还没有签名盖章，没有生效。',
  },
  {
    key: 'oral',
    title: '口头协议登记表',
    needed: (facts) => isSettled(facts) && facts.form === 'oral',
    present: ({ oralConfirmed, oralCopies }) => oralConfirmed && oralCopies > 0,
    missing: ({ oralConfirmed }) =>
      oralConfirmed
        ? '没有放签好字的口头协议登记表：打印出来念给双方听，签了字拍照放进来。'
        : '口头协议还没有读给各方听、由各方认可。',
  },
  {
    key: 'confirmation',
    title: '司法确认的结果',
    needed: isWritten,
    present: ({ confirmationOpen }) => !confirmationOpen,
    missing: () => '司法确认还没有结果：双方不申请的，请记下“不申请”。',
  },
  {
    key: 'ruling',
    title: '司法确认裁定书',
    needed: (facts) => isWritten(facts) && facts.confirmed,
    present: ({ rulingCopies }) => rulingCopies > 0,
    missing: () =>
      '法院确认了，卷宗里没有裁定书：请拍照放进来（选“司法确认申请书、裁定书”）。法院答复以前放的是申请书，不算。',
  },
  {
    key: 'follow-up',
    title: '回访记录',
    needed: isSettled,
    present: ({ followUpsDone, followUpsOpen }) => followUpsDone > 0 && followUpsOpen === 0,
    missing: ({ followUpsDone, followUpsOpen }) =>
      followUpsDone === 0 ? '还没有回访过履行情况。' : `还有${followUpsOpen}次回访没有做。`,
  },
  {
    key: 'failure',
    title: '告知了双方还有哪些路（调解不成告知书）',
    needed: ({ outcome }) => outcome === 'failed',
    present: ({ failureTold }) => failureTold,
    missing: () => '还没有把仲裁、行政、诉讼这些别的路告诉当事人。',
  },
  {
    key: 'reason',
    title: '不再调解的原因',
    needed: ({ outcome }) => outcome === 'withdrawn' || outcome === 'refused' || outcome === 'declined',
    // Parties need not give one (人民调解法 17, 23); the organisation that declines does.
    present: ({ outcome, hasReason }) => hasReason || outcome !== 'declined',
    missing: () => '没有写明为什么不再调解。',
  },
];

function isAcceptedOutcome(outcome: DisputeOutcome): boolean {
  return outcome === 'settled' || outcome === 'failed';
}

/** The contents of the file: what has to be there, and what of it is. */
export const fileItems = (facts: FileFacts): FileItem[] =>
  fileRules
    .filter(({ needed }) => needed(facts))
    .map(({ key, title, present, missing }) => {
      const there = present(facts);
      return { key, title, present: there, missing: there ? null : missing(facts) };
    });

/** What is missing in the file, in plain words; nothing when it can be closed. */
export const missingInFile = (facts: FileFacts): string[] =>
  fileItems(facts).flatMap(({ missing }) => missing ?? []);
