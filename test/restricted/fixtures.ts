import { stands } from '../../src/kernel/condition.ts'
import { choice, date, link, links, parts, person, statutes, text } from '../../src/kernel/field.ts'
import { defineRegister } from '../../src/kernel/register.ts'
import { statute } from '../../src/law/statute.ts'

const rules = statute({ title: '保密规则', short: '保密规则', kind: '政策文件', since: '2020-01-01', articles: [1] })
const common = {
  area: 'safety',
  version: { number: 1, since: '2026-01-01' },
  law: [rules.art(1)],
  portal: { shows: 'nothing' },
  approvers: ['principal'],
  states: { open: '已登记', closed: '已办结' },
  final: ['closed'],
} as const

/** For named persons only; the head of the justice office is told of each. A sheet brings it in, and its basis must be in force. */
export const closedNote = defineRegister({
  ...common,
  id: 'closed-note',
  name: '限知事项',
  prefix: 'XZ',
  about: '只有指定的人知道的事项。',
  fields: { notedOn: date('登记日期'), basis: statutes('依据'), what: text('事项', { max: 60 }), keeper: person('承接人') },
  steps: {
    enter: {
      name: '登记',
      by: ['clerkOffice'],
      from: [],
      to: 'open',
      asks: ['notedOn', 'basis', 'what'],
      may: ['keeper'],
      on: 'notedOn',
      needs: [{ id: 'basis', needs: stands('basis', 'notedOn'), says: '依据没有施行。', help: '请写现行有效的全称。' }],
    },
    close: { name: '办结', by: ['in:keeper', 'handler'], from: ['open'], to: 'closed' },
  },
  reads: { clerkOffice: 'own', justiceHead: 'own', principal: 'own' },
  restricted: 'all',
  informs: ['justiceHead'],
  listedBy: 'notedOn',
  lists: ['notedOn', 'what'],
})

/** Open to the unit; points to closed notes in every way in which a field can. */
export const openBook = defineRegister({
  ...common,
  id: 'open-book',
  name: '公开册',
  prefix: 'GK',
  about: '单位都能看的册子，指向限知事项。',
  fields: {
    writtenOn: date('日期'),
    kind: choice('类别', { one: '一', other: '二' }),
    origin: link('来自', 'closed-note'),
    others: links('相关', 'closed-note'),
    rows: parts('明细', { note: text('说明', { max: 20 }), origin: link('出处', 'closed-note') }),
  },
  steps: {
    write: {
      name: '登记',
      by: ['clerkOffice', 'mediator'],
      from: [],
      to: 'open',
      asks: ['writtenOn', 'kind'],
      may: ['origin', 'others', 'rows'],
      on: 'writtenOn',
    },
    add: { name: '补充相关', by: ['clerkOffice'], from: ['open'], asks: ['others'] },
    close: { name: '办结', by: ['handler'], from: ['open'], to: 'closed', may: ['origin'] },
  },
  papers: { card: { name: '卡片', shows: ['writtenOn', 'origin', 'others', 'rows'] } },
  reads: { clerkOffice: 'unit', justiceHead: 'unit', principal: 'unit', mediator: 'own' },
  listedBy: 'writtenOn',
  lists: ['writtenOn', 'origin', 'others'],
})
