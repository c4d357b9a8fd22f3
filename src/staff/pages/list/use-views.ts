import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orThrow } from '../../api/call.ts'
import { fetchViews, forgetView, keepView, type SavedView } from '../../api/lists.ts'

/** What the person keeps about a register; asked once per visit. */
export function useViews(register: string) {
  const client = useQueryClient()
  const queryKey = ['views', register]
  const { data, isFetched } = useQuery({ queryKey, queryFn: () => orThrow(fetchViews(register)), staleTime: Number.POSITIVE_INFINITY })
  const put = (change: (views: readonly SavedView[]) => readonly SavedView[]) =>
    client.setQueryData<readonly SavedView[]>(queryKey, (views) => change(views ?? []))
  const others = (view: Omit<SavedView, 'value'>) => (views: readonly SavedView[]) =>
    views.filter(({ kind, name }) => kind !== view.kind || name !== view.name)
  return {
    views: data ?? [],
    ready: isFetched,
    /** Shown at once; the server hears of it meanwhile. */
    keep: (view: SavedView) => {
      put((views) => [...others(view)(views), view])
      return keepView(register, view)
    },
    forget: (view: Omit<SavedView, 'value'>) => {
      put(others(view))
      return forgetView(register, view)
    },
  }
}

export type Views = ReturnType<typeof useViews>
