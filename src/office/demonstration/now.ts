import { addDays } from '../../kernel/calendar/calendar.ts'
import { localMinute, type Office, today } from '../office.ts'
import { consultationOfNow } from './consultation.ts'
import { type By, performStory, type Told } from './perform-story.ts'
import { receptionOfNow } from './reception-of-now.ts'
import { roundsOfNow } from './rounds-of-now.ts'

const parties = [
  { kind: 'natural', name: '钟小满', gender: 'male', phone: '13900001111', idNumber: '990600199001011231', role: '申请人' },
  { kind: 'natural', name: '岳谷雨', gender: 'female', phone: '13900002222', role: '被申请人' },
]

/** Matters of these weeks, so that the desk has something due: an agreement that waits for the court, a labour dispute, a new finding. */
function stories(now: string): readonly Told[] {
  const ago = (days: number) => addDays(now, -days)
  const found = (kind: string, days: number) => ({
    foundOn: ago(days),
    how: 'apply',
    kind,
    parties,
    peopleCount: 2,
    summary: '双方就同一事项各执一词，请求镇里调解。',
    appliedOn: ago(days),
    stage: 'none',
  })
  const opening = (kind: string, days: number) => [
    { step: 'find', by: 'clerkPeace' as const, on: ago(days), input: found(kind, days) },
    { step: 'triage', by: 'clerkPeace' as const, on: ago(days), input: { risk: 'middle', mode: 'people' } },
    {
      step: 'accept',
      by: 'clerkJustice' as const,
      on: ago(days - 1),
      input: { acceptedOn: ago(days - 1), inScope: true, consentOn: ago(days - 1), mediators: ['@mediator'] },
    },
  ]
  const session = (days: number, result: string) => ({
    step: 'mediate',
    by: 'mediator' as const,
    on: ago(days),
    input: { sessions: [{ on: ago(days), place: '镇调解室', record: '双方陈述经过，核对账目。', result }] },
  })
  const agreement = {
    agreementForm: 'written',
    concludedOn: ago(26),
    terms: '分三期付清欠款，逾期另付约定利息。',
    settledAt: 'township',
    sealedOn: ago(26),
    allSigned: true,
    agreementFiles: ['@file:调解协议书.pdf'],
    performDue: addDays(now, 60),
  }
  return [
    {
      register: 'dispute',
      title: '合伙养殖欠款',
      ends: 'agreed',
      steps: [...opening('debt', 34), session(30, 'agreed'), { step: 'agree', by: 'mediator', on: ago(26), input: agreement }],
    },
    { register: 'dispute', title: '砖厂拖欠工资', ends: 'mediating', steps: [...opening('labour', 13), session(9, 'goingOn')] },
    { register: 'dispute', title: '茶园边界争执', ends: 'accepted', steps: opening('landForest', 4) },
    consultationOfNow(now),
  ]
}

/** The stories of these weeks, performed. */
export async function storiesOfNow(office: Office, unit: number, by: By): Promise<void> {
  const now = { today: today(office), minute: localMinute(office.now()) }
  for (const story of [...stories(now.today), ...receptionOfNow(now), ...roundsOfNow(now.today)])
    await performStory(office, story, { unit, by })
}
