import type { ReactNode } from 'react';
import type { BulkAnswer, BulkOutcome } from './bulk-calls';

/** What came of a bulk action, document by document. */
export function BulkOutcomes({
  answer,
  unit,
  children,
}: {
  answer: BulkAnswer;
  unit: string;
  /** A way to close it, at the end of the sentence. */
  children?: ReactNode;
}) {
  if (!('outcomes' in answer)) {
    return (
      <p role="alert" className="bulk-bar__problem">
        {[answer.message, ...Object.values(answer.fields)].join(' ')} {children}
      </p>
    );
  }
  const done = answer.outcomes.filter((one) => one.done).length;
  return (
    <div role="status">
      <p>
        完成 {done} {unit}，没有完成 {answer.outcomes.length - done} {unit}。{children}
      </p>
      <ul>
        {answer.outcomes.map((one: BulkOutcome) => (
          <li key={one.id} className={one.done ? undefined : 'bulk-bar__problem'}>
            {one.message}
          </li>
        ))}
      </ul>
    </div>
  );
}
