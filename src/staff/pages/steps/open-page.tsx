import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AnyRegister, Step } from '../../../kernel/register.ts'
import { findRegister, isOpening } from '../../app/definitions.ts'
import { useTitle } from '../../app/title.ts'
import { givenIn } from '../../forms/given.ts'
import { Crumbs } from '../crumbs.tsx'
import { NotFound } from '../not-found.tsx'
import { UnassessedNote } from '../privacy/unassessed-note.tsx'
import { OpenForm } from './open-form.tsx'

const route = getRouteApi('/r/$register/new/$step')

/** A new record of a register, by one of its opening steps. */
export function OpenPage() {
  const { register: id, step: stepId } = route.useParams()
  const register = findRegister(id)
  const step = register?.steps[stepId]
  if (!register || !step || !isOpening(step)) return <NotFound />
  return <Opening key={`${id}.${stepId}`} register={register} stepId={stepId} step={step} />
}

function Opening({ register, stepId, step }: { register: AnyRegister; stepId: string; step: Step }) {
  useTitle(`${step.name} · ${register.name}`)
  const navigate = useNavigate()
  const search = route.useSearch()
  const [given] = useState(() => givenIn(register, step, search))
  return (
    <>
      <Crumbs register={register} />
      <h1>{step.name}</h1>
      <UnassessedNote register={register} />
      <OpenForm
        {...{ register, stepId, step, given }}
        onDone={(done) => done && navigate({ to: '/r/$register/$id', params: { register: register.id, id: done.record.id } })}
      />
    </>
  )
}
