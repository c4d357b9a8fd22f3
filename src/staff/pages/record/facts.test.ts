import { expect, test } from 'vitest'
import { computed, parts, text } from '../../../kernel/field.ts'
import type { EventSeen } from '../../api/types.ts'
import { changesOf } from './facts.tsx'

const event = (version: number, set: object): EventSeen => ({
  version,
  step: 's',
  stepName: '环节',
  recordedAt: '',
  effectiveOn: '2026-03-02',
  from: null,
  to: 'a',
  actor: '甲',
  set: { ...set },
})
const held = parts('证件核验', { holder: text('持证人'), to: text('有效期止') })

test('a value that was only said again was not changed', () => {
  const events = [
    event(3, { held: [{ holder: 'b' }] }),
    event(2, { held: [{ to: '1', holder: 'a' }] }),
    event(1, { held: [{ holder: 'a', to: '1' }] }),
  ]
  expect(changesOf('held', held, events).map(({ version }) => version)).toEqual([1, 3])
})

test('rows that were added are no change of those before', () => {
  expect(
    changesOf('held', { ...held, grows: true }, [event(1, { held: [{ holder: 'a' }] }), event(2, { held: [{ holder: 'b' }] })]),
  ).toEqual([])
})

test('what is worked out follows its sources and was not changed by anybody', () => {
  const sum = computed('人次', { of: 'number', from: [], compute: () => 0 })
  expect(changesOf('sum', sum, [event(1, { sum: 0 }), event(2, { sum: 2 })])).toEqual([])
})
