import { addDays, type Day } from '../../kernel/calendar/calendar.ts'
import type { StoryStep } from '../../kernel/story/story.ts'
import type { Told } from './perform-story.ts'

const old = '云岭县农村饮用水管理办法'
const standing = '云岭县农村供水管理办法'

type Placed = { readonly at: 'county' | 'township'; readonly story: Told }

/** A rule of the county took the place of another; an entry of a township rests on it; soon it is amended, and the entry waits to be looked at again. */
export function lawChangeStories(today: Day): readonly Placed[] {
  const on = (ahead: number): Day => addDays(today, ahead)
  return [
    noted('农村供水管理办法施行', on(-320), {
      ...{ statute: [old], kind: 'replaced', changesOn: on(-300), successor: [standing], source: '云岭县人民政府公布（演示）' },
    }),
    { at: 'township', story: listed(on) },
    noted('农村供水管理办法修改', on(-7), {
      ...{ statute: [standing], kind: 'amended', changesOn: on(30), articles: '第八条、第十二条', advice: '检查事项的条款逐件核对。' },
    }),
  ]
}

function noted(title: string, on: Day, input: object): Placed {
  const step: StoryStep = { step: 'register', by: 'countyReviewer', on, input: { notedOn: on, ...input } }
  return { at: 'county', story: { register: 'law-change', title, ends: 'noted', steps: [step] } }
}

function listed(on: (ahead: number) => Day): Told {
  const entry = {
    ...{ draftedOn: on(-200), listType: 'inspection', itemCode: 'QS-JC-021', itemName: '对农村供水设施运行情况的监督检查' },
    ...{ basis: [standing], articles: [{ statute: standing, article: '第八条' }], basisLevel: 'rule', edition: 1 },
    ...{ subject: '青石镇人民政府', office: '综合执法队', effectiveFrom: on(-180) },
  }
  const steps: readonly StoryStep[] = [
    { step: 'draft', by: 'clerkJustice', on: on(-200), input: entry },
    { step: 'review', by: 'justiceHead', on: on(-198), input: { reviewedOn: on(-198), reviewOpinion: '依据现行有效，同意列入。' } },
    { step: 'approve', by: 'principal', on: on(-194), input: { approvedOn: on(-194) } },
    { step: 'publish', by: 'clerkOffice', on: on(-190), input: { publishedOn: on(-190) } },
  ]
  return { register: 'authority-list', title: '对农村供水设施的监督检查', ends: 'published', steps }
}
