import { inState, is } from '../../kernel/condition.ts'
import * as field from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { statute } from '../../law/statute.ts'

const rules = statute({ title: '动物诊所规则', short: '诊所规则', kind: '政策文件', since: '2020-01-01', articles: [1] })

/** A foreign register with every kind of field, some of them sealed, for the tests of the store. */
export const visit = defineRegister({
  id: 'clinic-visit',
  name: '动物就诊',
  area: 'functions',
  prefix: 'DW',
  about: '一只动物来看病。',
  version: { number: 1, since: '2020-01-01' },
  law: [rules.art(1)],
  fields: {
    animal: field.text('动物'),
    story: field.longText('经过'),
    weight: field.number('体重', '公斤', { whole: false }),
    legs: field.number('腿数', '条'),
    price: field.money('诊费'),
    cameOn: field.date('来诊日'),
    seenAt: field.datetime('看诊时间'),
    kind: field.choice('种类', { cat: '猫', dog: '狗', other: '其他' }),
    ills: field.choices('病症', { fever: '发热', cough: '咳嗽', wound: '外伤' }),
    urgent: field.yesNo('急诊'),
    vet: field.person('兽医'),
    helpers: field.persons('助手'),
    ward: field.unit('病区'),
    photos: field.files('照片'),
    earlier: field.link('上次就诊', 'clinic-visit'),
    related: field.links('相关就诊', 'clinic-visit'),
    paper: field.docNo('文号'),
    basis: field.statutes('依据'),
    doses: field.parts('用药', {
      drug: field.text('药'),
      grams: field.number('克', '克', { whole: false }),
      ownerNote: field.text('主人所述', { secret: 'sensitive' }),
    }),
    ownerNumber: field.text('主人证件号', { secret: 'sensitive' }),
    diagnosis: field.choice('诊断', { flu: '流感', break: '骨折' }, { secret: 'sensitive' }),
    heavy: field.computed('大型动物', { of: 'yesNo', from: ['weight'], compute: ({ weight }) => Number(weight) > 30 }),
  },
  states: { waiting: '候诊', treated: '已治疗' },
  final: ['treated'],
  steps: {
    admit: { name: '接诊', by: ['clerkOffice'], from: [], to: 'waiting', asks: ['animal', 'cameOn', 'kind'], on: 'cameOn' },
    treat: { name: '治疗', by: ['clerkOffice'], from: ['waiting'], to: 'treated', may: ['doses', 'price'] },
  },
  clocks: { seen: { name: '看诊期限', from: 'cameOn', length: { workdays: 3, profile: 'civil', law: rules.art(1) }, stops: ['treat'] } },
  figures: {
    'clinic.seen': { name: '看诊', unit: '次', count: 'records', on: 'seenAt' },
    'clinic.urgent': { name: '急诊', unit: '次', count: 'records', on: 'cameOn', where: inState('treated'), by: ['kind'] },
  },
  portal: { shows: 'nothing' },
  reads: { clerkOffice: 'unit', villageCadre: 'village' },
  approvers: ['principal'],
  restricted: is('kind', 'other'),
  listedBy: 'cameOn',
  lists: ['animal', 'kind', 'cameOn'],
  duplicates: { same: ['animal', 'kind'], days: 7 },
})
