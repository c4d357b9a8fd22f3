import { useEffect, useRef, useState } from 'react'
import type { Fields } from '../../kernel/field.ts'
import type { Problem } from '../../kernel/problem/problem.ts'
import { useSession } from '../app/session-context.ts'
import { type Draft, type FormPlace, type Sending, samePlace, withoutPersonal } from './drafts/draft.ts'
import { allDrafts, dropDraft, findDraft, keepDraft, onDraftNews } from './drafts/drafts.ts'
import { randomId } from './drafts/random-id.ts'
import { rememberId, resumedId } from './drafts/resumed.ts'
import { canSeal } from './drafts/seal.ts'
import type { Entry } from './entry.ts'

/** The entry of a form with everything about its draft. */
export type Entering = {
  readonly entry: Entry
  readonly change: (part: Partial<Entry>) => void
  /** Puts in what the system knows; that alone makes no draft. */
  readonly fill: (part: Partial<Entry>) => void
  /** The mark under which the form is sent, once. */
  readonly key: string
  /** When the draft was saved that the form goes on with; null for a form that was begun here. */
  readonly resumedAt: number | null
  /** What the server said when the draft was sent the last time. */
  readonly told: Problem | null
  /** Another draft for this form. */
  readonly offered: Draft | null
  readonly resume: () => void
  /** The same draft was changed in another window just now. */
  readonly elsewhere: boolean
  /** Forgets the draft: it was sent, or is not wanted. */
  readonly forget: () => Promise<void>
  readonly startOver: () => void
  /** Keeps the form to be sent by itself when there is a network again. False where the machine cannot keep it. */
  readonly wait: (sending: Sending) => Promise<boolean>
}

const pause = 400

type About = { readonly place: FormPlace; readonly fields: Fields }

/** Holds what is typed and keeps a draft of it, shortly after the last key. Reloading goes on where it was; so does another sign-in of the same person. */
export function useEntry(start: Entry, about: About): Entering {
  const { place } = about
  const { actor } = useSession()
  const [key, setKey] = useState(() => resumedId(place) ?? randomId())
  const [entry, setEntry] = useState(start)
  const [touched, setTouched] = useState(false)
  const [resumed, setResumed] = useState<Draft | null>(null)
  const draft = keeper({ ...about, owner: actor.id, key, entry })
  useKeeping(touched, entry, draft.save)
  const take = (found: Draft): void => {
    setKey(found.id)
    setEntry({ ...start, ...found.entry })
    setResumed(found)
    rememberId(place, found.id)
  }
  const offer = useOffer(actor.id, about, { key, onFound: take })
  const elsewhere = useElsewhere(key)
  const quietly = <T>(act: () => T): T => {
    setTouched(false)
    return act()
  }
  const put = (part: Partial<Entry>): void => setEntry((before) => ({ ...before, ...part }))
  const begin = (): void => {
    setKey(randomId())
    setEntry(start)
    setResumed(null)
  }
  return {
    ...{ entry, key, elsewhere, fill: put, resumedAt: resumed?.savedAt ?? null, told: resumed?.problem ?? null },
    change: (part) => {
      setTouched(true)
      put(part)
    },
    offered: touched ? null : offer.offered,
    resume: () => offer.take(take),
    forget: () => quietly(draft.drop),
    startOver: () => void quietly(draft.drop).then(begin),
    wait: (sending) => quietly(() => draft.wait(sending)),
  }
}

type Keeping = About & { readonly owner: string; readonly key: string; readonly entry: Entry }

/** What can be done with the draft of a form as it stands. Where the browser forbids storage, all of it does nothing. */
function keeper({ place, fields, owner, key, entry }: Keeping) {
  const as = (status: Draft['status'], sending?: Sending): Draft => ({
    ...{ id: key, place, title: entry.title, savedAt: Date.now(), status },
    entry: canSeal() ? entry : withoutPersonal(fields, entry),
    ...(sending ? { sending } : {}),
  })
  return {
    save: async (): Promise<void> => {
      rememberId(place, key)
      await keepDraft(owner, as('typing')).catch(() => undefined)
    },
    drop: async (): Promise<void> => {
      rememberId(place, null)
      await dropDraft(key).catch(() => undefined)
    },
    wait: async (sending: Sending): Promise<boolean> => {
      if (!canSeal()) return false
      rememberId(place, null)
      return keepDraft(owner, as('waiting', sending)).then(
        () => true,
        () => false,
      )
    },
  }
}

/** Keeps the draft a moment after the last key, and at once when the page is put away. */
function useKeeping(touched: boolean, entry: Entry, keep: () => Promise<unknown>): void {
  const latest = useRef(keep)
  latest.current = keep
  useEffect(() => {
    if (!touched || !entry) return
    const timer = setTimeout(() => void latest.current(), pause)
    const hide = () => void latest.current()
    window.addEventListener('pagehide', hide)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', hide)
    }
  }, [entry, touched])
}

type Offering = { readonly key: string; readonly onFound: (draft: Draft) => void }

/** Goes on with the draft that this window was at; else offers the newest one of the same form. */
function useOffer(owner: string, { place }: About, { key, onFound }: Offering) {
  const [offered, setOffered] = useState<Draft | null>(null)
  const { register, step, record } = place
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once per form; later news come from the form itself
  useEffect(() => {
    let left = false
    const look = async () => {
      const own = await findDraft(owner, key)
      if (left) return
      if (own) return onFound(own)
      const others = (await allDrafts(owner)).filter((draft) => draft.status !== 'waiting' && samePlace(draft.place, place))
      if (!left) setOffered(others[0] ?? null)
    }
    void look()
    return () => {
      left = true
    }
  }, [owner, register, step, record])
  const take = (then: (draft: Draft) => void): void => {
    if (offered) then(offered)
    setOffered(null)
  }
  return { offered, take }
}

function useElsewhere(key: string): boolean {
  const [elsewhere, setElsewhere] = useState(false)
  useEffect(() => onDraftNews(({ id, here }) => !here && id === key && setElsewhere(true)), [key])
  return elsewhere
}
