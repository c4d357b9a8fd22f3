import type { Client } from 'pg'

/** Places of the bench: one province, 20 counties, 50 townships in each, 4 villages in each township. All of them are invented. */
export const counties = 20
export const townships = 1000
export const villages = 4

/** What a case is about, how it stands, how grave it is: the register's own words, with their share of all cases. */
export const kinds = weighed({
  neighbour: 20,
  marriageFamily: 16,
  landForest: 12,
  homestead: 9,
  contract: 9,
  labour: 8,
  damage: 8,
  requisition: 4,
  property: 3,
  consumer: 3,
  environment: 5,
  other: 3,
})
export const states = weighed({ found: 3, accepted: 4, mediating: 8, performed: 70, failed: 9, transferred: 6 })
export const risks = weighed({ low: 62, middle: 30, high: 8 })

type Shares = readonly (readonly [name: string, upTo: number])[]

/** Each name with the share up to and including it. */
function weighed(shares: Readonly<Record<string, number>>): Shares {
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0)
  let reached = 0
  return Object.entries(shares).map(([name, share]) => {
    reached += share
    return [name, reached / total] as const
  })
}

/** First and last day on which a case was found. */
export const period = { first: '2020-01-01', days: 1827 }

/** The id of the n-th case in our tables: as scattered as a random one, and the same every time. */
export const uuidOf = (n: string): string => `md5('case ' || ${n})::uuid`

/** A number from 0 up to 1 out of the case's own number: PostgreSQL's hash, so the same rows on every machine. */
const chance = (n: string, seed: number): string => `((hashint8extended(${n}, ${seed}) & 1048575) / 1048576.0::float8)`

const pick = (shares: Shares, by: string): string =>
  `CASE ${shares.map(([name, upTo]) => `WHEN ${by} < ${upTo} THEN '${name}'`).join(' ')} ELSE '${shares.at(-1)?.[0]}' END`

const one = (texts: readonly string[], by: string): string => `(ARRAY['${texts.join("','")}'])[1 + floor(${by} * ${texts.length})::int]`

const families = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹']
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰梅春建国']
const person = (n: string, seed: number): string => `${one(families, chance(n, seed))} || ${one(given, chance(n, seed + 1))}`

const story = [
  '双方因相邻土地的界线多次发生争执，网格员排查时发现后上报。',
  '一方称去年雨季排水沟被填，庄稼受损，要求赔偿并恢复原状；另一方认为沟渠位于自家承包地内。',
  '村法律顾问到场解释了有关规定，调解员分别听取了双方的陈述，核对了承包合同和现场丈量的结果。',
  '双方同意以老界桩为准，沟渠由两家共同修复，费用各担一半，十五日内完工。',
  '村民小组长和邻居到场作证，签字确认；调解员约定完工后回访，继续关注履行情况。',
  '如有一方不履行，另一方可以向人民法院起诉，也可以共同申请司法确认。',
  '本次调解全程记录，没有收取任何费用，双方情绪平稳，当场握手言和。',
].join('')

/**
 * The n-th case for every n from `$1` to `$2` of `$3` cases, as SQL that both databases run: number, township (1 … 1000, sizes differing by up to
 * four times), village, days, kind, state, persons, amount in 分, and texts of real length. Numbered as a ledger grows, by the day.
 */
export const casesSql = `
  SELECT n, township, 1 + floor(v * ${villages})::int AS village, found_on, found_on + floor(a * 11)::int AS accepted_on,
    CASE WHEN state IN ('performed', 'failed', 'transferred') THEN found_on + 11 + floor(c * 30)::int END AS concluded_on,
    kind, state, risk, 2 + floor(p * p * 18)::int AS persons, floor(exp(5 + m * 7) * 100)::bigint AS amount,
    one_name, other_name, one_name || '与' || other_name || '纠纷' AS title, mediator,
    substr('${story}', 1 + floor(s * 60)::int, 120 + floor(l * 110)::int) AS summary
  FROM (
    SELECT n, (floor(1000 * (sqrt(0.16 + 2.4 * ${chance('n', 1)}) - 0.4) / 1.2)::int * 617) % ${townships} + 1 AS township,
      DATE '${period.first}' + ((n - 1) * ${period.days} / $3::bigint)::int AS found_on,
      ${pick(kinds, chance('n', 2))} AS kind, ${pick(states, chance('n', 3))} AS state, ${pick(risks, chance('n', 4))} AS risk,
      ${chance('n', 5)} AS v, ${chance('n', 6)} AS a, ${chance('n', 7)} AS c, ${chance('n', 8)} AS p, ${chance('n', 9)} AS m,
      ${chance('n', 10)} AS s, ${chance('n', 11)} AS l,
      ${person('n', 12)} AS one_name, ${person('n', 14)} AS other_name, ${person('n', 16)} AS mediator
    FROM generate_series($1::bigint, $2::bigint) n
  ) drawn`

const chunk = 50_000

/** Runs a statement over all cases, so many at a time; `$1` to `$3` are those of `casesSql`. */
export async function overCases(client: Client, rows: number, statement: string): Promise<void> {
  for (let from = 1; from <= rows; from += chunk) await client.query(statement, [from, Math.min(rows, from + chunk - 1), rows])
}
