import { getRouteApi, Link } from '@tanstack/react-router'
import type { AnyRegister } from '../../../kernel/register.ts'
import { type CommonStepId, isCommon } from '../../../kernel/step/common-ids.ts'
import type { RecordView } from '../../api/types.ts'
import { findRegister } from '../../app/definitions.ts'
import { useTitle } from '../../app/title.ts'
import { PlaceContext } from '../../fields/face.ts'
import { comparedBefore, isComparable } from '../compare/texts.ts'
import { Crumbs } from '../crumbs.tsx'
import { NotFound } from '../not-found.tsx'
import { useRecord } from '../use-record.ts'
import { Waiting } from '../waiting.tsx'
import { commonNames } from './common-names.ts'
import { CommonStepForm } from './common-step-form.tsx'
import { TakeStep } from './take-step.tsx'

const route = getRouteApi('/r/$register/$id/do/$step')

/** One step on an existing record: the register's own, or one that every register has. */
export function StepPage() {
  const { register: registerId, id, step } = route.useParams()
  const register = findRegister(registerId)
  const seen = useRecord(registerId, id)
  if (!register || !(step in register.steps || isCommon(step))) return <NotFound />
  return <Waiting on={seen}>{(view) => <Step key={step} register={register} view={view} stepId={step} />}</Waiting>
}

function Step({ register, view, stepId }: { register: AnyRegister; view: RecordView; stepId: string }) {
  const { record, names } = view
  const step = register.steps[stepId]
  useTitle(`${step?.name ?? commonNames[stepId as CommonStepId]} · ${view.record.code}`)
  return (
    <PlaceContext value={{ unit: record.unit.code, register: register.id, names }}>
      <Crumbs register={register} record={record} />
      <h1>
        {step?.name ?? commonNames[stepId as CommonStepId]} <small>{record.title}</small>
      </h1>
      {isComparable(register.id) && stepId === comparedBefore(register.id) ? (
        <p>
          <Link to="/r/$register/$id/compare" params={{ register: register.id, id: record.id }}>
            文本比对：送审的文本和现在的文本
          </Link>
        </p>
      ) : null}
      {step ? (
        <TakeStep register={register} stepId={stepId} step={step} view={view} />
      ) : (
        <CommonStepForm register={register} stepId={stepId as CommonStepId} view={view} />
      )}
    </PlaceContext>
  )
}
