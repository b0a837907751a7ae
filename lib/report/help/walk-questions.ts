/** Following the questions about a request, answer by answer. */
import { FIRST_QUESTION, type Question, questions, type Target } from './request-questions';

/** A question that was answered, and how. */
export interface Step {
  readonly question: Question;
  /** Which of its answers, from 0. */
  readonly chosen: number;
}

export interface Walk {
  readonly steps: readonly Step[];
  /** The question that is open, or where the answers lead. */
  readonly next: Question | Exclude<Target, { readonly ask: string }>;
}

/** So far as the numbers name answers; what comes after one that names none is left out. */
export function walkQuestions(chosen: readonly number[]): Walk {
  const steps: Step[] = [];
  let question = questions[FIRST_QUESTION];
  for (const number of chosen) {
    const answer = question?.answers[number];
    if (!question || !answer) break;
    steps.push({ question, chosen: number });
    if (!('ask' in answer.to)) return { steps, next: answer.to };
    question = questions[answer.to.ask];
  }
  if (!question) throw new Error('an answer leads to no question');
  return { steps, next: question };
}
