import type { Directory } from '../directory';
import { type IntakeRules, intakeRules } from './intake-rules';
import { type CategoryQuestion, questionsOfBranch } from './questions';

const none = intakeRules([]);

/** The rules of a category as the directory knows them; of none when it is unknown. */
export function intakeRulesOf({ rules }: Directory, category: string | null | undefined): IntakeRules {
  return (category && rules.get(category)) || none;
}

/** What is asked besides for a category: its own questions and those of the categories above it. */
export function questionsFor({ questions, categories }: Directory, category: string): CategoryQuestion[] {
  const branch: string[] = [];
  for (let id: string | null = category; id && !branch.includes(id); ) {
    branch.unshift(id);
    const current: string = id;
    id = categories.find((entry) => entry.id === current)?.parent ?? null;
  }
  return questionsOfBranch(questions, branch);
}
