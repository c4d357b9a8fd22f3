import { Link } from '@tanstack/react-router'
import { problem } from '../../kernel/problem.ts'
import { useTitle } from '../app/title.ts'

/** An address that names nothing. */
export function NotFound() {
  useTitle('没有这个地址')
  const { message, next } = problem('MF-SYS-001')
  return (
    <section className="empty">
      <h1>{message}</h1>
      <p>{next}</p>
      <Link to="/">回到工作台</Link>
    </section>
  )
}
