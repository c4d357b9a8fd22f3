import { columnPath, figuresPath, modePath, opennessPath } from '../addresses.ts'
import { emblem } from './emblem.tsx'
import type { View } from './view.ts'

/** Name of the site, search, the switch to the elder version and the main columns of the county. */
export function Header({ site, mode, back, page }: View) {
  const other = mode === 'elder' ? 'normal' : 'elder'
  const { code } = site.county
  return (
    <header className="top">
      <div className="top-bar">
        <div className="wide">
          <span>{site.county.name}人民政府主办</span>
          <nav aria-label="浏览方式" className="modes">
            <a href={modePath(other, back)}>{mode === 'elder' ? '标准版' : '长辈版'}</a>
            <a href="/accessibility">无障碍说明</a>
          </nav>
        </div>
      </div>
      <div className="wide brand">
        <a className="site-name" href="/">
          {emblem}
          <span>{site.siteName}</span>
        </a>
        <form action="/search" method="get" aria-label="站内检索" className="find">
          <label className="unseen" htmlFor="site-q">
            检索词
          </label>
          <input
            id="site-q"
            name="q"
            type="search"
            maxLength={60}
            placeholder="标题、文号、正文"
            defaultValue={page.kind === 'search' ? page.q : ''}
          />
          <button type="submit">检索</button>
        </form>
      </div>
      <nav aria-label="栏目" className="columns">
        <ul className="wide">
          <li>
            <a href="/">首页</a>
          </li>
          <li>
            <a href={opennessPath(code)}>政府信息公开</a>
          </li>
          {site.mainly.map(({ id, name }) => (
            <li key={id}>
              <a href={columnPath(code, id)}>{name}</a>
            </li>
          ))}
          <li>
            <a href={figuresPath(code, site.year)}>年度数据</a>
          </li>
          <li>
            <a href="/map">全部栏目</a>
          </li>
        </ul>
      </nav>
    </header>
  )
}
