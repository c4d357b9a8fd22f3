import { rowsOf, type Values } from '../../kernel/condition.ts'
import { choice, computed, date, files, group, link, longText, number, parts, person, text } from '../../kernel/field.ts'

const heldOn = ({ assembly }: Values) => rowsOf(assembly)[0]?.on ?? null

/** 到会符合法定人数：村民会议十八周岁以上村民过半数，户代表三分之二以上（村民委员会组织法第二十二条）。 */
function quorate({ assembly }: Values): boolean {
  const { form, eligible, present } = rowsOf(assembly)[0] ?? {}
  if (typeof eligible !== 'number' || typeof present !== 'number' || present > eligible) return false
  return form === 'assembly' ? present * 2 > eligible : present * 3 >= eligible * 2
}

/** 到会人员过半数同意。 */
function carried({ assembly }: Values): boolean {
  const { present, agree } = rowsOf(assembly)[0] ?? {}
  return typeof present === 'number' && typeof agree === 'number' && agree <= present && agree * 2 > present
}

const redWords = ['罚款', '处罚', '没收', '停发'] as const
const wordsIn = ({ text }: Values) => (typeof text === 'string' ? redWords.filter((word) => text.includes(word)).join('、') || null : null)
const lengthOf = ({ text }: Values) => (typeof text === 'string' ? [...text.replace(/\s/g, '')].length : 0)

/** 村规民约的栏目。参加表决的人不登记姓名，只记人数。 */
export const villageRuleFields = {
  kind: choice('类别', { charter: '村民自治章程', rule: '村规民约', convention: '居民公约' }),
  revision: number('第几版', '版', { adds: false, min: 1, max: 99 }),
  replaces: link('所修订的上一版', 'village-rule'),
  draftedOn: date('动议日期'),
  proposedFrom: choice('动议', { committee: '村（居）民委员会', villagers: '村民联名', township: '乡镇指导' }),
  text: longText('全文', { max: 20_000 }),
  articleCount: number('条数', '条', { min: 1, max: 300 }),
  length: computed('字数', { of: 'number', from: ['text'], compute: lengthOf }),
  redWords: computed('需要警惕的用语', { of: 'text', from: ['text'], compute: wordsIn }),
  adviser: person('法律顾问'),
  draftFiles: files('草案'),
  solicitedOn: date('征求意见日期'),
  opinions: number('征求到的意见', '条'),
  opinionsNote: longText('意见处理情况', { max: 2000 }),
  noticeOn: date('会议通知日期', { help: '村民会议应当提前十日通知' }),
  assembly: group('表决会议', {
    on: date('会议日期', { needed: true }), form: choice('会议形式', { assembly: '村（居）民会议', household: '户代表会议' }), eligible: number('应到', '人（户）', { min: 1 }),
    present: number('实到', '人（户）', { min: 1 }), agree: number('同意', '人（户）'),
  }),
  votedOn: computed('表决通过日期', { of: 'date', from: ['assembly'], compute: heldOn }),
  quorate: computed('到会符合法定人数', { of: 'yesNo', from: ['assembly'], compute: quorate }),
  carried: computed('到会过半数同意', { of: 'yesNo', from: ['assembly'], compute: carried }),
  signIn: files('会议签到和记录'),
  filedOn: date('报备案日期'),
  reviewer: person('审查人'),
  reviewedOn: date('审查日期'),
  conclusion: choice('审查结论', { ok: '无异议', correct: '需要纠正' }),
  findings: parts('问题条款', {
    clause: text('条款', { max: 60, needed: true }),
    type: choice('问题', {
      law: '违反法律', rights: '侵犯权利', fine: '设定罚款', vague: '概念模糊', long: '繁琐冗长', procedure: '程序缺失', discrimination: '歧视',
    }, { needed: true }),
    advice: longText('修改建议', { max: 1000 }),
  }, { max: 100 }),
  orderedOn: date('责令改正日期'),
  correctDue: date('改正期限', { future: true }),
  correctedOn: date('改正日期'),
  effectiveOn: date('公布生效日期'),
  postedAt: text('公布地点', { max: 100 }),
  uses: parts('适用记录', { on: date('日期', { needed: true }), clause: text('适用条款', { max: 60 }), what: longText('适用情况', { max: 1000 }) }, { max: 500, grows: true }),
  successor: link('替代它的新版', 'village-rule'),
  supersededOn: date('被替代日期'),
} as const
