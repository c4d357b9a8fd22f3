import type { EventSeen } from '../../api/types.ts'
import { textOf } from '../../fields/face.ts'
import { figuresOf, type Section, sectionsOf } from './report.ts'

/** The report as it stood after a draft or an edit. */
export type Version = {
  readonly version: number
  readonly stepName: string
  readonly who: string
  readonly at: string
  readonly sections: readonly Section[]
  /** The value of each bound figure then, as the text showed it. */
  readonly values: ReadonlyMap<string, string>
}

/** Every event that set the text, the earliest first. Figures are those of the latest draft up to then. */
export function versionsOf(events: readonly EventSeen[]): readonly Version[] {
  let values: ReadonlyMap<string, string> = new Map()
  return [...events]
    .sort((a, b) => a.version - b.version)
    .flatMap(({ version, stepName, actor, recordedAt, set }) => {
      if ('figures' in set) values = new Map([...figuresOf(set)].map(([id, { value }]) => [id, value === null ? '未填报' : textOf(value)]))
      if (!('sections' in set)) return []
      const who = typeof actor === 'string' ? actor : actor.name
      return [{ version, stepName, who, at: recordedAt, sections: sectionsOf(set), values }]
    })
}

/** Sections of two versions side by side: by their place, which only changes when one is added. */
export function pairsOf(
  before: Version,
  after: Version,
): readonly { readonly heading: string; readonly before: string; readonly after: string }[] {
  return Array.from({ length: Math.max(before.sections.length, after.sections.length) }, (_, index) => {
    const [old, now] = [before.sections[index], after.sections[index]]
    const text = (section: Section | undefined): string =>
      section ? `${section.heading ? `${section.heading}\n` : ''}${section.text}` : ''
    return { heading: now?.heading || old?.heading || '引言', before: text(old), after: text(now) }
  })
}
