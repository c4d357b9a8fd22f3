import { memo, useEffect, useMemo, useRef } from 'react'
import { type Layer, linesOf, type Mark, type Piece } from './pieces.ts'
import type { Sheet } from './sheet.ts'
import type { Aspect, Working } from './use-sheet.ts'
import { severities } from './words.ts'

/** The text with its marks: findings coloured, numbers and statutes underlined, shared passages on grey. A click on a mark opens its entry. */
export function MarkedText({ working }: { working: Working }) {
  const { sheet, at, aspect, shown, go, look } = working
  const marks = useMemo(() => marksOf(sheet, aspect === 'alike'), [sheet, aspect])
  const lines = useMemo(() => linesOf(sheet.text, marks), [sheet.text, marks])
  const current = aspect === 'findings' ? at : shown
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (current === null) return
    const mark = place.current?.querySelector(`[data-marks~="${layers[aspect]}${current}"]`)
    mark?.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' })
  }, [current, aspect])
  const open = (mark: Mark) => (mark.layer === 'finding' ? go(mark.index) : look(aspects[mark.layer], mark.index))
  return (
    <div ref={place} className="checked-text" lang="zh-CN">
      {lines.map((line) =>
        line.pieces.length === 0 ? null : (
          <p key={line.start}>
            {line.pieces.map((piece, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the line
              <Words key={index} piece={piece} sheet={sheet} current={`${layers[aspect]}${current}`} onOpen={open} />
            ))}
          </p>
        ),
      )}
    </div>
  )
}

const layers: Readonly<Record<Aspect, Layer>> = { findings: 'finding', facts: 'fact', statutes: 'statute', alike: 'passage' }
const aspects: Readonly<Record<Layer, Aspect>> = { finding: 'findings', fact: 'facts', statute: 'statutes', passage: 'alike' }
const order: readonly Layer[] = ['finding', 'statute', 'fact', 'passage']
const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** All marks of the sheet; those of shared passages, which would cover everything, only while one looks at them. */
function marksOf({ findings, facts, statutes, alike }: Sheet, passages: boolean): readonly Mark[] {
  const of = (layer: Layer, list: readonly { start: number; end: number }[]): readonly Mark[] =>
    list.map(({ start, end }, index) => ({ layer, index, start, end }))
  const shared = passages ? alike.flatMap((report) => report.passages) : []
  return [...of('finding', findings), ...of('statute', statutes), ...of('fact', facts), ...of('passage', shared)].filter(
    ({ start, end }) => end > start,
  )
}

type WordsProps = { piece: Piece; sheet: Sheet; current: string; onOpen: (mark: Mark) => void }

const Words = memo(function Words({ piece, sheet, current, onOpen }: WordsProps) {
  const { text, marks } = piece
  const top = order.flatMap((layer) => marks.filter((mark) => mark.layer === layer && !done(sheet, mark)))[0] ?? marks[0]
  if (!top) return text
  const names = [...new Set(marks.map((mark) => lookOf(sheet, mark)))]
  const isCurrent = marks.some(({ layer, index }) => `${layer}${index}` === current)
  return (
    <a
      href={`#${top.layer}-${top.index}`}
      className={['mark', ...names, isCurrent ? 'current' : ''].join(' ')}
      data-marks={marks.map(({ layer, index }) => `${layer}${index}`).join(' ')}
      tabIndex={top.layer === 'finding' ? undefined : -1}
      title={titleOf(sheet, top)}
      onClick={(event) => {
        event.preventDefault()
        onOpen(top)
      }}
    >
      {text}
    </a>
  )
})

const done = ({ findings }: Sheet, { layer, index }: Mark): boolean => layer === 'finding' && findings[index]?.standing !== 'open'

function lookOf(sheet: Sheet, mark: Mark): string {
  if (mark.layer !== 'finding') return mark.layer
  const finding = sheet.findings[mark.index]
  return finding?.standing === 'open' ? finding.severity : (finding?.standing ?? '')
}

/** What a mark says while the pointer rests on it. */
function titleOf({ findings, facts, statutes }: Sheet, { layer, index }: Mark): string {
  const [finding, fact, statute] = [findings[index], facts[index], statutes[index]]
  if (layer === 'finding' && finding) return `${severities[finding.severity].name} ${finding.rule}：${finding.message}`
  if (layer === 'fact' && fact) return fact.measureName ?? '没有对应的指标'
  if (layer === 'statute' && statute) return statute.canonical ?? statute.note
  return '与另一份报告相同的段落'
}
