import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { signOut } from '../api/session.ts'
import { DraftKeeping } from '../forms/drafts/use-drafts.ts'
import { Menu } from './menu.tsx'
import { SessionGate } from './session.tsx'
import { useSession } from './session-context.ts'

/** The frame of every page: who I am, where I can go, and the page itself. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <SessionGate>
      <DraftKeeping />
      <Frame>{children}</Frame>
    </SessionGate>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const close = (event: KeyboardEvent) => event.key === 'Escape' && setOpen(false)
    window.addEventListener('keydown', close)
    return () => window.removeEventListener('keydown', close)
  }, [])
  return (
    <div className="shell">
      <a className="skip" href="#page">
        跳到正文
      </a>
      <header className="bar">
        <button type="button" className="menu-button" aria-expanded={open} aria-controls="menu" onClick={() => setOpen(!open)}>
          菜单
        </button>
        <Link to="/" className="brand">
          明法
        </Link>
        <Who />
      </header>
      <nav id="menu" className={open ? 'menu open' : 'menu'} aria-label="主菜单">
        <Menu onGo={() => setOpen(false)} />
      </nav>
      <main id="page" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

function Who() {
  const { actor, door } = useSession()
  const client = useQueryClient()
  const post = actor.appointments[0]
  const leave = async () => {
    await signOut()
    client.clear()
    window.location.assign('/staff/')
  }
  return (
    <div className="who">
      <Link to="/account" className="post" title="我的账号">
        <span>{post ? `${post.unit.name} ${post.roleName}` : '未任岗位'} · </span>
        {actor.name}
        {door.newDevices.length > 0 ? <b>（有新设备登录）</b> : null}
      </Link>
      <Button size="small" onClick={leave}>
        退出
      </Button>
    </div>
  )
}
