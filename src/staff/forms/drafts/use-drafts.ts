import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSession } from '../../app/session-context.ts'
import { sendWaiting } from './deliver.ts'
import type { Draft } from './draft.ts'
import { allDrafts, onDraftNews, wipeOthers } from './drafts.ts'

const often = 20_000

/** What I left unsent on this machine, kept up to date across windows. It needs no network. */
export function useDrafts(): readonly Draft[] {
  const { actor } = useSession()
  const { data } = useQuery({ queryKey: ['drafts', actor.id], queryFn: () => allDrafts(actor.id), networkMode: 'always', staleTime: 0 })
  return data ?? []
}

/**
 * Looks after the drafts while somebody is signed in: wipes what belongs to others or is too old, and sends what waits as soon as there is a
 * network. Stands once, in the frame of every page.
 */
function useDraftKeeping(): void {
  const { actor } = useSession()
  const client = useQueryClient()
  useEffect(() => {
    const send = async () => {
      const sent = await sendWaiting(actor.id).catch(() => 0)
      if (sent > 0) void client.invalidateQueries()
    }
    const begin = async () => {
      await wipeOthers(actor.id)
      await send()
    }
    void begin()
    const heard = onDraftNews(() => void client.invalidateQueries({ queryKey: ['drafts'] }))
    const now = () => void send()
    window.addEventListener('online', now)
    const timer = setInterval(now, often)
    return () => {
      heard()
      window.removeEventListener('online', now)
      clearInterval(timer)
    }
  }, [actor.id, client])
}

/** Keeps the drafts; draws nothing. */
export function DraftKeeping(): null {
  useDraftKeeping()
  return null
}
