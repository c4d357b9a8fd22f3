import { addDays, type Day } from '../../kernel/calendar/calendar.ts'
import type { StoryStep } from '../../kernel/story/story.ts'
import type { Told } from './perform-story.ts'

const slope = '何家湾地质灾害点'
const places = ['河堤三号涵洞', '村小学门口', '便民超市', slope, '竹器加工点'] as const

/** A round of a village through its places; `problem`: where something was found. */
function round(on: Day, problem?: string): StoryStep {
  const sites = places.map((name) => ({ name, problem: name === problem }))
  const findings = problem ? `${problem}发现问题，其余各处未发现问题。` : '逐处看过，未发现问题。'
  const kind = { kind: 'weekly', theme: 'flood', capacity: 'patrol' } as const
  return {
    step: 'enter',
    by: 'villageCadre',
    on,
    input: { ...kind, checkedOn: on, inspectors: ['@villageCadre'], allClear: problem === undefined, sites, findings },
  }
}

/** The last rounds of a village: where the next one goes, and a place that still has to be mended. */
export function roundsOfNow(today: Day): readonly Told[] {
  const ago = (days: number): Day => addDays(today, -days)
  const cleared: StoryStep = { step: 'verify', by: 'clerkEmergency', on: ago(14), input: { verifiedOn: ago(14) } }
  const found: StoryStep = {
    in: 'hazard',
    title: `${slope}裂缝加宽`,
    step: 'find',
    by: 'villageCadre',
    on: ago(9),
    input: {
      foundOn: ago(9),
      how: 'check',
      check: '@record:hazard-check',
      category: 'geology',
      place: slope,
      description: '坡脚裂缝比上次宽了约两厘米，雨后有碎石滚落。',
      tier: 'village',
    },
  }
  const linked: StoryStep = { step: 'list', by: 'villageCadre', on: ago(9), input: { hazards: ['@record:hazard'] } }
  return [
    { register: 'hazard-check', title: '上青村隐患排查', ends: 'verified', steps: [round(ago(16)), cleared] },
    { register: 'hazard-check', title: '上青村隐患排查', ends: 'checked', steps: [round(ago(9), slope), found, linked] },
  ]
}
