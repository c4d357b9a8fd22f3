import { Button } from 'antd'
import { type FormEvent, Fragment, useMemo, useState } from 'react'
import { isFilled, type Values } from '../../kernel/condition.ts'
import type { Field } from '../../kernel/field.ts'
import type { Problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister, Step } from '../../kernel/register.ts'
import { grown } from '../../kernel/step/input.ts'
import { cite } from '../../law/statute.ts'
import { isRefusal } from '../api/call.ts'
import { isOpening, touchedBy } from '../app/definitions.ts'
import { FillingContext, type RowProps } from '../fields/face.ts'
import { Shown } from '../fields/faces.tsx'
import { ClosingPart } from './closing-part.tsx'
import { DraftOffer } from './draft-offer.tsx'
import { focusFirst, isPlaced, isTouched, partsOf } from './faults.ts'
import { FieldRow } from './field-row.tsx'
import { PlacePart, TitlePart } from './opening-part.tsx'
import { faultsOf, grows, inputOf, type Plan, planOf, startOf } from './plan.ts'
import { Settled } from './settled.tsx'
import { Summary } from './summary.tsx'
import { useChoosable } from './use-choosable.ts'
import type { Entering } from './use-entry.ts'
import { rowsWanted, wantedOf } from './wanted.ts'

type Props = {
  register: AnyRegister
  step: Step
  entering: Entering
  /** Values of the record that may be shown and kept. */
  base: Values
  /** All values as far as they can be seen, for conditions only. */
  seen: Values
  /** Values that the system knows; what is typed goes before them. */
  known?: Values
  /** The name that a new record gets if nobody writes one. */
  suggested?: string
  /** Fields that the page has filled in: folded away as long as something stands in them. */
  settled?: readonly string[] | undefined
  /** Of the fields that may be filled those that stand open; then all others are folded away. */
  front?: readonly string[] | undefined
  /** The page has asked for the place already. */
  placed?: boolean
  refusal: Problem | null
  send: (input: Values) => Promise<unknown>
}

/** The form of any step of any register, drawn from its definition. */
export function StepForm({
  register,
  step,
  entering,
  base,
  seen,
  known = {},
  suggested = '',
  settled = [],
  front,
  placed = false,
  refusal,
  send,
}: Props) {
  const { entry, change, told } = entering
  const [faults, setFaults] = useState<readonly Problem[]>([])
  const [sent, setSent] = useState<Values | null>(null)
  const [busy, setBusy] = useState(false)
  const mayChoose = useChoosable()
  const rows = useMemo(() => rowsWanted(step), [step])
  const patterned = register.entitled !== undefined
  const input = { ...known, ...entry.input }
  const values = { ...seen, ...base, ...input }
  const standing = { ...seen, ...base }
  const filling = { step, rows, fields: register.fields, values, standing }
  const plan = planOf(register, step, values, { ...values, ...grown(register, standing, input) })
  // What the form itself finds on a new attempt goes before the answer to the one before: that may be mended already.
  const answered = faults.length > 0 ? null : (refusal ?? told)
  const found = [...faults, ...partsOf(answered)]
  const standingNow = { ...values, ...entry, input: null }
  const problems = found.filter((one) => sent === null || !isTouched(one, sent, standingNow))
  const wanted = wantedOf(register, step, { values, standing, refused: found })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const filled = inputOf(register, step, { input, base })
    const wrong = faultsOf(register, step, {
      entry: { ...entry, title: entry.title.trim() || suggested },
      input: filled,
      base: { ...seen, ...base },
    })
    // A title that will follow from the fields is not asked for while they are empty.
    const asked = patterned && wrong.length > 1 ? wrong.filter(({ field }) => field !== 'title') : wrong
    setFaults(asked)
    setSent(standingNow)
    if (asked.length > 0) return focusFirst(asked)
    setBusy(true)
    const answer = await send(filled)
    setBusy(false)
    if (isRefusal(answer)) focusFirst(partsOf(answer))
  }
  const draw =
    (needed: RowProps['needed']) =>
    ([name, field]: Plan['needed'][number]) => (
      <Fragment key={name}>
        <Standing field={field} rows={base[name] ?? seen[name]} />
        <FieldRow
          field={field}
          path={name}
          value={name in input ? input[name] : startOf(field, base[name])}
          needed={needed}
          problems={problems}
          onChange={(value) => change({ input: { ...entry.input, [name]: value } })}
        />
      </Fragment>
    )
  const isSettled = ([name]: Plan['needed'][number]): boolean => settled.includes(name) && isFilled(known[name])
  const folded = [...plan.needed, ...plan.offered].filter(isSettled)
  const open = plan.offered.filter((one) => !isSettled(one) && (mayChoose(one[1]) || isFilled(input[one[0]] ?? seen[one[0]])))
  const offered = open.filter(([name]) => !front?.includes(name) && !wanted.has(name))
  const inFront = open.filter(([name]) => front?.includes(name) && !wanted.has(name))
  const opening = isOpening(step)
  const lost = problems.filter((one) => !isPlaced(one, [...touchedBy(step), 'title', 'unit', 'village', 'on', 'reason', 'files']))
  const wantsReason = step.reason === 'needed' ? 'needed' : found.some(asksReason) || entry.reason !== '' ? 'offered' : 'no'
  const title = opening ? <TitlePart entry={entry} change={change} problems={problems} suggested={suggested} patterned={patterned} /> : null
  return (
    <FillingContext value={filling}>
      <form className="step-form" onSubmit={submit} noValidate aria-label={step.name}>
        <DraftOffer {...entering} />
        {step.law ? <p className="law">依据：{cite(step.law)}</p> : null}
        {problems.length > 0 ? <Summary refusal={answered} problems={problems} lost={lost} /> : null}
        {opening && !placed ? (
          <PlacePart register={register} step={step} entry={entry} change={change} fill={entering.fill} problems={problems} />
        ) : null}
        <Recalled register={register} step={step} values={seen} />
        {patterned ? null : title}
        <div className="grid">
          {plan.needed.filter((one) => !isSettled(one)).map(draw(true))}
          {open.filter(([name]) => wanted.get(name) === 'must').map(draw(true))}
          {open.filter(([name]) => wanted.get(name) === 'one').map(draw('one'))}
          {inFront.map(draw(false))}
        </div>
        {patterned ? title : null}
        <Settled fields={folded} open={found.some((one) => isPlaced(one, namesOf(folded)))}>
          <div className="grid">{folded.map(draw(true))}</div>
        </Settled>
        {wantsReason === 'needed' ? (
          <ClosingPart entry={entry} change={change} problems={problems} asks={{ day: false, reason: 'needed', files: false }} />
        ) : null}
        <Offered
          count={offered.length}
          fold={front !== undefined || plan.needed.length > enough}
          open={found.some((one) => isPlaced(one, namesOf(offered)))}
        >
          <div className="grid">{offered.map(draw(false))}</div>
        </Offered>
        <ClosingPart
          entry={entry}
          change={change}
          problems={problems}
          asks={{ day: step.on === undefined, reason: wantsReason === 'needed' ? 'no' : wantsReason, files: true, folded: opening }}
        />
        <Follows follows={plan.follows} />
        <div className="submit">
          <Button type="primary" htmlType="submit" loading={busy} size="large">
            {opening ? '提交登记' : `办理“${step.name}”`}
          </Button>
        </div>
      </form>
    </FillingContext>
  )
}

/** What the record says already, beside what is to be typed. */
function Recalled({ register, step, values }: { register: AnyRegister; step: Step; values: Values }) {
  const shown = (step.recalls ?? []).flatMap((name) => {
    const field = register.fields[name]
    return field && isFilled(values[name]) ? [[name, field] as const] : []
  })
  if (shown.length === 0) return null
  return (
    <section className="standing" aria-label="对照">
      <p className="quiet">对照（已登记，不能在此修改）：</p>
      {shown.map(([name, field]) => (
        <p key={name}>
          <span className="quiet">{field.name}：</span>
          <Shown field={field} value={values[name]} />
        </p>
      ))}
    </section>
  )
}

const namesOf = (fields: Plan['offered']): readonly string[] => fields.map(([name]) => name)
const asksReason = ({ code, field }: Problem): boolean => field === 'reason' || code === 'MF-DAT-004' || code === 'MF-REC-004'

/** A form that asks more than so many fields folds away all others, however few. */
const enough = 7

/** Up to four fields that may be filled stand open; more are folded away. */
function Offered({ count, fold, open, children }: { count: number; fold: boolean; open: boolean; children: React.ReactNode }) {
  if (count === 0) return null
  if (count <= 4 && !fold) return children
  return (
    <details className="offered" open={open}>
      <summary>还可以填写（{count} 项，选填）</summary>
      {children}
    </details>
  )
}

/** The rows that a part has and that a step only adds to. */
function Standing({ field, rows }: { field: Field; rows: unknown }) {
  if (!grows(field) || !isFilled(rows)) return null
  return (
    <div className="standing">
      <p className="quiet">已登记的{field.name}（不能在此修改，下面填写新增的）：</p>
      <Shown field={field} value={rows} />
    </div>
  )
}

function Follows({ follows }: { follows: Plan['follows'] }) {
  if (follows.length === 0) return null
  return (
    <p className="quiet" aria-live="polite">
      系统算出：
      {follows.map(([field, value]) => (
        <span key={field.name} className="follows">
          {field.name} <Shown field={field} value={value} />
        </span>
      ))}
    </p>
  )
}
