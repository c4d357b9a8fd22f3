import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { authorityList } from './authority-list.ts'
import { serviceItemStories } from './service-item.examples.ts'
import { serviceItem } from './service-item.ts'

const register: AnyRegister = serviceItem
const { attempt, walk } = walker(register, { calendar: nationalCalendar, registers: [serviceItem, authorityList] })
const [homestead, birth] = serviceItemStories as readonly [Story, Story]
const placeOf = ({ steps }: Story, name: string) => steps.findIndex((one) => one.step === name && one.in === undefined)
/** 示例走到这一步之前，换几个栏目再试这一步。 */
function tried(story: Story, name: string, input: Record<string, unknown>, reason?: string) {
  const at = placeOf(story, name)
  return guardsOf(attempt(walk(story, at), { ...story.steps[at]!, input: { ...story.steps[at]!.input, ...input }, ...(reason ? { reason } : {}) }))
}
/** 草稿换几个栏目，再看能不能批准。 */
function approving(story: Story, input: Record<string, unknown>) {
  const at = placeOf(story, 'draft')
  const changed: Story = { ...story, steps: story.steps.with(at, { ...story.steps[at]!, input: { ...story.steps[at]!.input, ...input } }) }
  return guardsOf(attempt(walk(changed, at + 1), { step: 'approve', by: 'deputyLeader', on: '2025-11-20', input: { approvedOn: '2025-11-20' } }))
}

describe('a guide', () => {
  it('stands on an item of the authority list that is published', () => {
    const at = placeOf(birth, 'draft')
    const unpublished: Story = { ...birth, steps: birth.steps.filter((one) => !(one.in === 'authority-list' && one.step === 'publish')) }
    expect(guardsOf(attempt(walk(unpublished, at), { step: 'approve', by: 'deputyLeader', on: '2025-11-20', input: { approvedOn: '2025-11-20' } })))
      .toEqual(['service-item/listed'])
    expect(approving(birth, {})).toEqual([])
  })

  it('promises no longer than the law gives', () => {
    expect(approving(birth, { promiseLimit: 4 })).toEqual(['service-item/promise'])
    expect(approving(birth, { promiseLimit: 3 })).toEqual([])
  })

  it('asks for no paper without a basis, and for none that the organ has or can share (在线政务服务规定 7)', () => {
    const paper = { name: '无房证明', form: 'original', source: 'applicant' }
    expect(approving(birth, { materials: [{ ...paper, available: false }] })).toEqual(['service-item/materialBasis'])
    expect(approving(birth, { materials: [{ ...paper, basis: '县通知第二条', available: true }] })).toEqual(['service-item/notHeld'])
    expect(approving(birth, { materials: [{ ...paper, available: true, source: 'shared' }] })).toEqual([])
  })

  it('takes a fee only on a basis in force, and for a permit only with a reason (营商条例 25, 许可法 58)', () => {
    expect(approving(birth, { fee: 500 })).toEqual(['service-item/fee'])
    expect(approving(birth, { fee: 500, feeBasis: ['企业法人登记管理条例'] })).toEqual(['service-item/fee'])
    expect(approving(birth, { fee: 500, feeBasis: ['中华人民共和国价格法'] })).toEqual([])
    const paid = { fee: 500, feeBasis: ['中华人民共和国价格法'] }
    expect(approving(homestead, paid)).toEqual(['service-item/permitFee'])
  })

  it('is approved by somebody who did not write it', () => {
    const drafted = walk(birth, placeOf(birth, 'approve'))
    expect(guardsOf(attempt(drafted, { step: 'approve', by: 'clerkOffice', on: '2025-11-20', input: { approvedOn: '2025-11-20' } }))).not.toEqual([])
  })

  it('gives way only to a version that is approved', () => {
    const at = placeOf(homestead, 'supersede')
    const early = homestead.steps.filter((one) => !(one.in === 'service-item#opened'))
    expect(guardsOf(attempt(walk({ ...homestead, steps: early }, placeOf({ ...homestead, steps: early }, 'supersede')), homestead.steps[at]!)))
      .toEqual(['service-item/successor'])
    expect(tried(homestead, 'supersede', {})).toEqual([])
  })

  it('is published within twenty working days (公开条例 26)', () => {
    // 2025年11月20日（星期四）批准，二十个工作日到12月18日（星期四）。
    const [clock] = clocksOf(register, walk(birth, placeOf(birth, 'publish')), { calendar: nationalCalendar, now: '2025-11-20T09:00' })
    expect([clock!.dueStrict, clock!.dueLegal]).toEqual(['2025-12-18', '2025-12-18'])
  })
})
