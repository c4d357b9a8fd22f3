import { type Directory, loadDirectory, type Moved, previewClocks } from '../../store/index.ts'
import { calendarIn, remember, settingsIn } from '../memory.ts'
import { localMinute, type Office } from '../office.ts'
import { alike } from './recount.ts'

/** What a change would do to the clocks that run: how many run, how many would end on another day, and of each kind one as it would be. */
export type ClockPreview = {
  readonly open: number
  readonly moved: number
  readonly kinds: readonly {
    readonly register: string
    readonly clock: string
    readonly count: number
    readonly from: string
    readonly to: string
  }[]
}

/** Counts the clocks of a unit and below as if the directory were another. Gives numbers and names of clocks, nothing of any record. */
export async function previewOf(office: Office, unit: number, imagine: (directory: Directory) => Directory): Promise<ClockPreview> {
  return office.db.owner(async (tx) => {
    const memory = remember(imagine(await loadDirectory(tx)))
    const at = { calendar: (id: number) => calendarIn(memory, id), settings: (id: number) => settingsIn(memory, id) }
    const moved: Moved[] = []
    let open = 0
    for (const units of alike(at, memory.tree.subtree(unit))) {
      const first = units[0]!
      const context = { calendar: at.calendar(first), settings: at.settings(first), now: localMinute(office.now()) }
      const found = await previewClocks(tx, office.registers, { units, context })
      open += found.open
      moved.push(...found.moved)
    }
    return { open, moved: moved.length, kinds: kindsOf(office, moved) }
  })
}

function kindsOf(office: Office, moved: readonly Moved[]): ClockPreview['kinds'] {
  return [...Map.groupBy(moved, ({ register, clock }) => `${register} ${clock}`).values()].map((same) => {
    const { register: id, clock, from, to } = same[0]!
    const register = office.register(id)
    return { register: register?.name ?? id, clock: register?.clocks?.[clock]?.name ?? clock, count: same.length, from, to }
  })
}
