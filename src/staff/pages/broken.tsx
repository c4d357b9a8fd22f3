import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { problemOf } from '../api/call.ts'

/** A page that could not be drawn: what happened, and two ways on. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const { message, next } = problemOf(error)
  return (
    <section className="empty" role="alert">
      <h1>{message}</h1>
      <p>{next}</p>
      <p className="row">
        <Button type="primary" onClick={reset}>
          重试
        </Button>
        <Link to="/">回到工作台</Link>
      </p>
    </section>
  )
}
