import { isFilled, rowsOf, type Values } from '../../kernel/condition.ts'
import type { PossibleStep } from '../../kernel/step/possible-steps.ts'
import { fairCompetition } from '../../law/fair-competition.ts'
import { majorDecisions as law } from '../../law/major-decisions.ts'
import type { Citation } from '../../law/statute.ts'
import { procedures } from './decision-words.ts'

export type GateId = keyof typeof procedures
/** 一道法定程序走到了哪里：办完、认定不适用、正在办、还没有办、本事项不要求。 */
export type Gate = {
  readonly id: GateId
  readonly name: string
  readonly law: Citation
  readonly standing: 'done' | 'waived' | 'now' | 'ahead' | 'notNeeded'
  /** 办完的日期。 */
  readonly on: string
  /** 缩短、简化、不适用的理由，照记录里写的。 */
  readonly shortened: readonly string[]
  /** 还差什么、怎么办：关口拒绝的原话。 */
  readonly missing: readonly { readonly message: string; readonly next: string }[]
  /** 现在可以办的环节。 */
  readonly steps: readonly { readonly step: string; readonly name: string }[]
}

type Definition = {
  readonly law: Citation
  readonly steps: readonly string[]
  readonly guards: readonly string[]
  /** 办完那天写在哪一栏。 */
  readonly on: string
  /** 正在办这道程序的状态。 */
  readonly now: readonly string[]
  /** 缩短、简化的理由写在哪几栏。 */
  readonly shortened: Readonly<Record<string, string>>
}

const definitions: Readonly<Record<GateId, Definition>> = {
  participate: {
    law: law.art(14), steps: ['consult', 'comment', 'hear', 'answer', 'summarise', 'waive'], on: 'summarisedOn', now: ['participating'],
    guards: ['participated', 'periodOver', 'answered', 'hearing', 'groups'], shortened: { consultShortReason: '征求意见少于三十日' },
  },
  experts: {
    law: law.art(19), steps: ['argue'], on: 'arguedOn', now: [], guards: ['argued', 'independent', 'signed'], shortened: {},
  },
  risk: {
    law: law.art(22), steps: ['assess'], on: 'assessedOn', now: [], guards: ['assessed', 'controlled'], shortened: { riskReused: '已按有关规定评估过，不作重复评估' },
  },
  fair: { law: fairCompetition.art(18), steps: ['assessFairness'], on: 'fairOn', now: [], guards: ['fair'], shortened: {} },
  legality: {
    law: law.art(25), steps: ['submit', 'table'], on: 'tabledOn', now: ['reviewing'], guards: ['reviewed', 'reviewedBefore', 'counsel', 'sevenDays', 'reviewedText', 'same', 'revised'],
    shortened: { reviewShortReason: '审查时间不足七个工作日', legalRisk: '明示法律风险后提交讨论' },
  },
  discuss: {
    law: law.art(30), steps: ['discuss', 'decide', 'reconsider', 'shelve', 'reject'], on: 'meetingOn', now: ['ready', 'discussed', 'shelved'],
    guards: ['majority', 'majorityAgreed'], shortened: {},
  },
}

/** 合法性审查、集体讨论可以退回重来，办没办完看现在的状态；其余几道办过就算。 */
const reviewed: readonly string[] = ['ready', 'discussed', 'shelved']
const decided: readonly string[] = ['decided', 'rejected', 'published', 'executing', 'evaluated', 'adjusted', 'suspended', 'terminated', 'archived']

type Standing = { readonly state: string; readonly values: Values; readonly possible: readonly PossibleStep[] }

/** 法定程序按先后排成一线：哪几道办完了，哪几道还差什么、为什么、现在办什么。不要求的公平竞争审查不列。 */
export const decisionGates = (at: Standing): readonly Gate[] =>
  (Object.keys(procedures) as GateId[]).filter((id) => id !== 'fair' || isRequired(id, at)).map((id) => gateOf(id, at))

const always: readonly GateId[] = ['participate', 'legality', 'discuss']
const isRequired = (id: GateId, { values }: Standing): boolean =>
  always.includes(id) || (Array.isArray(values.required) && values.required.includes(id))

function gateOf(id: GateId, at: Standing): Gate {
  const { law: basis, on, guards, steps, shortened } = definitions[id]
  const standing = standingOf(id, at)
  const waiver = rowsOf(at.values.waivers).find(({ step }) => step === id)
  const open = standing === 'now' || standing === 'ahead'
  return {
    id, name: procedures[id], law: basis, standing,
    on: standing === 'done' ? String(at.values[on] ?? '') : '',
    shortened: [
      ...Object.entries(shortened).filter(([field]) => isFilled(at.values[field]) && at.values[field] !== false).map(([field, name]) => told(name, at.values[field])),
      ...(waiver ? [told('主要负责人认定不适用', waiver.reason)] : []),
    ],
    missing: open ? refusals(at.possible, guards) : [],
    steps: open ? at.possible.filter(({ step, allowed }) => allowed && steps.includes(step)).map(({ step, name }) => ({ step, name })) : [],
  }
}

const told = (name: string, why: unknown): string => (typeof why === 'string' ? `${name}：${why}` : name)

function standingOf(id: GateId, at: Standing): Gate['standing'] {
  const { values, state } = at
  if (rowsOf(values.waivers).some(({ step }) => step === id)) return 'waived'
  if (isDone(id, at)) return 'done'
  if (definitions[id].now.includes(state)) return 'now'
  return isRequired(id, at) ? 'ahead' : 'notNeeded'
}

function isDone(id: GateId, { state, values }: Standing): boolean {
  if (id === 'legality') return reviewed.includes(state) || decided.includes(state)
  if (id === 'discuss') return decided.includes(state)
  if (id === 'risk' && (values.riskConclusion === 'stop' || (values.riskConclusion === 'adjust' && !isFilled(values.riskAdjusted)))) return false
  return isFilled(values[definitions[id].on]) && !(id === 'fair' && values.fairResult === 'fail')
}

/** 暂不能办的环节里，属于这道程序的原因，一条一次。 */
function refusals(possible: readonly PossibleStep[], guards: readonly string[]): Gate['missing'] {
  const found = possible.flatMap(({ problem }) => (problem ? (problem.details ?? [problem]) : []))
  const own = found.filter(({ guard }) => guard !== undefined && guards.includes(guard.split('/')[1] ?? ''))
  return [...new Map(own.map(({ guard, message, next }) => [guard, { message: said(message), next }])).values()]
}

/** 关口的话前面带着环节名（“还不能‘…’：”），这里只要原因，因为一条原因常挡住几个环节。 */
const said = (message: string): string => message.replace(/^还不能“[^”]*”：/, '')
