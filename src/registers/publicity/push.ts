import { all, filled, inState, is, not, yes } from '../../kernel/condition.ts'
import { choice, computed, date, datetime, files, longText, number, parts, person, statutes, text, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { disclosure } from '../../law/disclosure.ts'
import { legalPublicity } from '../../law/legal-publicity.ts'
import { daysOf, isFalling, latest } from './push-values.ts'
import { themes } from './themes.ts'

const channels = {
  official: '微信公众号', weibo: '微博', site: '官方网站', wechatGroup: '微信群', qq: 'QQ群', video: '短视频平台', broadcast: '村村响广播', led: '电子屏',
} as const
// 计数单位随种类走：期、篇、条、次不能相加。
const kinds = { issue: '一期（多篇）', article: '文章（篇）', video: '视频（条）', tip: '知识、案例（条）', audio: '音频（次）' } as const

const writers = ['clerkJustice', 'clerkPeace', 'villageCadre'] as const
const heads = ['justiceHead', 'deputyLeader'] as const
const content = ['kind', 'headline', 'theme', 'original'] as const
const contentExtras = ['source', 'body', 'manuscript', 'laws', 'caseBased', 'deidentified', 'issueNo', 'itemsInIssue'] as const
const live = inState('published', 'measured', 'archived')
const standing = all(live, not(filled('withdrawnOn')))

/** 新媒体推送：一条记录就是一件内容；同一内容投放三个渠道，是一件、三次投放。 */
export const push = defineRegister({
  id: 'push', name: '新媒体推送', area: 'publicity', prefix: 'TS', about: '公众号、微信群、广播、短视频等推送的每一件普法内容：谁起草、谁审核、何时投放、多少人看。',
  version: { number: 1, since: '2026-01-01' },
  law: [legalPublicity.art(1), disclosure.art(17)],
  fields: {
    draftedOn: date('起草日期'),
    kind: choice('内容种类', kinds),
    headline: text('标题', { max: 80 }),
    theme: choice('主题', themes),
    laws: statutes('涉及的法律法规'),
    original: choice('来源', { own: '原创', forwarded: '转载' }),
    source: text('转载出处', { max: 120, neededIf: is('original', 'forwarded') }),
    caseBased: yesNo('以案释法'),
    deidentified: yesNo('已隐去案件当事人信息', { neededIf: yes('caseBased') }),
    issueNo: text('期号', { max: 30, neededIf: is('kind', 'issue') }),
    itemsInIssue: number('本期篇数', '篇', { min: 1, max: 50 }),
    body: longText('正文', { max: 10_000, help: '向公众显示；不要写当事人的姓名、电话' }),
    manuscript: files('稿件'),
    reviewer: person('审核人'),
    reviewedOn: date('审核日期'),
    stages: parts('三审记录', {
      stage: choice('审次', { first: '初审', second: '复审', final: '终审' }, { needed: true }), by: person('审稿人'), on: date('审稿日期'),
    }, { max: 10 }),
    secretsChecked: yesNo('已作保密和个人信息审查'),
    deliveries: parts('投放', {
      channel: choice('渠道', channels, { needed: true }), account: text('账号（群、频道）', { max: 60 }), at: datetime('发布时间', { needed: true }), url: text('网址', { format: 'url' }),
    }, { min: 1, max: 30, grows: true }),
    publishedOn: computed('首次发布日期', { of: 'date', from: ['deliveries'], compute: ({ deliveries }) => daysOf(deliveries, 'at')[0] ?? null }),
    pushDay: computed('推送日期', {
      of: 'date', from: ['deliveries', 'draftedOn'], compute: ({ deliveries, draftedOn }) => daysOf(deliveries, 'at')[0] ?? draftedOn ?? null,
    }),
    screenshots: files('发布截图'),
    // 阅读量只认“截至某日”的累计数，一次一行。
    readings: parts('阅读量统计', {
      on: date('截至日期', { needed: true }), reads: number('累计阅读（点击）', '人次'), likes: number('点赞', '次'), plays: number('播放', '次'),
    }, { max: 60, grows: true }),
    reads: computed('最新阅读量', { of: 'number', from: ['readings'], compute: ({ readings }) => latest(readings, 'reads') }),
    readsOn: computed('阅读量截至日期', { of: 'date', from: ['readings'], compute: ({ readings }) => latest(readings, 'on') }),
    readsFall: computed('阅读量前后矛盾', { of: 'yesNo', from: ['readings'], compute: ({ readings }) => isFalling(readings) }),
    withdrawnOn: date('撤回日期'),
  },
  states: { drafted: '已起草', reviewed: '已审核', published: '已发布', measured: '已统计阅读量', withdrawn: '已撤回', archived: '已归档' },
  final: ['archived'],
  steps: {
    draft: { name: '起草', by: writers, from: [], to: 'drafted', on: 'draftedOn', asks: ['draftedOn', ...content], may: contentExtras },
    revise: { name: '修改稿件', by: ['handler', 'clerkJustice'], from: ['drafted'], may: [...content, ...contentExtras] },
    review: {
      name: '审核', by: heads, from: ['drafted'], to: 'reviewed', on: 'reviewedOn', asks: ['reviewedOn', 'reviewer', 'secretsChecked'], may: ['stages'],
      notBy: ['draft', 'revise'], makes: ['review'], law: disclosure.art(17),
      needs: [
        { id: 'secrets', needs: yes('secretsChecked'), says: '尚未作保密和个人信息审查。', help: '请逐段核对后再通过；有问题的，请办理“退回修改”。', law: disclosure.art(17) },
        {
          id: 'V8', when: yes('caseBased'), needs: yes('deidentified'), says: '以案释法的稿件没有隐去当事人信息。',
          help: '请退回修改，把姓名、住址、案号等改为“某某”之后再审。',
        },
      ],
    },
    sendBack: { name: '退回修改', by: heads, from: ['drafted', 'reviewed'], to: 'drafted', reason: 'needed' },
    publish: {
      name: '发布', by: ['clerkJustice', 'handler'], from: ['reviewed'], to: 'published', on: 'publishedOn', asks: ['deliveries'], may: ['screenshots'],
    },
    deliver: { name: '追加投放', by: ['clerkJustice', 'handler'], from: ['published', 'measured'], asks: ['deliveries'], may: ['screenshots'] },
    measure: {
      name: '登记阅读量', by: ['clerkJustice', 'handler'], from: ['published', 'measured'], to: 'measured', asks: ['readings'], may: ['screenshots'],
      needs: [{ id: 'rising', needs: not(yes('readsFall')), says: '累计阅读量比前一次少。', help: '请填截至当日的累计数；前一次填错的，请先申请更正。' }],
    },
    withdraw: { name: '撤回', by: heads, from: ['published', 'measured'], to: 'withdrawn', on: 'withdrawnOn', asks: ['withdrawnOn'], reason: 'needed' },
    archive: { name: '归档', by: ['clerkJustice', 'justiceHead'], from: ['published', 'measured', 'withdrawn'], to: 'archived' },
  },
  figures: {
    'publicity.pushes': { name: '新媒体推送', unit: '条', count: 'records', on: 'publishedOn', where: standing, by: ['kind', 'theme'] },
    'publicity.videos': { name: '普法视频', unit: '条', count: 'records', on: 'publishedOn', where: all(standing, is('kind', 'video')) },
    'publicity.views': { name: '推送阅读（点击）', unit: '人次', count: 'sum', of: 'reads', on: 'publishedOn', where: standing },
    'push.issues': { name: '推送期数', unit: '期', count: 'records', on: 'publishedOn', where: all(standing, is('kind', 'issue')) },
    'push.articles': { name: '推送文章', unit: '篇', count: 'records', on: 'publishedOn', where: all(standing, is('kind', 'article')) },
    'push.caseArticles': {
      name: '以案释法文章', unit: '篇', count: 'records', on: 'publishedOn', where: all(standing, is('kind', 'article'), yes('caseBased')),
    },
    'push.tips': { name: '推送法律知识和案例', unit: '条', count: 'records', on: 'publishedOn', where: all(standing, is('kind', 'tip')) },
    'push.deliveries': { name: '投放次数', unit: '次', count: 'rows', of: 'deliveries', on: 'deliveries.at', where: standing, by: ['deliveries.channel'] },
    'push.broadcasts': {
      name: '广播播放', unit: '次', count: 'rows', of: 'deliveries', on: 'deliveries.at', where: standing, rows: is('channel', 'broadcast'),
    },
  },
  papers: {
    review: { name: '稿件审核单', shows: ['headline', 'kind', 'theme', 'original', 'source', 'stages', 'reviewer', 'reviewedOn'], signs: ['审核人'] },
    screenshot: { name: '推送登记单', shows: ['headline', 'kind', 'issueNo', 'deliveries', 'reads', 'readsOn'], signs: ['经办人'] },
  },
  // 公开的就是内容本身；群成员和读者的信息不登记，也不公开。
  portal: {
    shows: 'items', when: all(inState('published', 'measured', 'archived'), not(filled('withdrawnOn'))),
    fields: ['headline', 'kind', 'theme', 'laws', 'source', 'publishedOn', 'body'], text: 'body', date: 'publishedOn',
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'own', justiceHead: 'unit', deputyLeader: 'unit', principal: 'totals',
    villageCadre: 'village', countyReviewer: 'unit', evaluator: 'unit', auditor: 'unit',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  entitled: '{headline}',
  listedBy: 'pushDay', lists: ['pushDay', 'kind', 'headline', 'theme', 'original', 'reads'],
  duplicates: { same: ['headline'], days: 30 },
})
