import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Checking } from '../../office/check-text/check-text.ts'
import { today } from '../../office/office.ts'
import { asked } from '../answer.ts'
import { attachment } from '../attachment.ts'
import { exactly, noSuchDay } from '../input.ts'
import { uploadOf } from '../upload.ts'
import type { RouteParts } from './route.ts'

const tags = ['报告校核']

/** Loaded when first needed: rules and the catalogue of statutes are large. */
const checking = () => import('../../office/check-text/check-text.ts')
const writing = () => import('../../office/check-text/checked-file.ts')
const counting = () => import('../../office/check-text/county-checks.ts')
const listing = () => import('../../office/check-text/rule-list.ts')

/** Any text as a report: read, checked, compared; nothing of it is stored. And the county's view of all reports on record. */
export function checkRoutes(app: FastifyInstance, { office }: RouteParts): void {
  app.post(
    '/checks',
    { schema: { tags, summary: '校核一份文字：file 是文件或者粘贴的正文；不保存' } },
    asked(async (actor, request) => {
      const given = await givenIn(request, today(office))
      if (isProblem(given)) return given
      const { checkText, pageOf } = await checking()
      const checked = await checkText(office, actor, given)
      return isProblem(checked) ? checked : pageOf(checked)
    }),
  )
  app.post(
    '/checks/files',
    { schema: { tags, summary: '同样的校核，得到带批注的 Word 或者校核记录' } },
    asked(async (actor, request, reply) => {
      const given = await givenIn(request, today(office))
      if (isProblem(given)) return given
      const file = await (await writing()).checkedFile(office, actor, given)
      return isProblem(file) ? file : attachment(reply, file)
    }),
  )
  const year = { type: 'string', pattern: '^20\\d\\d$' }
  app.get<{ Querystring: { year: string } }>(
    '/checks/county',
    { schema: { tags, summary: '一个年度各单位报告的校核情况', querystring: exactly({ year }, 'year') } },
    asked(async (actor, { query }) => (await counting()).countyChecks(office, actor, Number(query.year))),
  )
  app.get(
    '/checks/rules',
    { schema: { tags, summary: '校核规则和本县设定的程度' } },
    asked(async () => (await listing()).ruleList(office)),
  )
}

type Given = Checking & { readonly as: 'marked' | 'record' }

/** The form as a question. Empty options are as good as none. */
async function givenIn(request: FastifyRequest, day: string): Promise<Given | Problem> {
  const { file, texts } = await uploadOf(request)
  if (!file) return problem('MF-CHK-002')
  const said = (name: string) => texts.get(name)?.trim() || undefined
  const asOf = said('asOf')
  const wrong = noSuchDay({ asOf })
  if (wrong) return wrong
  const [unit, year] = [said('unit'), said('year')]
  if (year !== undefined && !/^20\d\d$/.test(year))
    return problem('MF-FLD-006', { field: 'year', slots: { field: '年度', limit: '应当是四位数的年份' } })
  return {
    ...file,
    asOf: asOf ?? day,
    as: said('as') === 'record' ? 'record' : 'marked',
    ...(unit === undefined ? {} : { unit }),
    ...(year === undefined ? {} : { year: Number(year) }),
    against: said('against') === '1',
  }
}
