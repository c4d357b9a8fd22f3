import { encode } from 'uqr'
import type { Certificate as Checked } from '../../office/public/certificate.ts'
import { certificatePath } from '../addresses.ts'
import { Fields } from './fields.tsx'

/** 执法证核验: a number in, and whether its holder may enforce today. The square leads back to this answer and may be printed beside the certificate. */
export function Certificate({ checked: { number, found, mark, square }, origin }: { checked: Checked; origin: string }) {
  return (
    <div className="wide">
      <h1>执法证核验</h1>
      <form action={certificatePath()} method="get" className="panel check">
        <label htmlFor="no">执法证号</label>
        <input id="no" name="no" defaultValue={number} maxLength={30} autoComplete="off" required />
        <button type="submit">核验</button>
      </form>
      {number === '' ? (
        <p className="panel none">请输入执法证上的完整证号。执法人员应当主动出示执法证件，没有出示的，您有权拒绝。</p>
      ) : null}
      {square === 'foreign' ? (
        <p className="panel refusal" role="alert">
          这个二维码不是本站签发的，或者与证号“{number}
          ”不符，不能作为核验结果。请查看执法证上印的完整证号，在上面重新输入核验；怀疑证件或者二维码有假的，可以向县司法局反映。
        </p>
      ) : null}
      {number !== '' && !found && square !== 'foreign' ? (
        <p className="panel none" role="status">
          没有查到证号为“{number}”、今天有效的执法证。请核对证号；仍查不到的，可以向县司法局反映。
        </p>
      ) : null}
      {found ? (
        <section className="panel" aria-labelledby="valid">
          <h2 id="valid">有效：{found.unit}执法人员</h2>
          <Fields fields={found.fields} />
          <Square text={`${origin}${certificatePath(number, mark ?? undefined)}`} />
          <p className="hint">
            二维码应当打开 {origin}，打开的是别的网址的，请不要相信。
            {square === 'own' ? '这个二维码是本站签发的，与证号相符。' : null}
          </p>
        </section>
      ) : null}
    </div>
  )
}

/** A QR code as one path, drawn on the server. */
function Square({ text }: { text: string }) {
  const { size, data } = encode(text, { border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} width="160" height="160" role="img" aria-label="本页的二维码">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
