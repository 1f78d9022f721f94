/** How well labels were answered, each between 0 and 1. */
export interface Measures {
  /** Mean over the labels that occur of F1 = 2 TP ÷ (2 TP + FP + FN), each label counting the same. */
  macroF1: number;
  /** Share whose label was named first. */
  top1: number;
  /** Share whose label was among the first three. */
  top3: number;
}

interface Answered {
  truth: string;
  /** Labels, likeliest first. */
  answers: readonly string[];
}

/** Measures answers against the truth. @throws RangeError without any row */
export function measure(rows: readonly Answered[]): Measures {
  if (rows.length === 0) throw new RangeError('nothing to measure');
  const share = (holds: (row: Answered) => boolean) => rows.filter(holds).length / rows.length;
  const labels = [...new Set(rows.map(({ truth }) => truth))];
  const f1 = labels.map((label) => {
    const said = rows.filter(({ answers }) => answers[0] === label).length;
    const actual = rows.filter(({ truth }) => truth === label).length;
    const hit = rows.filter(({ truth, answers }) => truth === label && answers[0] === label).length;
    return (2 * hit) / (said + actual);
  });
  return {
    macroF1: f1.reduce((sum, value) => sum + value, 0) / labels.length,
    top1: share(({ truth, answers }) => answers[0] === truth),
    top3: share(({ truth, answers }) => answers.slice(0, 3).includes(truth)),
  };
}
