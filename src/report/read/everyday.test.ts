import { describe, expect, test } from 'vitest'
import { putOfficially } from './plain-words.ts'
import { readReport } from './read.ts'

const read = (text: string) => readReport(text).facts.map((fact) => `${fact.number}${fact.unit} ${fact.measure ?? '–'}`)

/** Sentences that do not speak like reports; expectations from the table of measures. */
const sentences: readonly (readonly [text: string, wanted: string])[] = [
  ['镇里打官司共5起，民告官的2起、民告民的3起。', '5起 litigation.total; 2起 litigation.cases; 3起 litigation.civil'],
  ['村里的疙瘩事摸出21件，说和20件。', '21件 disputes.found; 20件 disputes.succeeded'],
  ['上门问法的居民90人次，律师接诊群众36人次，现场答疑45次。', '90人次 consult.count; 36人次 consult.count; 45次 consult.count'],
  ['给群众讲了四堂课，赶场天摆摊普法6次。', '四堂 publicity.lectures; 6次 publicity.events'],
  ['村微信群转发普法知识300余条，写下学法笔记60篇，书记领学法规8部。', '300条 publicity.pushes; 60篇 study.outputs; 8部 study.lawsStudied'],
  ['当事人签协议书26份，律所把关文本14份。', '26份 disputes.succeeded; 14份 adviser.documents'],
  ['乡里请法律顾问1名，村里请了9名。', '1名 adviser.count; 9名 adviser.count'],
  ['班子成员述法，口头讲的12名，写成书面的3名。', '12名 duty.accountability; 3名 duty.accountability'],
  ['大厅办件4300件，按时办结的占99%，群众满意的占98%。', '4300件 service.cases; 99%% service.completionRate; 98%% service.satisfaction'],
  ['习近平法治思想纳入党委中心组学习计划，全年专题学习4次。', '4次 study.centreGroupSessions'],
  ['便民窗口为老人代办证件办结52本。', '52本 service.cases'],
]

/** Numbers of things that no measure counts, though a word of a measure stands near them. */
const uncounted: readonly (readonly [text: string, wanted: string])[] = [
  ['为群众避免经济损失20万元，追回欠薪3万元。', '20万元 –; 3万元 disputes.amount'],
  ['开展学法活动，重点项目完成率98%；学法任务的考试参考率97%。', '98%% –; 97%% study.examParticipationRate'],
  ['放映法治电影2场，普法视频观看3万次。', '2场 publicity.events; 3万次 publicity.views'],
  ['信访工作扎实推进，干部下村走访7人次。', '7人次 –'],
  ['信访局组织法治培训，参训40人次；政务服务局集体学法2次。', '40人次 study.people; 2次 study.sessions'],
  ['走访企业12家，为居民提供法律服务7次。', '12家 enterprise.served; 7次 legalService.events'],
  ['调处疑难积案3宗，化解信访积案5件。', '3宗 disputes.complex; 5件 petitions.received'],
  ['普法志愿者86名，法治带头人15名，回收问卷480份。', '86名 –; 15名 –; 480份 –'],
  ['购置雨伞200把、手铐5副、灭火器30具。', '200把 –; 5副 –; 30具 –'],
]

describe('sentences that do not speak like reports', () => {
  test.each(sentences)('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted.split('; '))
  })
})

describe('a word nearby is no measure', () => {
  test.each(uncounted)('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted.split('; '))
  })
})

test('videos are counted in episodes, speech is not', () => {
  expect(read('普法短剧12集，统一集中，原创歌曲2首。')).toEqual(['12集 publicity.videos', '2首 –'])
})

test('figures of speech are no facts', () => {
  expect(read('一次审查通过率九成以上，新官三把火，班子一正两副，12345把诉求转办。')).toEqual(['九成% legalReview.passRate'])
})

test('不足 as a noun bounds no number', () => {
  expect(readReport('督察指出不足11条，参训不足30人。').facts.map(({ qualifier }) => qualifier)).toEqual(['exact', 'atMost'])
})

test('an everyday word inside another word is left alone', () => {
  const official =
    '化解疑难，充分发挥，宣讲和讲座，协调成立，研讨教育，邀请教授，座谈成果，公布了结果，调解开展，上报事件，提问题线索，发问卷'
  expect(putOfficially(official)).toBe(official)
})
