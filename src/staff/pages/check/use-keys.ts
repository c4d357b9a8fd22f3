import { useEffect } from 'react'
import type { Working } from './use-sheet.ts'

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="combobox"], [role="listbox"]'))
/** Enter on a button or a link is for that button or link. */
const pressing = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches('a, button, summary')

/** One key each: n next, p previous, Enter take over, u undo. Silent while somebody types, and with Ctrl, Alt or Command. */
export function useKeys({ step, take, undo, at }: Pick<Working, 'step' | 'take' | 'undo' | 'at'>): void {
  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      n: () => step(1),
      p: () => step(-1),
      u: undo,
      enter: () => at !== null && take(at),
    }
    const press = (event: KeyboardEvent) => {
      const { key, target } = event
      if (event.ctrlKey || event.altKey || event.metaKey || typing(target)) return
      if (key === 'Enter' && pressing(target)) return
      const act = acts[key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [step, take, undo, at])
}
