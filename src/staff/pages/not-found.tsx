import { Link } from '@tanstack/react-router'
import { useTitle } from '../app/title.ts'

/** An address that names nothing. */
export function NotFound() {
  useTitle('没有这个地址')
  return (
    <section className="empty">
      <h1>没有这个地址。</h1>
      <p>请从菜单重新打开。</p>
      <Link to="/">回到工作台</Link>
    </section>
  )
}
