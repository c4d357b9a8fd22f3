import { useEffect } from 'react'

/** Names the page in the tab and the history. Never given a title of a matter: the history of a shared machine is no place for it. */
export function useTitle(name: string): void {
  useEffect(() => {
    document.title = `${name} · 明法`
  }, [name])
}
