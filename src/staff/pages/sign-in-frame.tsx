import type { ReactNode } from 'react'

/** The quiet frame of every page at the door. The last line is asked for by 保守国家秘密法 art. 31: no state secrets in a system that is not made for them. */
export function DoorFrame({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <main className="sign-in">
      <div className={wide ? 'door wide' : 'door'}>
        <h1>
          明法 <small>法治政府建设工作平台</small>
        </h1>
        {children}
        <p className="classification">本系统只处理公开和内部信息，不得录入、存储国家秘密。</p>
      </div>
    </main>
  )
}
