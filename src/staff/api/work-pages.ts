import type { Problem } from '../../kernel/problem/problem.ts'
import type { HazardPlace } from '../../office/work-pages/hazard-places.ts'
import type { PublicityYear } from '../../office/work-pages/publicity-year.ts'
import type { TaskBoard } from '../../office/work-pages/task-board.ts'
import { call, query } from './call.ts'
import type { Names, PersonName, Row, UnitName } from './types.ts'

type PageOf = { readonly rows: readonly Row[]; readonly total: number; readonly names?: Names }

export type ReceptionDaySeen = {
  readonly day: string
  readonly schedule: PageOf
  readonly visits: PageOf
  readonly feedback: PageOf
  /** Steps that I may take now, by record. */
  readonly steps: Readonly<Record<string, readonly string[]>>
}
export const fetchReceptionDay = (day: string): Promise<ReceptionDaySeen | Problem> => call(`/reception-day${query({ day })}`)

export type TaskBoardSeen = PageOf & Omit<TaskBoard, 'page'>
export const fetchTaskBoard = (unit: string): Promise<TaskBoardSeen | Problem> => call(`/task-board${query({ unit })}`)

export type PublicityYearSeen = Omit<PublicityYear, 'planned'> & { readonly planned: PageOf }
export const fetchPublicityYear = (year: number, unit: string): Promise<PublicityYearSeen | Problem> =>
  call(`/publicity-year${query({ year, unit })}`)

export const fetchHazardPlaces = (unit: string): Promise<{ readonly places: readonly HazardPlace[] } | Problem> =>
  call(`/hazard-places${query({ unit })}`)

export type PersonHours = {
  readonly person: PersonName
  readonly unit: UnitName
  readonly times: number
  readonly hours: number
  readonly approved: number
  readonly missed: number
}
type StudyRow = Pick<Row, 'id' | 'title' | 'state' | 'values'>
export type StudyHoursSeen = {
  readonly year: number
  readonly own: PersonHours
  readonly people: readonly PersonHours[]
  readonly attended: readonly StudyRow[]
  readonly missed: readonly StudyRow[]
  readonly required: readonly StudyRow[]
}
export const fetchStudyHours = (year: number, person?: string): Promise<StudyHoursSeen | Problem> =>
  call(`/study-hours${query({ year, person })}`)
