import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { portalCertificate } from '../office/public/certificate.ts'
import { portalFigure } from '../office/public/figure.ts'
import { portalFigures } from '../office/public/figures.ts'
import { portalHome } from '../office/public/home.ts'
import { portalItem } from '../office/public/item.ts'
import { type ItemRef, portalList } from '../office/public/items.ts'
import { portalReport } from '../office/public/report.ts'
import { portalSearch } from '../office/public/search.ts'
import { countyOf, pageUnit, portalSite, portalUnit } from '../office/public/site.ts'
import { itemPath } from './addresses.ts'
import { notFound, type Portal, page } from './answer.ts'
import { askedIn, yearIn } from './questions.ts'
import { type OpennessBlock, opennessBlocks, type Page } from './views/view.ts'

type Params = Readonly<Record<string, string>>
/** One question of a citizen: the page that answers it, or null where there is none. */
type Answer = (portal: Portal, params: Params, query: unknown) => Promise<Page | null>

const home: Answer = async ({ office }, { unit = countyOf(office).code }) => {
  const shown = await portalHome(office, await portalSite(office), unit)
  return shown && { kind: 'home', home: shown }
}

const list: Answer = async ({ office }, { unit = '', register = '' }, query) => {
  const shown = await portalList(office, { unit, register, ...askedIn(query) })
  return shown && { kind: 'list', list: shown }
}

const figures: Answer = async ({ office }, { unit = '', year = '' }) => {
  const table = await portalFigures(office, unit, yearIn(year) ?? Number.NaN)
  return table && { kind: 'figures', table }
}

const figure: Answer = async ({ office }, { unit = '', year = '', figure: id = '' }) => {
  const shown = await portalFigure(office, { unit, year: yearIn(year) ?? Number.NaN, figure: id })
  return shown && { kind: 'figure', page: shown }
}

const openness: Answer = async ({ office }, { unit = '' }) => {
  const found = pageUnit(office, unit)
  return found && { kind: 'openness', unit: portalUnit(found) }
}

const block: Answer = async ({ office }, { unit = '', block: asked = '' }) => {
  const found = pageUnit(office, unit)
  if (!found || !Object.hasOwn(opennessBlocks, asked)) return null
  const site = await portalSite(office)
  const name = asked as OpennessBlock
  return { kind: 'block', unit: portalUnit(found), block: name, sections: name === 'yearly' ? yearlyText : site[name] }
}

const yearlyText = [
  {
    heading: '公开时间',
    text: '县级以上人民政府部门于每年1月31日前、县级以上地方人民政府于每年3月31日前公布上一年度政府信息公开工作年度报告（公开条例第四十九条）。',
  },
]

const search: Answer = async ({ office }, _params, query) => {
  const { q } = askedIn(query)
  return { kind: 'search', q, found: await portalSearch(office, q) }
}

const certificate: Answer = async ({ office }, _params, query) => {
  const asked = query as { no?: unknown; code?: unknown }
  const [no, code] = [asked.no, asked.code].map((one) => (typeof one === 'string' ? one.replaceAll('\u0000', '') : ''))
  return { kind: 'certificate', checked: await portalCertificate(office, no ?? '', code) }
}

const accessibility: Answer = async ({ office }) => ({
  kind: 'text',
  title: '无障碍说明',
  sections: (await portalSite(office)).accessibility,
})

const feedback: Answer = async ({ office }) => {
  const { phone, mail, hours, undertaker } = await portalSite(office)
  const how = `电话：${phone}（${hours}）\n电子邮箱：${mail}\n受理单位：${undertaker}`
  const what =
    '错别字、打不开的链接、过期的内容、看不清或者读不出的页面，都可以告诉我们。请写明页面网址。我们登记、核实、改正，并按您留下的方式告知结果。'
  return {
    kind: 'text',
    title: '我为政府网站找错',
    sections: [
      { heading: '怎样反映', text: how },
      { heading: '可以反映什么', text: what },
    ],
  }
}

const routes: Readonly<Record<string, Answer>> = {
  '/': home,
  '/search': search,
  '/certificate': certificate,
  '/map': async () => ({ kind: 'map' }),
  '/accessibility': accessibility,
  '/feedback': feedback,
  '/:unit': home,
  '/:unit/figures/:year/:figure': figure,
  '/:unit/figures/:year': figures,
  '/:unit/xxgk': openness,
  '/:unit/xxgk/:block': block,
  '/:unit/:register': list,
}

/** Every page of the portal. Only GET and HEAD: nothing here changes anything. */
export function addPages(fastify: FastifyInstance, portal: Portal): void {
  for (const [path, answer] of Object.entries(routes)) {
    fastify.get(path, async (request, reply) => {
      const shown = await answer(portal, request.params as Params, request.query)
      return shown ? page(portal, { request, reply }, shown) : notFound(portal, { request, reply })
    })
  }
  fastify.get('/:unit/:register/:year/:id', (request, reply) => item(portal, request, reply))
}

async function item(portal: Portal, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const found = await portalItem(portal.office, request.params as ItemRef)
  const http = { request, reply }
  if (!found) return notFound(portal, http)
  if (found.found === 'moved') return reply.redirect(itemPath(found.ref), 301)
  if (found.found === 'gone') return page(portal, http, { kind: 'gone', gone: found }, 410)
  const report = await portalReport(portal.office, found)
  return page(portal, http, report ? { kind: 'report', item: found, report } : { kind: 'item', item: found })
}
