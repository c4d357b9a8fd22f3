import type { Values } from '../../kernel/condition.ts'
import type { Problem } from '../../kernel/problem/problem.ts'
import { isSame } from '../../kernel/same.ts'
import { controlId } from './field-row.tsx'

/** The single refusals of an answer. */
export const partsOf = (refusal: Problem | null): readonly Problem[] => (refusal === null ? [] : (refusal.details ?? [refusal]))

/** Whether the problem stands beside one of these fields or inside one of them. */
export const isPlaced = ({ field }: Problem, names: readonly string[]): boolean =>
  field !== undefined && names.includes(field.split(/[.[]/)[0] as string)

/** Whether what stands at the place of the problem is no longer what was sent: the fault may be mended, and is found again if not. */
export function isTouched({ field }: Problem, sent: Values, now: Values): boolean {
  if (field === undefined) return false
  const steps = field.split(/[.[\]]+/).filter((step) => step !== '')
  return !isSame(at(sent, steps), at(now, steps))
}

const at = (values: unknown, steps: readonly string[]): unknown =>
  steps.reduce((within, step) => (within === null || within === undefined ? undefined : (within as Values)[step]), values)

/** Leads keyboard and eye to the first control that was refused; without one, to the message above the form. */
export function focusFirst(problems: readonly Problem[]): void {
  const paths = problems.flatMap(({ field }) => (field === undefined ? [] : [field]))
  requestAnimationFrame(() => {
    const places = paths.flatMap((path) => document.getElementById(controlId(path)) ?? [])
    const first = places.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0]
    const control = first?.matches('input, textarea, button')
      ? first
      : first?.querySelector<HTMLElement>('input:not(.picker), textarea, button')
    const target = control ?? document.querySelector<HTMLElement>('[role="alert"]')
    target?.scrollIntoView({ block: 'center' })
    control?.focus({ preventScroll: true })
  })
}
