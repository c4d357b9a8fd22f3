import type { Field, Fields } from '../field.ts'
import { fieldAt } from '../field-at.ts'
import { stepsAsked } from '../needed.ts'
import { personalFields } from '../privacy/privacy.ts'
import { purgeStep } from '../privacy/purge.ts'
import { type AnyRegister, type Clock, type Guard, lawsOf, lengthsOf, openingsOf, prolongedBy, type Step } from '../register.ts'
import { isCommon } from '../step/common-ids.ts'
import { conditionsNameFields, nothingBeforeOpening } from './check-conditions.ts'
import { figuresHaveTheirFields, ratesHaveTheirParts, sumsAddAmounts } from './check-figures.ts'
import { amongRowsThatAreThere, beginningsFit, gatheringsFit } from './check-gathers.ts'
import { isDated, linkedRecordsFit, linksLeadSomewhere, openingsFit } from './check-links.ts'
import { minimaAreFound } from './check-minima.ts'
import { secretsStayInside } from './check-portal.ts'
import { type Fault, type Faults, fault } from './fault.ts'

export type { Fault } from './fault.ts'

type Check = (register: AnyRegister, all: readonly AnyRegister[]) => Faults

/** Checks definitions as a whole when they load. An empty list is what the program demands to start. */
export function checkRegisters(registers: readonly AnyRegister[]): readonly Fault[] {
  return registers.flatMap((register) =>
    checks.flatMap((check) => check(register, registers).map((fault) => ({ register: register.id, ...fault }))),
  )
}

const stepsOf = (register: AnyRegister): readonly [string, Step][] => Object.entries(register.steps)

const checks: readonly Check[] = [
  everyStateIsReached,
  noDeadEnd,
  stepNamesExist,
  recallsFit,
  clocksCanStop,
  timeStepsHaveTheirClock,
  figuresHaveTheirFields,
  ratesHaveTheirParts,
  sumsAddAmounts,
  minimaAreFound,
  alsoForUnits,
  dutiesRecur,
  signalsHaveTheirFields,
  purgesLeaveShells,
  restsFit,
  askedOnce,
  copiesAreOffered,
  gatheringsFit,
  amongRowsThatAreThere,
  beginningsFit,
  calledByOpenWords,
  linksLeadSomewhere,
  openingsFit,
  linkedRecordsFit,
  secretsStayInside,
  secretsSayWhy,
  knownToStaysThere,
  labelsDiffer,
  lawsHold,
  interestedAreNamed,
  neededInRows,
  namesAreFree,
  conditionsNameFields,
  nothingBeforeOpening,
  idsAreUnique,
]

function everyStateIsReached(register: AnyRegister) {
  const reached = new Set(stepsOf(register).flatMap(([, step]) => (step.to ? [step.to] : [])))
  const opens = stepsOf(register).some(([, step]) => step.from.length === 0 && step.to !== undefined)
  const unreached = Object.keys(register.states).filter((state) => !reached.has(state))
  return [
    ...unreached.map((state) => fault(`states.${state}`, 'no step leads to this state')),
    ...(opens ? [] : [fault('steps', 'no step opens a record')]),
  ]
}

function noDeadEnd(register: AnyRegister) {
  const left = new Set(stepsOf(register).flatMap(([, step]) => (step.to ? step.from : [])))
  return Object.keys(register.states)
    .filter((state) => !left.has(state) && !register.final.includes(state))
    .map((state) => fault(`states.${state}`, 'nothing leads out of this state and it is not final'))
}

/** What is laid beside a form is a field of the register that anybody who takes the step may read. */
function recallsFit(register: AnyRegister) {
  return stepsOf(register).flatMap(([id, { recalls = [] }]) =>
    recalls
      .filter((name) => register.fields[name] === undefined || personalFields(register).some(({ path }) => path.split('.')[0] === name))
      .map((name) => fault(`steps.${id}.recalls`, `“${name}” is no open field`)),
  )
}

function stepNamesExist(register: AnyRegister) {
  const exists = (name: string) => name in register.steps || isCommon(name)
  const named = [
    ...stepsOf(register).flatMap(([id, step]) => (step.notBy ?? []).map((name) => [`steps.${id}.notBy`, name] as const)),
    ...stepsOf(register).flatMap(([id, step]) => (step.proposes ?? []).map((name) => [`steps.${id}.proposes`, name] as const)),
    ...stepsOf(register).flatMap(([id, step]) =>
      (step.needs ?? []).flatMap((guard) => stepsAsked(guard.needs).map((name) => [`steps.${id}.needs.${guard.id}`, name] as const)),
    ),
    ...Object.entries(register.clocks ?? {}).flatMap(([id, clock]) => stepsNamedBy(clock).map((name) => [`clocks.${id}`, name] as const)),
  ]
  return named.filter(([, name]) => !exists(name)).map(([where, name]) => fault(where, `there is no step “${name}”`))
}

const stepsNamedBy = (clock: Clock): readonly string[] => [
  ...clock.stops,
  ...(clock.restarts ?? []),
  ...(clock.pauses ?? []).flatMap(({ from, to }) => [from, to]),
  ...prolongedBy(clock),
]

function clocksCanStop(register: AnyRegister) {
  return Object.entries(register.clocks ?? {}).flatMap(([id, clock]) => {
    const undated = [clock.from, clock.until].filter((name) => name !== undefined && !isDated(register.fields[name]))
    return [
      ...(clock.stops.length === 0 ? [fault(`clocks.${id}`, 'no step stops this clock')] : []),
      ...undated.map((name) => fault(`clocks.${id}`, `“${name}” is not a date`)),
      ...(countsHours(clock) && !isMinute(fieldAt(register.fields, clock.stopsAt ?? ''))
        ? [fault(`clocks.${id}`, 'a clock in hours names the minute at which it ends')]
        : []),
    ]
  })
}

/** A field that keeps the minute: a computed one only if it says so, for of a `date` the database keeps the day. */
const isMinute = (field: Fields[string] | undefined): boolean =>
  field?.kind === 'datetime' || (field?.kind === 'computed' && field.of === 'datetime')

const countsHours = (clock: Clock): boolean => lengthsOf(clock).some(({ hours }) => hours !== undefined)

function timeStepsHaveTheirClock(register: AnyRegister) {
  return stepsOf(register)
    .filter(
      ([, { by, after, when }]) =>
        (by === 'time' ? (after === undefined) === (when === undefined) : after !== undefined || when !== undefined) ||
        (after !== undefined && !(after in (register.clocks ?? {}))),
    )
    .map(([id]) => fault(`steps.${id}`, 'a step that time takes names the clock after which, or the date field on which, it is taken'))
}

/** Who must keep out of a step stands in a field of persons. */
function interestedAreNamed(register: AnyRegister) {
  return stepsOf(register).flatMap(([id, { notIn = [] }]) =>
    notIn
      .filter((path) => !['person', 'persons'].includes(fieldAt(register.fields, path)?.kind ?? ''))
      .map((path) => fault(`steps.${id}.notIn`, `“${path}” names no person`)),
  )
}

function alsoForUnits({ fields, alsoFor }: AnyRegister) {
  const right = alsoFor === undefined || (fields[alsoFor]?.kind === 'units' && fields[alsoFor].secret === undefined)
  return right ? [] : [fault('alsoFor', `“${alsoFor}” is no open field of several units`)]
}

const open: readonly string[] = ['choice', 'choices', 'number', 'money', 'date', 'datetime', 'yesNo', 'unit', 'units', 'computed']

function purgesLeaveShells({ fields, steps, purges, listedBy }: AnyRegister) {
  if (!purges) return []
  const tells = [...purges.keeps, purges.after, listedBy].filter((name) => {
    const field = fields[name]
    return !field || field.secret !== undefined || !open.includes(field.kind)
  })
  return [
    ...tells.map((name) => fault('purges', `“${name}” is personal or free words and cannot stay`)),
    ...(isDated(fields[purges.after]) ? [] : [fault('purges', `“${purges.after}” is not a date`)]),
    ...(purgeStep in steps ? [fault(`steps.${purgeStep}`, 'this name belongs to the programme')] : []),
  ]
}

function dutiesRecur({ fields, steps, recurs = {} }: AnyRegister) {
  return Object.entries(recurs).flatMap(([id, { on, step, dueBy, every, law, setting }]) => {
    const opens = step === undefined ? Object.values(steps).some(({ from }) => from.length === 0) : steps[step]?.from.length === 0
    const dated = dueBy === undefined || (every === 'year' && /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(dueBy))
    return [
      ...(isDated(fieldAt(fields, on)) ? [] : [fault(`recurs.${id}`, `“${on}” is not a date`)]),
      ...(opens ? [] : [fault(`recurs.${id}`, `“${step}” does not open a record`)]),
      ...(dated ? [] : [fault(`recurs.${id}`, `“${dueBy}” is no day of a yearly duty`)]),
      ...(law || setting ? [] : [fault(`recurs.${id}`, 'neither an article nor a setting asks for it')]),
    ]
  })
}

/** What a signal compares is there, is no sealed value, and a rate that is always whole is one of the register's own. */
function signalsHaveTheirFields({ fields, signals = {}, figures = {} }: AnyRegister) {
  return Object.entries(signals).flatMap(([id, signal]) => {
    if (signal.looks === 'lastDay') return []
    if (signal.looks === 'always') {
      const rate = figures[signal.rate]
      const own = rate?.count === 'rate' && [rate.of, rate.base].every((part) => figures[part]?.count === 'records')
      return own ? [] : [fault(`signals.${id}`, `“${signal.rate}” is no rate of records of this register`)]
    }
    const field = fieldAt(fields, signal.of)
    const fits = signal.looks === 'alike' ? field?.kind === 'longText' : field?.kind === 'files' || field?.kind === 'text'
    return fits && field?.secret !== 'sensitive' ? [] : [fault(`signals.${id}`, `“${signal.of}” cannot be compared`)]
  })
}

/** States in which a record rests on a law, and steps that settle its change, are the register's own. */
function restsFit({ fields, states, steps }: AnyRegister) {
  return Object.entries(fields).flatMap(([name, field]) => {
    const rests = 'rests' in field ? field.rests : undefined
    const lost = [...(rests?.in ?? []).filter((one) => !(one in states)), ...(rests?.settledBy ?? []).filter((one) => !(one in steps))]
    return lost.map((one) => fault(`fields.${name}.rests`, `there is no state or step “${one}”`))
  })
}

/** A form has one place for a field: what a step asks it does not offer once more. */
function askedOnce(register: AnyRegister) {
  return stepsOf(register).flatMap(([id, { asks = [], may = [] }]) =>
    may
      .filter((name, at) => asks.includes(name) || may.indexOf(name) < at)
      .map((name) => fault(`steps.${id}.may`, `“${name}” is asked or offered already`)),
  )
}

/** What a step takes over stands where somebody could have typed it, and comes from typed words or files. */
function copiesAreOffered(register: AnyRegister) {
  return stepsOf(register).flatMap(([id, { asks = [], may = [], copies = {} }]) =>
    Object.entries<readonly string[] | undefined>(copies).flatMap(([field, from = []]) => [
      ...([...asks, ...may].includes(field) ? [] : [fault(`steps.${id}.copies`, `the step does not offer “${field}”`)]),
      ...from.filter((name) => !hasWords(register.fields[name])).map((name) => fault(`steps.${id}.copies`, `“${name}” has no words`)),
    ]),
  )
}

const hasWords = (field: Field | undefined): boolean =>
  field !== undefined && (field.kind === 'computed' ? field.of === 'text' : ['text', 'longText', 'files'].includes(field.kind))

/** What everybody reads in a list of choice names nobody whose name is not public, and is one line. */
function calledByOpenWords({ called = [], fields }: AnyRegister): Faults {
  const wrong = called.filter((name) => fields[name]?.kind !== 'text' || isSecret(fields[name]))
  return wrong.map((name) => fault('called', `“${name}” is no open line of text`))
}

/** What only some readers may know is sealed as a whole, and no paper, list or other register gives it to the rest. */
function knownToStaysThere(register: AnyRegister) {
  const papers = Object.values(register.papers ?? {}).flatMap(({ shows }) => shows)
  const copied = Object.values(register.steps)
    .flatMap(openingsOf)
    .flatMap(({ with: given = {} }) => Object.values(given))
  const sealed = (field: Fields[string]): boolean =>
    field.kind === 'parts' ? Object.values(field.fields).every(sealed) : field.secret === 'sensitive'
  return Object.entries(register.fields).flatMap(([name, field]) => [
    ...(field.knownTo === undefined || sealed(field)
      ? []
      : [fault(`fields.${name}`, 'only some may know it, and not all of it is sealed')]),
    ...(field.knownTo !== undefined && [...papers, ...copied].includes(name)
      ? [fault(`fields.${name}`, 'only some may know it, and a paper or another register takes it')]
      : []),
  ])
}

/** No personal field without purpose, basis and time limit (DB-27, PI-02); a restricted register answers for itself too. */
function secretsSayWhy(register: AnyRegister) {
  const { privacy, restricted } = register
  const undone = personalFields(register).flatMap(({ path, purpose, basis, keepYears }) => [
    ...(purpose ? [] : [fault(`fields.${path}`, 'this is personal and nothing says what for')]),
    ...(basis ? [] : [fault(`fields.${path}`, 'this is personal and nothing says on which article')]),
    ...(keepYears ? [] : [fault(`fields.${path}`, 'this is personal and nothing says for how long')]),
  ])
  const after = privacy?.after === undefined ? undefined : register.fields[privacy.after]
  return [
    ...undone,
    ...(restricted !== undefined && !privacy ? [fault('privacy', 'a restricted register says what its data are for')] : []),
    ...(after && !['date', 'datetime', 'computed'].includes(after.kind) ? [fault('privacy.after', `“${after.name}” is not a date`)] : []),
  ]
}

const isSecret = (field: Fields[string] | undefined): boolean =>
  field !== undefined &&
  (field.secret !== undefined ||
    ['person', 'persons'].includes(field.kind) ||
    (field.kind === 'parts' && Object.values(field.fields).some(isSecret)))

function labelsDiffer(register: AnyRegister) {
  const twice = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index)
  return [
    ...twice(Object.values(register.fields).map((field) => field.name)).map((name) => fault('fields', `two fields are called “${name}”`)),
    ...twice(Object.values(register.states)).map((name) => fault('states', `two states are called “${name}”`)),
    ...twice(stepsOf(register).map(([, step]) => step.name)).map((name) => fault('steps', `two steps are called “${name}”`)),
  ]
}

/** Cited law must be in force on the day from which this version of the definition holds. */
function lawsHold(register: AnyRegister) {
  const { since } = register.version
  const cited = [
    ...register.law,
    ...stepsOf(register).flatMap(([, step]) => [step.law, ...(step.needs ?? []).map((guard: Guard) => guard.law)]),
    ...Object.values(register.clocks ?? {}).flatMap(lawsOf),
    ...personalFields(register).map(({ basis }) => basis),
  ]
  return cited.flatMap((law) =>
    law && (law.since > since || (law.until !== undefined && law.until <= since))
      ? [fault('law', `${law.statute}${law.article} is not in force on ${since}`)]
      : [],
  )
}

const reserved = [
  'id',
  'code',
  'unit',
  'village',
  'title',
  'state',
  'handler',
  'version',
  'involved',
  'restricted',
  'voided',
  'pending',
  'files',
  'links',
  'trail',
  'sealed',
]

function neededInRows({ fields }: AnyRegister) {
  return Object.entries(fields)
    .filter(([, { needed }]) => needed)
    .map(([name]) => fault(`fields.${name}.needed`, 'only a field of rows is always needed; what a record must have, a step asks for'))
}

function namesAreFree(register: AnyRegister) {
  return [
    ...Object.keys(register.fields)
      .filter((name) => reserved.includes(name))
      .map((name) => fault(`fields.${name}`, 'this name belongs to every record')),
    ...Object.keys(register.steps)
      .filter(isCommon)
      .map((name) => fault(`steps.${name}`, 'this name belongs to the steps of every register')),
  ]
}

function idsAreUnique(register: AnyRegister, all: readonly AnyRegister[]) {
  const others = all.filter((one) => one !== register)
  const figures = Object.keys(register.figures ?? {}).filter((id) => others.some((one) => id in (one.figures ?? {})))
  return [
    ...(others.some((one) => one.id === register.id) ? [fault('id', 'this id is used twice')] : []),
    ...(others.some((one) => one.prefix === register.prefix) ? [fault('prefix', 'this prefix is used twice')] : []),
    ...figures.map((id) => fault(`figures.${id}`, 'this figure id is used twice')),
  ]
}
