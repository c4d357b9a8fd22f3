import type { Day } from './calendar.ts'
import type { Role } from './role.ts'

/**
 * An example of a register: what happened to one matter, step by step. One set of stories feeds contract tests, demonstration data, API
 * documentation and form previews. `@mediator` in a person field stands for a person who holds that role, `@file:名称.pdf` for an attachment.
 */
export type Story = {
  readonly title: string
  readonly steps: readonly StoryStep[]
  /** State in which the matter ends. */
  readonly ends: string
}

export type StoryStep = {
  readonly step: string
  readonly by: Role
  readonly on: Day
  readonly input?: Readonly<Record<string, unknown>>
  readonly reason?: string
}
