/**
 * What the five reports state, each figure once: the words in which the report states it, our figure, the value, and the records that make it, as this
 * software would hold them. `rows` are records of one register: how many, in which state, with which values.
 */
export type Made = {
  readonly register: string
  readonly count: number
  readonly state: string
  readonly values: Record<string, unknown> | ((n: number) => Record<string, unknown>)
}
export type Stated = {
  readonly says: string
  readonly figure: string
  readonly value: number
  readonly rows?: readonly Made[]
  /** Counted by the rows of another line. */
  readonly with?: string
  /** No record lies behind it: entered by hand with its source (C8). */
  readonly manual?: true
  /** A zero of a register in which nothing was entered: a value only after a zero report (C6). */
  readonly zero?: true
}
export type Report = { readonly seed: string; readonly year: number; readonly figures: readonly Stated[] }

const made = (register: string, count: number, state: string, values: Made['values']): Made => ({ register, count, state, values })

/** Activities on the tenth of the month, all year round. */
const activities = (year: number, count: number, values: Record<string, unknown>): Made =>
  made('activity', count, 'verified', (n) => ({
    form: 'publicity',
    theme: 'other',
    site: 'square',
    attendance: 30,
    heldOn: `${year}-${String(1 + (n % 12)).padStart(2, '0')}-10`,
    ...values,
  }))
const disputes = (year: number, count: number, values: Record<string, unknown>): Made =>
  made('dispute', count, 'performed', (n) => ({
    kind: 'neighbour',
    foundOn: `${year}-${String(1 + (n % 12)).padStart(2, '0')}-03`,
    concludedOn: `${year}-${String(1 + (n % 12)).padStart(2, '0')}-15`,
    ...values,
  }))
const agreed = { terms: '双方各让一步。' }
const failed = { failReason: 'noAgreement' }
const petitions = (year: number, count: number, values: Record<string, unknown>): Made =>
  made('petition', count, 'closed', (n) => ({ receivedOn: `${year}-${String(1 + (n % 12)).padStart(2, '0')}-08`, people: 1, ...values }))
const pushes = (year: number, count: number, values: Record<string, unknown>): Made =>
  made('push', count, 'published', (n) => ({
    deliveries: [{ channel: 'wechat', at: `${year}-${String(1 + (n % 12)).padStart(2, '0')}-20` }],
    ...values,
  }))
const studies = (year: number, count: number, values: Record<string, unknown>): Made =>
  made('study', count, 'archived', (n) => ({ heldOn: `${year}-${String(1 + (n % 12)).padStart(2, '0')}-06`, ...values }))
const meetings = (year: number, count: number, bodies: string, values: Made['values'] = {}): Made =>
  made('meeting', count, 'closed', (n) => ({
    heldOn: `${year}-${String(1 + 2 * (n % 6)).padStart(2, '0')}-12`,
    ruleOfLaw: true,
    bodies: [bodies],
    ...(typeof values === 'function' ? values(n) : values),
  }))
const solved = (count: number) => ({
  solutions: Array.from({ length: count }, (_, n) => ({ evidence: [`2${n}`.padEnd(64, '0')], problem: `问题${n}` })),
})

export const reports: readonly Report[] = [
  {
    seed: '000',
    year: 2020,
    figures: [
      { says: '34次', figure: 'publicity.events@epidemic', value: 34, rows: [activities(2020, 34, { theme: 'epidemic' })] },
      {
        says: '110',
        figure: 'keyPersons.registered@closeContact',
        value: 110,
        rows: [made('key-person', 110, 'registered', { registeredOn: '2020-02-20', category: 'closeContact' })],
      },
      {
        says: '1790',
        figure: 'keyPersons.registered@epidemicReturn',
        value: 1790,
        rows: [made('key-person', 1790, 'registered', { registeredOn: '2020-02-10', category: 'epidemicReturn' })],
      },
      { says: '无一', figure: 'keyPersons.infected', value: 0, manual: true },
      {
        says: '10期',
        figure: 'push.issues',
        value: 10,
        rows: [pushes(2020, 10, { kind: 'issue', readings: [{ on: '2020-12-31', reads: 500 }] })],
      },
      { says: '5000余', figure: 'publicity.views', value: 5000, with: 'push.issues' },
      { says: '15次', figure: 'publicity.marketDays', value: 15, rows: [activities(2020, 15, { site: 'market' })] },
      { says: '36次', figure: 'publicity.courtyards', value: 36, rows: [activities(2020, 36, { site: 'courtyard' })] },
      {
        says: '27次',
        figure: 'adviser.lectures',
        value: 27,
        rows: [activities(2020, 27, { form: 'exhibition', advisers: ['p-adviser'] })],
      },
      {
        says: '30场',
        figure: 'publicity.forums',
        value: 30,
        rows: [activities(2020, 20, { form: 'lecture', attendance: 40 }), activities(2020, 10, { form: 'talk', attendance: 30 })],
      },
      { says: '1100', figure: 'publicity.forumPeople', value: 1100, with: 'publicity.forums' },
      {
        says: '267',
        figure: 'petitions.received',
        value: 267,
        rows: [petitions(2020, 251, { channel: 'letter' }), petitions(2020, 16, { channel: 'visit', people: 2 })],
      },
      { says: '283', figure: 'petitions.people', value: 283, with: 'petitions.received' },
      {
        says: '9件',
        figure: 'disputes.adviserMajorSucceeded',
        value: 9,
        rows: [disputes(2020, 9, { ...agreed, advisers: ['p-adviser'], risk: 'high' })],
      },
      {
        says: '全覆盖',
        figure: 'adviser.coverage',
        value: 100,
        rows: [made('adviser', 10, 'serving', { from: '2020-01-01', startedOn: '2020-01-01', room: true })],
      },
      {
        says: '191人次',
        figure: 'adviser.consults',
        value: 191,
        rows: [
          made('consult', 191, 'closed', (n) => ({
            askedOn: '2020-05-12',
            people: 1,
            log: '@log',
            ...(n < 19 ? { drafts: [{ deliveredOn: '2020-05-13' }] } : {}),
          })),
        ],
      },
      { says: '19份', figure: 'adviser.documents', value: 19, with: 'adviser.consults' },
      {
        says: '60%',
        figure: 'modelVillages.rate',
        value: 60,
        rows: [made('model-village', 5, 'named', { namedOn: '2019-05-01' }), made('model-village', 1, 'named', { namedOn: '2020-09-01' })],
      },
    ],
  },
  {
    seed: '001',
    year: 2022,
    figures: [
      {
        says: '4次',
        figure: 'meetings.leadingGroup',
        value: 4,
        rows: [meetings(2022, 3, 'leadingGroup', solved(1)), meetings(2022, 1, 'leadingGroup', solved(2))],
      },
      { says: '5个', figure: 'meetings.issuesResolved', value: 5, with: 'meetings.leadingGroup' },
      { says: '四次', figure: 'study.sessions', value: 4, rows: [studies(2022, 4, { kind: 'collective' })] },
      {
        says: '七个',
        figure: 'culture.sites',
        value: 7,
        rows: [
          made('culture-site', 7, 'opened', (n) => ({ openedOn: `201${n}-05-01` })),
          made('culture-site', 1, 'closed', { openedOn: '2015-01-01', closedOn: '2021-12-31' }),
        ],
      },
      {
        says: '述法',
        figure: 'duty.accountRate',
        value: 100,
        rows: [made('law-report', 6, 'archived', { dueOn: '2022-12-31', submittedOn: '2022-12-20', post: 'head' })],
      },
      {
        says: '两个依法治理、合法经营、诚实守信的行政执法监督联系点',
        figure: 'enforcement.contactPoints',
        value: 2,
        rows: [
          made('supervision-point', 2, 'active', { from: '2022-04-01' }),
          made('supervision-point', 1, 'dissolved', { from: '2020-04-01', endedOn: '2022-03-31' }),
        ],
      },
      {
        says: '聘任两名政治素质高、遵纪守法的行政执法社会监督员',
        figure: 'enforcement.socialSupervisors',
        value: 2,
        rows: [made('supervision-supervisor', 2, 'serving', { appointedOn: '2022-04-01', until: '2025-03-31' })],
      },
    ],
  },
  {
    seed: '002',
    year: 2020,
    figures: [
      { says: '244', figure: 'disputes.preLitigation', value: 244, rows: [disputes(2020, 244, { ...agreed, stage: 'preSuit' })] },
      { says: '43', figure: 'disputes.online', value: 43, rows: [disputes(2020, 43, { ...agreed, online: true })] },
      {
        says: '3000',
        figure: 'consult.count',
        value: 3000,
        rows: [made('consult', 1500, 'answered', { askedOn: '2020-07-01', people: 2 })],
      },
      { says: '263', figure: 'push.articles', value: 263, rows: [pushes(2020, 263, { kind: 'article', caseBased: true })] },
      { says: '10余次', figure: 'publicity.practiceStations', value: 10, rows: [activities(2020, 10, { site: 'practice' })] },
      {
        says: '四个',
        figure: 'leadership.bodies@coordinationGroup',
        value: 4,
        rows: [made('leading-body', 4, 'established', { establishedOn: '2019-06-01', ruleOfLaw: true, kind: 'coordinationGroup' })],
      },
      { says: '第一次会议', figure: 'meetings.committees', value: 1, rows: [meetings(2020, 1, 'committee')] },
      {
        says: '345',
        figure: 'service.fullOnlineRegistrations',
        value: 345,
        rows: [
          made('service-case', 345, 'delivered', {
            procedure: 'business',
            decision: 'granted',
            fullOnline: true,
            decidedOn: '2020-08-03',
          }),
        ],
      },
    ],
  },
  {
    seed: '003',
    year: 2021,
    figures: [
      {
        says: '3620',
        figure: 'publicity.materials',
        value: 3620,
        rows: [
          activities(2021, 20, {
            materials: [
              { name: '手册', kind: 'book', quantity: 181, unit: 'copy' },
              { name: '横幅', kind: 'banner', quantity: 1, unit: 'piece' },
            ],
          }),
        ],
      },
      { says: '20余', figure: 'publicity.events', value: 20, with: 'publicity.materials' },
      { says: '20余', figure: 'publicity.banners', value: 20, with: 'publicity.materials' },
      {
        says: '20余',
        figure: 'study.lawsStudied',
        value: 21,
        rows: [studies(2021, 10, {}), ...lawsOf(20)],
      },
      {
        says: '2次',
        figure: 'study.byLaw@中华人民共和国行政处罚法',
        value: 2,
        rows: [studies(2021, 2, { laws: ['中华人民共和国行政处罚法'] })],
      },
      { says: '4次', figure: 'study.cleanGovSessions', value: 4, rows: [studies(2021, 4, { kind: 'preMeeting', cleanGovernment: true })] },
      { says: '7次', figure: 'study.disciplineSessions', value: 7, rows: [studies(2021, 7, { kind: 'discipline' })] },
      {
        says: '112',
        figure: 'disputes.handled',
        value: 112,
        rows: [disputes(2021, 109, agreed), disputes(2021, 3, failed)],
      },
      { says: '109', figure: 'disputes.succeeded', value: 109, with: 'disputes.handled' },
      { says: '97', figure: 'disputes.successRate', value: 97, with: 'disputes.handled' },
      // The register was kept all year, so that none of these is a true zero without a report of its own.
      { says: '没有一起矛盾纠纷因排查调处不及时而引发群体性事件', figure: 'disputes.groupEvents', value: 0, with: 'disputes.handled' },
      { says: '和越级上访事件', figure: 'disputes.skipPetitions', value: 0, with: 'disputes.handled' },
      { says: '本年度尚无行政复议案例', figure: 'reconsideration.cases', value: 0, zero: true },
      {
        says: '网上信件',
        figure: 'petitions.onlineLetters',
        value: 5,
        rows: [petitions(2021, 5, { channel: 'online', settledOn: '2021-12-20' })],
      },
      { says: '100%', figure: 'petitions.resolvedRate', value: 100, with: 'petitions.onlineLetters' },
      {
        says: '60余',
        figure: 'reception.batches',
        value: 60,
        rows: [made('reception', 60, 'closed', { receivedAt: '2021-03-15T09:00', people: 1 })],
      },
    ],
  },
  {
    seed: '004',
    year: 2024,
    figures: [
      { says: '2次', figure: 'meetings.partySpecial', value: 2, rows: [meetings(2024, 2, 'partySpecial')] },
      { says: '24次', figure: 'study.sessions', value: 24, rows: [studies(2024, 24, { kind: 'collective' })] },
      { says: '20余条', figure: 'publicity.videos', value: 20, rows: [pushes(2024, 20, { kind: 'video' })] },
      { says: '50余', figure: 'push.tips', value: 50, rows: [pushes(2024, 50, { kind: 'tip' })] },
      {
        says: '112场',
        figure: 'publicity.events',
        value: 112,
        rows: [
          activities(2024, 81, { materials: [{ name: '单页', kind: 'leaflet', quantity: 25, unit: 'sheet' }] }),
          activities(2024, 17, { form: 'contest' }),
          activities(2024, 14, { form: 'service' }),
        ],
      },
      { says: '17场次', figure: 'publicity.contests', value: 17, with: 'publicity.events' },
      { says: '14次', figure: 'legalService.events', value: 14, with: 'publicity.events' },
      { says: '2000余', figure: 'publicity.materials', value: 2025, with: 'publicity.events' },
      { says: '85%', figure: 'safety.antiFraudRate', value: 85, manual: true },
      {
        says: '90人',
        figure: 'mediators.count',
        value: 90,
        rows: [made('people', 90, 'active', { recognisedOn: '2022-01-01', posts: [{ role: 'mediator', from: '2022-01-01' }] })],
      },
      {
        says: '42名',
        figure: 'lawPersons.count',
        value: 42,
        rows: [made('people', 42, 'active', { recognisedOn: '2023-01-01', posts: [{ role: 'lawPerson', from: '2023-01-01' }] })],
      },
      { says: '239', figure: 'disputes.handled', value: 239, rows: [disputes(2024, 239, agreed)] },
      {
        says: '10名',
        figure: 'officers.certified',
        value: 10,
        rows: [made('officer', 10, 'active', { certifiedOn: '2024-03-01', certTo: '2029-02-28' })],
      },
      {
        says: '17起',
        figure: 'enforcement.jointActions',
        value: 17,
        rows: [made('inspection', 17, 'finished', { startAt: '2024-06-01T09:00', joint: true })],
      },
    ],
  },
]

function lawsOf(count: number): readonly Made[] {
  const laws = Array.from({ length: count }, (_, n) => `第${n + 1}部法`)
  return [studies(2021, 1, { laws: laws.slice(0, 12) }), studies(2021, 1, { laws: laws.slice(8) })]
}
