import { feedPath } from '../addresses.ts'
import { Body } from './body.tsx'
import { Crumbs } from './crumbs.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { metaOf } from './meta.ts'
import { headingOf } from './titles.ts'
import type { View } from './view.ts'

export function Document(view: View) {
  return (
    <html lang="zh-CN" data-view={view.mode}>
      <Head {...view} />
      <body>
        <a className="skip" href="#main">
          跳到正文
        </a>
        <Header {...view} />
        <Crumbs {...view} />
        <main id="main" tabIndex={-1}>
          <Body {...view} />
        </main>
        <Footer {...view} />
      </body>
    </html>
  )
}

function Head(view: View) {
  const { page, site, origin, path, style } = view
  const heading = headingOf(view)
  const lost = page.kind === 'gone' || page.kind === 'message' || page.kind === 'search'
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{heading === site.siteName ? heading : `${heading}_${site.siteName}`}</title>
      {metaOf(view).map(([name, content]) => (
        <meta key={name} name={name} content={content} />
      ))}
      {lost ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={origin + path} />}
      <link rel="stylesheet" href={style} />
      {page.kind === 'list' ? <Feeds unit={page.list.unit.code} register={page.list.column.id} name={heading} /> : null}
    </head>
  )
}

function Feeds({ unit, register, name }: { unit: string; register: string; name: string }) {
  return (
    <>
      <link rel="alternate" type="application/rss+xml" title={`${name}（RSS）`} href={feedPath(unit, register, 'xml')} />
      <link rel="alternate" type="application/feed+json" title={`${name}（JSON Feed）`} href={feedPath(unit, register, 'json')} />
    </>
  )
}
