import type { FastifyInstance } from 'fastify'
import { columnMap, portalList } from '../office/public/items.ts'
import { portalSite, publicColumn } from '../office/public/site.ts'
import { notFound, type Portal } from './answer.ts'
import { itemMap, jsonFeed, pageMap, robots, rss, siteMapIndex } from './feeds.ts'

const xml = 'application/xml; charset=utf-8'

/** What programs read: feeds per column, site maps, robots. They ask the same use cases as the pages, so they cannot show more. */
export function addMachinePages(fastify: FastifyInstance, portal: Portal): void {
  const { office, origin } = portal
  for (const format of ['xml', 'json'] as const)
    fastify.get(`/:unit/:register/feed.${format}`, async (request, reply) => {
      const { unit, register } = request.params as { unit: string; register: string }
      const list = await portalList(office, { unit, register, page: 1 })
      if (!list) return notFound(portal, { request, reply })
      if (format === 'xml') return reply.type('application/rss+xml; charset=utf-8').send(rss(list, origin))
      return reply.type('application/feed+json; charset=utf-8').send(JSON.stringify(jsonFeed(list, origin)))
    })
  fastify.get('/robots.txt', (_request, reply) => reply.type('text/plain; charset=utf-8').send(robots(origin)))
  fastify.get('/sitemap.xml', async (_request, reply) => reply.type(xml).send(siteMapIndex(await portalSite(office), origin)))
  fastify.get('/sitemap/:name', async (request, reply) => {
    const name = (request.params as { name: string }).name.replace(/\.xml$/, '')
    const site = await portalSite(office)
    if (name === 'pages') return reply.type(xml).send(pageMap(site, origin))
    const register = publicColumn(office, name)
    if (!register) return notFound(portal, { request, reply })
    return reply.type(xml).send(itemMap(await columnMap(office, register, site.county.code), origin))
  })
}
