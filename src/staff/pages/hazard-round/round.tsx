import { useState } from 'react'
import { rowsOf, type Values } from '../../../kernel/condition.ts'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { isRefusal } from '../../api/call.ts'
import { useSession } from '../../app/session-context.ts'
import { PlaceContext } from '../../fields/face.ts'
import type { FormPlace } from '../../forms/drafts/draft.ts'
import { emptyEntry } from '../../forms/entry.ts'
import { FieldRow } from '../../forms/field-row.tsx'
import { knownFor, titleFrom } from '../../forms/known.ts'
import { PlacePart } from '../../forms/opening-part.tsx'
import { StepForm } from '../../forms/step-form.tsx'
import { useEntry } from '../../forms/use-entry.ts'
import { useKnowing } from '../../forms/use-knowing.ts'
import { useSubmission } from '../../forms/use-submission.ts'
import type { Parts, Tick } from './parts.ts'
import { Places } from './places.tsx'

const none: Values = {}
const settled = ['kind', 'theme', 'checkedOn', 'capacity', 'inspectors', 'allClear', 'sites', 'hazards'] as const
const ticksIn = (input: Values): readonly Tick[] =>
  rowsOf(input.sites).map(({ name, problem }) => ({ name: String(name), problem: problem === true }))

type Props = { parts: Parts; onDone: (id: string | null) => void }

/** One round. What is ticked stands in the entry of the form, so that its draft outlives a reload like every other. */
export function Round({ parts: { check, hazard, enter, find }, onDone }: Props) {
  const { actor, today } = useSession()
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [finding, setFinding] = useState<string | null>(null)
  const place: FormPlace = { register: check.id, step: 'enter', record: null, called: { register: check.name, step: enter.name } }
  const entering = useEntry(emptyEntry, { place, fields: check.fields })
  const submit = useSubmission(place, entering, { stay: true })
  const { entry, change, fill } = entering
  const { unit, village, input } = entry
  const knowing = useKnowing(enter, village)
  const ticks = ticksIn(input)
  const tick = (one: Tick, found?: string) => {
    const sites = [...ticks.filter(({ name }) => name !== one.name), one]
    const hazards = [...(Array.isArray(input.hazards) ? input.hazards : []), ...(found ? [found] : [])]
    change({ input: { ...input, sites, ...(hazards.length > 0 ? { hazards } : {}) } })
  }
  const follows = {
    kind: 'weekly',
    capacity: 'patrol',
    inspectors: [actor.id],
    allClear: !ticks.some(({ problem }) => problem),
    sites: ticks,
  }
  const known = { ...knownFor(check, enter, input, knowing), checkedOn: today, ...follows, theme: input.theme, hazards: input.hazards }
  const suggested = titleFrom(check, { ...known, ...input }, { village: knowing.village, asked: enter.asks ?? [] })
  const send = async (values: Values) => {
    const { reason, files, title } = entry
    const answer = await submit({
      ...{ unit, title: title.trim() || suggested, input: values, files },
      ...(village ? { village } : {}),
      ...(reason ? { reason } : {}),
    })
    setRefusal(isRefusal(answer) ? answer : null)
    if (!isRefusal(answer)) onDone(answer?.record.id ?? null)
    return answer
  }
  const theme = check.fields.theme
  return (
    <PlaceContext value={{ unit: unit || undefined }}>
      <PlacePart register={check} step={enter} entry={entry} change={change} fill={fill} problems={[]} />
      {theme ? (
        <FieldRow
          field={theme}
          path="theme"
          value={input.theme}
          needed
          problems={[]}
          onChange={(value) => change({ input: { ...input, theme: value } })}
        />
      ) : null}
      {village === '' ? (
        <p className="note">请先选择所在村（社区）。</p>
      ) : (
        <Places
          key={village}
          {...{ hazard, find, ticks, finding }}
          onTick={tick}
          onFinding={setFinding}
          at={{ unit, village }}
          theme={input.theme}
        />
      )}
      {ticks.length > 0 && !input.theme ? <p className="note">看完以后，请在上面选检查主题，再结束这一轮。</p> : null}
      {ticks.length > 0 && village !== '' && input.theme && finding === null ? (
        <section aria-label="结束这一轮">
          <h2>
            结束这一轮 <small>{summaryOf(ticks)}</small>
          </h2>
          <StepForm
            register={check}
            step={enter}
            placed
            {...{ entering, known, suggested, settled, refusal, send }}
            base={none}
            seen={none}
          />
        </section>
      ) : null}
    </PlaceContext>
  )
}

const summaryOf = (ticks: readonly Tick[]): string => {
  const found = ticks.filter(({ problem }) => problem).length
  return `看了 ${ticks.length} 处，${found === 0 ? '都没有隐患' : `${found} 处有隐患`}`
}
