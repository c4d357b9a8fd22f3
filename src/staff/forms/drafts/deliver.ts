import type { Problem } from '../../../kernel/problem/problem.ts'
import { isRefusal, send } from '../../api/call.ts'
import type { Done } from '../../api/types.ts'
import type { Draft, FormPlace, Sending } from './draft.ts'
import { allDrafts, dropDraft, keepDraft } from './drafts.ts'
import { sendKeptFiles } from './kept-files.ts'

type Delivery = { readonly place: FormPlace; readonly sending: Sending; readonly key: string }

/** Sends a form under its mark, its files first: whether it arrives once or five times, it is done once. */
export async function deliver(owner: string, { place, sending, key }: Delivery): Promise<Done | Problem> {
  const unsent = await sendKeptFiles(owner, digestsIn(sending))
  if (unsent) return unsent
  const at = `/registers/${encodeURIComponent(place.register)}/records`
  const { step, record } = place
  const path = record === null ? at : `${at}/${encodeURIComponent(record)}/steps/${encodeURIComponent(step)}`
  return send<Done>(path, record === null ? { ...sending, step } : sending, { 'idempotency-key': key })
}

/** Every digest that stands anywhere in the form. */
const digestsIn = (sending: Sending): readonly string[] => {
  const quoted = JSON.stringify(sending).match(/"[0-9a-f]{64}"/g) ?? []
  return [...new Set(quoted.map((one) => one.slice(1, -1)))]
}

/** No answer, or the server could not write: nothing is known to be wrong with the form. */
export const isAway = ({ status }: Problem): boolean => status === 503 || status === 502 || status === 504 || status === 429
const mustSignIn = ({ status }: Problem): boolean => status === 401

let sendingNow = false

/** Sends what waits, one window at a time, oldest first. Stops at the first that finds no network; a refusal is kept with its draft. */
export async function sendWaiting(owner: string): Promise<number> {
  if (sendingNow) return 0
  sendingNow = true
  try {
    if (!('locks' in navigator)) return await sendAll(owner)
    return await navigator.locks.request('mingfa-send', { ifAvailable: true }, (lock) => (lock ? sendAll(owner) : 0))
  } finally {
    sendingNow = false
  }
}

async function sendAll(owner: string): Promise<number> {
  const waiting = (await allDrafts(owner)).filter(({ status }) => status === 'waiting').reverse()
  let sent = 0
  for (const draft of waiting) {
    const answer = await deliver(owner, { place: draft.place, sending: draft.sending as Sending, key: draft.id })
    if (isRefusal(answer) && (isAway(answer) || mustSignIn(answer))) return sent
    if (isRefusal(answer)) await refuse(owner, draft, answer)
    else {
      await dropDraft(draft.id)
      sent += 1
    }
  }
  return sent
}

const refuse = (owner: string, draft: Draft, problem: Problem): Promise<void> => keepDraft(owner, { ...draft, status: 'refused', problem })
