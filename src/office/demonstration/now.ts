import { addDays } from '../../kernel/calendar.ts'
import { isProblem } from '../../kernel/problem.ts'
import type { Actor, Role } from '../../kernel/role.ts'
import type { Story } from '../../kernel/story.ts'
import { uploadFile } from '../attach-file.ts'
import { type Office, today } from '../office.ts'
import { perform } from '../perform.ts'
import { samplePdf } from './load.ts'

type By = (role: Role) => Actor

const parties = [
  { kind: 'natural', name: '钟小满', gender: 'male', phone: '13900001111', idNumber: '990600199001011231', role: '申请人' },
  { kind: 'natural', name: '岳谷雨', gender: 'female', phone: '13900002222', role: '被申请人' },
]

/** Matters of these weeks, so that the desk has something due: an agreement that waits for the court, a labour dispute, a new finding. */
function stories(now: string): readonly (Story & { readonly register: string })[] {
  const ago = (days: number) => addDays(now, -days)
  const found = (kind: string, days: number) => ({ foundOn: ago(days), how: 'apply', kind, parties, peopleCount: 2, summary: '双方就同一事项各执一词，请求镇里调解。', appliedOn: ago(days), stage: 'none' })
  const opening = (kind: string, days: number) => [
    { step: 'find', by: 'clerkPeace' as const, on: ago(days), input: found(kind, days) },
    { step: 'triage', by: 'clerkPeace' as const, on: ago(days), input: { risk: 'middle', mode: 'people' } },
    { step: 'accept', by: 'clerkJustice' as const, on: ago(days - 1), input: { acceptedOn: ago(days - 1), inScope: true, consentOn: ago(days - 1), mediators: ['@mediator'] } },
  ]
  const session = (days: number, result: string) => ({ step: 'mediate', by: 'mediator' as const, on: ago(days), input: { sessions: [{ on: ago(days), place: '镇调解室', record: '双方陈述经过，核对账目。', result }] } })
  const agreement = { agreementForm: 'written', concludedOn: ago(26), terms: '分三期付清欠款，逾期另付约定利息。', settledAt: 'township', sealedOn: ago(26), allSigned: true, agreementFiles: ['@file:调解协议书.pdf'], performDue: addDays(now, 60) }
  return [
    { register: 'dispute', title: '合伙养殖欠款', ends: 'agreed', steps: [...opening('debt', 34), session(30, 'agreed'), { step: 'agree', by: 'mediator', on: ago(26), input: agreement }] },
    { register: 'dispute', title: '砖厂拖欠工资', ends: 'mediating', steps: [...opening('labour', 13), session(9, 'goingOn')] },
    { register: 'dispute', title: '茶园边界争执', ends: 'accepted', steps: opening('landForest', 4) },
  ]
}

/** Performs the stories of these weeks through the same use case as everybody, each step on its own day. */
export async function storiesOfNow(office: Office, unit: number, by: By): Promise<void> {
  const village = office.tree().children(unit).find((child) => child.kind === 'village')?.id ?? null
  for (const { register, title, steps } of stories(today(office))) {
    let record: string | undefined
    for (const step of steps) {
      const at: Office = { ...office, now: () => `${step.on}T02:00:00.000Z` }
      const actor = by(step.by)
      const input = (await resolve(step.input ?? {}, { at, actor, by })) as Record<string, unknown>
      const command = { step: step.step, input, on: step.on, ...(record ? {} : { title, unit, village }) }
      const done = await perform(at, actor, { register, record, command })
      if (isProblem(done)) throw new Error(`${title} ${step.step}: ${done.message} ${(done.details ?? []).map((one) => one.message).join(' ')}`)
      record = done.record.id
    }
  }
}

type Living = { readonly at: Office; readonly actor: Actor; readonly by: By }

/** `@role` becomes the person of that role; `@file:name` an upload of the demonstration file under that name. */
async function resolve(value: unknown, living: Living): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((one) => resolve(one, living)))
  if (value !== null && typeof value === 'object') return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([key, one]) => [key, await resolve(one, living)])))
  if (typeof value !== 'string' || !value.startsWith('@')) return value
  if (!value.startsWith('@file:')) return living.by(value.slice(1) as Role).id
  const uploaded = await uploadFile(living.at, living.actor, { name: value.slice(6), bytes: Buffer.from(samplePdf) })
  if (isProblem(uploaded)) throw new Error(uploaded.message)
  return uploaded.digest
}
