import { type Problem, problem } from '../../kernel/problem/problem.ts'
import { ProblemAlert } from './problem-alert.tsx'

type Props = { refusal: Problem | null; problems: readonly Problem[]; lost: readonly Problem[] }

/**
 * Above the form: the one refusal in full, or how many faults there are; those without a place of their own are listed. Where none has a place, nothing
 * that was filled in is at fault: the first reason leads, and no field is spoken of.
 */
export function Summary({ refusal, problems, lost }: Props) {
  const alone = refusal && !refusal.details && refusal.field === undefined
  if (alone && problems.length === 1) return <ProblemAlert problem={refusal} />
  const [first, ...rest] = lost
  if (first && lost.length === problems.length) return <ProblemAlert problem={first} details={rest} />
  return <ProblemAlert problem={problem('MF-FLD-001', { slots: { count: problems.length } })} details={lost} />
}
