import { statute } from '../../law/statute.ts'
import { atLeast, filled, is, ordered } from '../condition.ts'
import { choice, date, longText, number, parts, person, text } from '../field.ts'
import { defineRegister } from '../register.ts'

const rules = statute({ title: '工具馆借用规则', short: '借用规则', kind: '政策文件', since: '2020-01-01', articles: [1, 2, 3, 4, 5] })

/** A foreign domain (a tool library lends drills), so that the kernel never learns about disputes. */
export const loan = defineRegister({
  id: 'loan',
  name: '工具借用',
  area: 'functions',
  prefix: 'GJ',
  about: '一把工具从借出到归还。',
  version: { number: 1, since: '2020-01-01' },
  law: [rules.art(1)],
  fields: {
    tool: text('工具', { max: 40 }),
    borrower: text('借用人', { secret: 'personal' }),
    size: choice('大小', { small: '小件', big: '大件' }),
    lentOn: date('借出日'),
    days: number('续借天数', '天', { max: 30 }),
    toldOn: date('告知日'),
    returnedOn: date('归还日'),
    damage: longText('损坏情况', { neededIf: is('size', 'big') }),
    checks: parts('检查', { on: date('日期'), by: person('检查人'), minutes: number('用时', '分钟') }),
    fee: number('费用', '元'),
  },
  states: { lent: '已借出', repairing: '维修中', returned: '已归还', lost: '视为遗失' },
  final: ['returned', 'lost'],
  steps: {
    lend: {
      name: '借出',
      by: ['clerkOffice'],
      from: [],
      to: 'lent',
      asks: ['tool', 'borrower', 'size', 'lentOn'],
      on: 'lentOn',
      law: rules.art(1),
    },
    prolong: { name: '续借', by: ['principal'], from: ['lent'], asks: ['days', 'toldOn'], notBy: ['lend'], law: rules.art(3) },
    repair: { name: '送修', by: ['clerkOffice'], from: ['lent'], to: 'repairing' },
    repaired: { name: '修好', by: ['clerkOffice'], from: ['repairing'], to: 'lent' },
    check: { name: '检查', by: ['clerkOffice'], from: ['lent'], may: ['checks'] },
    giveBack: {
      name: '归还',
      by: ['clerkOffice'],
      from: ['lent'],
      to: 'returned',
      asks: ['returnedOn'],
      may: ['damage', 'fee'],
      on: 'returnedOn',
      needs: [
        { id: 'checked', needs: atLeast('checks', 1), says: '归还前应当检查一次。', help: '请先办理“检查”。', law: rules.art(4) },
        { id: 'order', needs: ordered('lentOn', 'returnedOn'), says: '归还日早于借出日。', help: '请核对日期。' },
        { id: 'big', when: is('size', 'big'), needs: filled('fee'), says: '大件要填费用。', help: '请填写费用。' },
      ],
      makes: ['receipt'],
    },
    lose: { name: '视为遗失', by: 'time', from: ['lent'], to: 'lost', after: 'back', law: rules.art(5) },
  },
  clocks: {
    back: {
      name: '归还期限',
      from: 'lentOn',
      length: [
        { days: 3, profile: 'civil', when: is('size', 'big'), law: rules.art(2) },
        { days: 10, profile: 'civil', law: rules.art(2) },
      ],
      stops: ['giveBack'],
      pauses: [{ from: 'repair', to: 'repaired' }],
      extends: { by: 'prolong', days: 'days', max: 30, told: 'toldOn', law: rules.art(3) },
      warns: [2],
    },
  },
  figures: {
    'loan.lent': { name: '借出', unit: '次', count: 'records', on: 'lentOn', by: ['size'] },
    'loan.returned': { name: '归还', unit: '次', count: 'records', on: 'lentOn', where: filled('returnedOn') },
    'loan.rate': { name: '归还率', unit: '%', count: 'rate', of: 'loan.returned', base: 'loan.lent' },
    'loan.minutes': { name: '检查用时', unit: '分钟', count: 'sum', of: 'checks.minutes', on: 'checks.on' },
  },
  papers: { receipt: { name: '归还收据', shows: ['tool', 'lentOn', 'returnedOn'], signs: ['经办人'] } },
  portal: { shows: 'totals' },
  reads: { clerkOffice: 'unit', principal: 'unit', villageCadre: 'village', mediator: 'own', countyReviewer: 'unit' },
  approvers: ['principal'],
  listedBy: 'lentOn',
  lists: ['tool', 'size', 'lentOn', 'returnedOn'],
})
