import type { Ref } from 'react'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useImperativeHandle, useRef } from 'react'
import { chipOf, textFrom, writeInto } from './editor-text.ts'
import type { BoundFigure } from './report.ts'

export type EditorHandle = { readonly insert: (figure: string) => void }
type Props = {
  readonly id: string
  readonly label: string
  readonly text: string
  readonly figures: ReadonlyMap<string, BoundFigure>
  readonly onChange: (text: string) => void
  readonly handle: Ref<EditorHandle>
}

/**
 * A text in which every bound figure is one unit: it can be put in, cut, pasted and deleted, never typed over. The browser keeps the page of
 * the editor, we read it back after each change; what is pasted comes in as plain text. Whoever cannot use it has the plain text beside it.
 */
export function FigureEditor({ id, label, text, figures, onChange, handle }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const written = useRef<string | null>(null)
  const known = useRef(figures)
  known.current = figures
  /** Where the caret stood last: choosing a figure takes the focus away. */
  const caret = useRef<Range | null>(null)
  const remember = () => {
    const selection = window.getSelection()
    if (selection?.rangeCount && place.current?.contains(selection.anchorNode)) caret.current = selection.getRangeAt(0).cloneRange()
  }
  useEffect(() => {
    // Only what comes from elsewhere (a suggestion adopted) is drawn anew: drawing under the hands would move the caret.
    if (!place.current || written.current === text) return
    writeInto(place.current, text, known.current)
    written.current = text
  }, [text])
  const read = () => {
    if (!place.current) return
    written.current = textFrom(place.current)
    remember()
    onChange(written.current)
  }
  const reading = useRef(read)
  reading.current = read
  useEffect(() => {
    const editor = place.current
    // Typing never replaces a chosen figure: it goes on behind it. Deleting does what it says. React has no event for this.
    const typed = (event: InputEvent) => {
      if (event.inputType !== 'insertText' || !event.data || !editor || !leaveFigures()) return
      event.preventDefault()
      putAtCaret(editor, document.createTextNode(event.data))
      reading.current()
    }
    editor?.addEventListener('beforeinput', typed)
    return () => editor?.removeEventListener('beforeinput', typed)
  }, [])
  useImperativeHandle(handle, () => ({
    insert: (figure) => {
      if (!place.current) return
      place.current.focus()
      if (caret.current) selectRange(caret.current)
      putAtCaret(place.current, chipOf(figure, known.current))
      read()
    },
  }))
  const paste = (event: ClipboardEvent) => {
    event.preventDefault()
    const piece = document.createElement('div')
    writeInto(piece, event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n'), known.current)
    if (place.current) putAtCaret(place.current, ...piece.childNodes)
    read()
  }
  const copy = (event: ClipboardEvent) => {
    const picked = window.getSelection()?.rangeCount ? window.getSelection()?.getRangeAt(0) : undefined
    if (!picked || picked.collapsed) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', textFrom(picked.cloneContents()))
    if (event.type !== 'cut') return
    picked.deleteContents()
    read()
  }
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    document.execCommand('insertLineBreak')
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a text area cannot hold figures as units; the plain text area is one button away
    <div
      ref={place}
      id={id}
      className="editor"
      contentEditable
      suppressContentEditableWarning
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label={label}
      onInput={read}
      onPaste={paste}
      onCopy={copy}
      onCut={copy}
      onDrop={(event) => event.preventDefault()}
      onKeyDown={key}
      onCompositionStart={() => leaveFigures()}
      onKeyUp={remember}
      onMouseUp={remember}
    />
  )
}

/** Puts the caret behind the selection where that holds a figure; says whether it did. */
function leaveFigures(): boolean {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed) return false
  const range = selection.getRangeAt(0)
  const around = range.startContainer.parentElement?.closest('[data-figure]')
  if (around) {
    range.setStartAfter(around)
    range.collapse(true)
    selectRange(range)
    return true
  }
  const holds = range.cloneContents().querySelector('[data-figure]') !== null
  if (holds) selection.collapseToEnd()
  return holds
}

function selectRange(range: Range): void {
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

/** Puts nodes where the caret stands inside the editor, else at its end, and the caret behind them. */
function putAtCaret(editor: HTMLElement, ...nodes: Node[]): void {
  const selection = window.getSelection()
  const inside = selection !== null && selection.rangeCount > 0 && editor.contains(selection.anchorNode)
  const range = inside ? selection.getRangeAt(0) : document.createRange()
  if (!inside) {
    range.selectNodeContents(editor)
    range.collapse(false)
  }
  range.deleteContents()
  const last = nodes.at(-1)
  for (const node of nodes.toReversed()) range.insertNode(node)
  if (last) range.setStartAfter(last)
  range.collapse(true)
  selection?.removeAllRanges()
  selection?.addRange(range)
}
