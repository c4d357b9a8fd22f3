import { expect, it } from 'vitest'
import { reception } from '../../registers/disputes/reception.ts'
import { activity } from '../../registers/publicity/activity.ts'
import { givenIn } from './given.ts'

it('an address hands choices and days to a form, and nothing that the step does not ask', () => {
  const search = { 'v.theme': 'consumer', 'v.plannedOn': '2027-03-15', 'v.heldOn': '2027-03-15', 'v.place': '集市', draft: 'x' }
  expect(givenIn(activity, activity.steps.plan, search)).toEqual({ theme: 'consumer', plannedOn: '2027-03-15' })
})

it('an address hands over nothing personal', () => {
  expect(givenIn(reception, reception.steps.receive, { 'v.matter': '低保', 'v.isPetition': 'true' })).toEqual({ isPetition: true })
})
