import { addDays, type Day, isWorkday, type Minute, nationalCalendar } from '../../kernel/calendar/calendar.ts'
import type { StoryStep } from '../../kernel/story/story.ts'
import type { Told } from './perform-story.ts'

/** The day and minute at which the demonstration begins, by the clock on the wall. */
export type Now = { readonly today: Day; readonly minute: Minute }

/** A day on which the head of the township receives visitors: planned, made known a week before. */
function sitting(today: Day, day: Day): Told {
  const planned: StoryStep = {
    step: 'plan',
    by: 'clerkPetition',
    on: addDays(day, -12) < today ? addDays(day, -12) : today,
    input: { day, slot: 'morning', place: '镇综治中心一楼接待室', leader: '@principal', public: true, depts: '司法所、自然资源所' },
    ...(isWorkday(day, nationalCalendar) ? {} : { reason: '当天赶场，群众集中，照常接访。' }),
  }
  const publishedOn = addDays(day, -7)
  const known = { publishedOn, present: true, shownAs: '镇长', post: '青石镇人民政府镇长', booking: '党政办窗口预约' }
  const published: StoryStep = { step: 'publish', by: 'clerkPetition', on: publishedOn, input: known }
  const [, month, date] = day.split('-').map(Number)
  const isKnown = publishedOn <= today
  return {
    register: 'reception-day',
    title: `${month}月${date}日接访`,
    ends: isKnown ? 'published' : 'draft',
    steps: isKnown ? [planned, published] : [planned],
  }
}

type Visit = { readonly name: string; readonly phone: string; readonly people: number; readonly matter: string; readonly subject: string }

function received(at: Minute, { name, phone, people, matter, subject }: Visit): StoryStep {
  const visitors = [{ kind: 'natural', name, phone, address: '云岭县青石镇' }]
  const input = { receivedAt: at, leader: '@principal', kind: 'fixed', visitors, people, matter, subject, isPetition: false }
  return { step: 'receive', by: 'clerkPetition', on: at.slice(0, 10), input }
}

/** What was handed to an official last week and is asked back in a few days. */
function handedOn(today: Day): Told {
  const day = addDays(today, -8)
  const matter = '三组灌溉渠淤塞，冬灌用不上水。'
  const steps: readonly StoryStep[] = [
    received(`${day}T09:30`, { name: '曹有根', phone: '13900003301', people: 4, matter, subject: 'villageAffairs' }),
    {
      step: 'assign',
      by: 'principal',
      on: day,
      input: {
        assignedOn: day,
        assignedUnit: '@unit',
        assignees: ['@clerkPeace'],
        dueOn: addDays(today, 4),
        instruction: '冬灌之前清淤。',
      },
    },
    { step: 'take', by: 'clerkPeace', on: addDays(day, 1) },
  ]
  return { register: 'reception', title: '反映渠道淤塞的接访', ends: 'handling', steps }
}

/** A reception day that is today: one visitor has his answer, one waits for what becomes of his matter, one matter is still with an official. */
export function receptionOfNow({ today, minute }: Now): readonly Told[] {
  const tax = { name: '程秋萍', phone: '13900003302', people: 1, matter: '医保断缴半年，问怎样补缴。', subject: 'policy' }
  const wages = { name: '马春燕', phone: '13900003303', people: 2, matter: '丈夫在工地受伤，单位不认工伤。', subject: 'labour' }
  const answered: StoryStep = {
    step: 'answer',
    by: 'principal',
    on: today,
    input: { answeredOn: today, result: '社保窗口人员当场说明补缴办法，给了办事指南。' },
  }
  return [
    sitting(today, today),
    sitting(today, addDays(today, 14)),
    handedOn(today),
    { register: 'reception', title: '咨询医保补缴的接访', ends: 'answered', steps: [received(minute, tax), answered] },
    { register: 'reception', title: '工伤待遇的接访', ends: 'received', steps: [received(minute, wages)] },
  ]
}
