import type { SharedPassage } from '../../api/checks.ts'

type Props = { passages: readonly SharedPassage[]; there: string; here?: string; onShow?: (index: number) => void }

/** Shared passages, each wording beside the other. */
export function SideBySide({ passages, there, here = '本文', onShow }: Props) {
  return (
    <ol className="entries beside">
      {passages.map((passage, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: passages stand in the order of the text
        <li key={index}>
          <div>
            <p className="quiet">{here}</p>
            <blockquote>{passage.here}</blockquote>
          </div>
          <div>
            <p className="quiet">{there}</p>
            <blockquote>{passage.there}</blockquote>
          </div>
          {onShow ? (
            <button type="button" className="plain" onClick={() => onShow(index)}>
              在文中标出
            </button>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
