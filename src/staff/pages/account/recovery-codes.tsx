import { Button } from 'antd'

/** Recovery codes, shown once. The person says that they are kept before going on. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => Promise<void> | void }) {
  return (
    <section className="recovery">
      <h2>保存恢复码</h2>
      <p>手机丢失或更换时，用恢复码登录，每个只能用一次。请抄在纸上或打印后妥善保管；离开这一页后不再显示。</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="choices">
        <Button onClick={() => window.print()}>打印</Button>
        <Button type="primary" onClick={() => void onDone()}>
          已经保存好
        </Button>
      </div>
    </section>
  )
}
