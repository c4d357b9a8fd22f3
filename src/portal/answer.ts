import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Office } from '../office/office.ts'
import { portalSite } from '../office/public/site.ts'
import type { Mode, Page, View } from './views/view.ts'

/** The built views (dist/portal/views.js). */
export type Views = { readonly render: (view: View) => string }
/** What the routes of the portal work with. `origin`: scheme and host under which citizens reach the site, without a slash at the end. `style`: address of the style sheet. */
export type Portal = { readonly office: Office; readonly origin: string; readonly views: Views; readonly style: string }

/** A request with the reply that it waits for. */
export type Http = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** Version of the page the reader has chosen; a cookie keeps it, no script is needed. */
const modeOf = (request: FastifyRequest): Mode => (/(?:^|;\s*)view=elder(?:;|$)/.test(request.headers.cookie ?? '') ? 'elder' : 'normal')

const hasForm = ({ kind }: Page): boolean => kind === 'consultation' || kind === 'complaint'

/**
 * Answers with a page. A refusal is never kept by a cache, a page for half a minute, so that a withdrawal is felt within one. A page with a form is
 * each reader's own: its form is known again by a key. An answer to what was handed in is nobody else's.
 */
export async function page(portal: Portal, { request, reply }: Http, shown: Page, status = 200): Promise<FastifyReply> {
  const site = await portalSite(portal.office)
  const path = request.url.split('?')[0] as string
  const { origin, style } = portal
  const html = portal.views.render({ site, mode: modeOf(request), path, back: request.url, origin, style, page: shown })
  return reply
    .code(status)
    .header('cache-control', status === 200 && request.method !== 'POST' && !hasForm(shown) ? 'public, max-age=30' : 'no-store')
    .header('vary', 'Cookie')
    .type('text/html; charset=utf-8')
    .send(html)
}

/** There is no such page, or none for the public: both look the same. */
export const notFound = (portal: Portal, http: Http): Promise<FastifyReply> =>
  page(
    portal,
    http,
    { kind: 'message', title: '没有找到这个页面', text: '网址可能有误，或者该页面不对外公开。可以从首页或者站点地图重新进入。' },
    404,
  )

const brokenWords: Readonly<Record<number | 'unopened', string>> = {
  unopened: '门户还没有开通。请过些时候再来。',
  413: '内容太长，没有收下。请返回上一页，缩短后再提交。',
  429: '提交得太频繁，没有收下。请过十分钟再试，填写的内容可以返回上一页取回。',
  503: '数据服务正在恢复，请稍后再试。',
}

/** Shown when something broke: made without the database and without the views, which may be what broke. */
export const brokenPage = (status: number | 'unopened', style: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>暂时无法显示</title><link rel="stylesheet" href="${style}"></head><body><main class="wide"><div class="panel message"><h1>暂时无法显示</h1><p>${brokenWords[status] ?? '页面出错了，请稍后再试。'}</p><p><a href="/">返回首页</a></p></div></main></body></html>`
