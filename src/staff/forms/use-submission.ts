import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Problem } from '../../kernel/problem/problem.ts'
import { isRefusal } from '../api/call.ts'
import type { Done } from '../api/types.ts'
import { useSession } from '../app/session-context.ts'
import { deliver, isAway } from './drafts/deliver.ts'
import type { FormPlace, Sending } from './drafts/draft.ts'
import type { Entering } from './use-entry.ts'

/** Sends a form once. Where there is no network it is kept and goes by itself later; the desk shows it, unless the page stays (`stay`). Null: it waits. */
export function useSubmission(
  place: FormPlace,
  entering: Entering,
  { stay = false }: { stay?: boolean } = {},
): (sending: Sending) => Promise<Done | Problem | null> {
  const { actor } = useSession()
  const client = useQueryClient()
  const navigate = useNavigate()
  return async (sending) => {
    const answer = await deliver(actor.id, { place, sending, key: entering.key })
    if (isRefusal(answer) && isAway(answer) && (await entering.wait(sending))) {
      if (!stay) await navigate({ to: '/' })
      return null
    }
    if (isRefusal(answer)) return answer
    await entering.forget()
    // Not awaited: the next page asks for what it needs, and nobody waits for lists that he does not see.
    void client.invalidateQueries()
    return answer
  }
}
