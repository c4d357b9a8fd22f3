import { Link } from '@tanstack/react-router'
import { problem } from '../../kernel/problem.ts'

/** An address that names nothing. */
export function NotFound() {
  const { message, next } = problem('MF-SYS-001')
  return (
    <section className="empty">
      <h1>{message}</h1>
      <p>{next}</p>
      <Link to="/">回到工作台</Link>
    </section>
  )
}
