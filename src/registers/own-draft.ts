import type { Values } from '../kernel/condition.ts'

/** 写在这一栏的审查人是不是起草过所审的材料：谁起草，谁不审查。办理的人由 notIn 管，这里管的是填写的人。 */
export const tookPart =
  (reviewer: string) =>
  (values: Values): boolean => {
    const { [reviewer]: named, drafter, drafters } = values
    return typeof named === 'string' && (named === drafter || (Array.isArray(drafters) && drafters.includes(named)))
  }
