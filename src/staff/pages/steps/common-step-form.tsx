import { Button } from 'antd'
import { type ComponentType, type FormEvent, useState } from 'react'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { CommonStepId } from '../../../kernel/step/common-ids.ts'
import { isRefusal } from '../../api/call.ts'
import type { RecordView } from '../../api/types.ts'
import { ClosingPart } from '../../forms/closing-part.tsx'
import { DraftOffer } from '../../forms/draft-offer.tsx'
import type { FormPlace } from '../../forms/drafts/draft.ts'
import { emptyEntry } from '../../forms/entry.ts'
import { focusFirst, partsOf } from '../../forms/faults.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { useEntry } from '../../forms/use-entry.ts'
import { ProveAgain } from '../account/prove-again.tsx'
import { commonNames } from './common-names.ts'
import type { CommonPartProps } from './common-part.ts'
import { CorrectionPart } from './correction-part.tsx'
import { LinkPart } from './link-part.tsx'
import { PersonPart } from './person-part.tsx'
import { useSending } from './use-sending.ts'
import { WaitingPart } from './waiting-part.tsx'

type Shape = {
  readonly Part?: ComponentType<CommonPartProps>
  readonly reason: 'needed' | 'offered' | 'no'
  readonly reasonName?: string
  readonly files: boolean
}

/** What each common step asks beside the record itself. */
const shapes: Readonly<Record<CommonStepId, Shape>> = {
  correct: { Part: CorrectionPart, reason: 'needed', reasonName: '更正理由', files: true },
  approveCorrection: { Part: WaitingPart, reason: 'offered', reasonName: '意见', files: false },
  rejectCorrection: { Part: WaitingPart, reason: 'needed', reasonName: '退回理由', files: false },
  void: { reason: 'needed', reasonName: '作废理由', files: true },
  reopen: { reason: 'needed', reasonName: '重新打开的理由', files: true },
  note: { reason: 'needed', reasonName: '备注内容', files: false },
  attach: { reason: 'offered', reasonName: '附件说明', files: true },
  link: { Part: LinkPart, reason: 'offered', reasonName: '说明', files: false },
  handOver: { Part: PersonPart, reason: 'offered', reasonName: '移交说明', files: false },
  grantAccess: { Part: PersonPart, reason: 'needed', reasonName: '允许查看的理由', files: false },
}

/** The form of a step that every register has. */
export function CommonStepForm({ register, stepId, view }: { register: AnyRegister; stepId: CommonStepId; view: RecordView }) {
  const called = { register: register.name, step: commonNames[stepId] }
  const place: FormPlace = { register: register.id, step: stepId, record: view.record.id, called }
  const [busy, setBusy] = useState(false)
  const entering = useEntry(emptyEntry, { place, fields: register.fields })
  const { entry, change } = entering
  const sending = useSending({ register, place, view }, entering)
  const refusal = sending.refusal ?? entering.told
  const problems = partsOf(refusal)
  const { Part, ...shape } = shapes[stepId]
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await sending.send({ input: entry.input, reason: entry.reason, files: entry.files })
    setBusy(false)
    if (isRefusal(answer)) focusFirst(partsOf(answer))
  }
  return (
    <>
      <ProveAgain refusal={refusal} says="公开之前需要再次确认是本人，验证后请再提交一次。" onDone={sending.clear} />
      <form className="step-form" onSubmit={submit} noValidate aria-label={commonNames[stepId]}>
        <DraftOffer {...entering} />
        {refusal ? <ProblemAlert problem={refusal} /> : null}
        {Part ? (
          <Part register={register} view={view} input={entry.input} onChange={(input) => change({ input })} problems={problems} />
        ) : null}
        <ClosingPart entry={entry} change={change} problems={problems} asks={{ ...shape, day: false }} />
        <div className="submit">
          <Button type="primary" htmlType="submit" loading={busy} size="large">
            {commonNames[stepId]}
          </Button>
        </div>
      </form>
    </>
  )
}
