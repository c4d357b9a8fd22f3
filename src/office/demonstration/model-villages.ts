import type { AnyRegister } from '../../kernel/register.ts'
import type { Story } from '../../kernel/story/story.ts'
import { livedOr, type Place } from './register-lives.ts'
import type { Lived } from './relive.ts'

type Telling = {
  readonly register: AnyRegister
  readonly stories: readonly Story[]
  readonly nth: number
  /** The villages of the township, each as the place of a story. */
  readonly villages: readonly Place[]
}

/** A title from before the county kept this register, checked again and kept. */
const held: Story = {
  title: '柳溪村市级民主法治示范村',
  ends: 'kept',
  steps: [
    {
      step: 'enter',
      by: 'clerkJustice',
      on: '2025-01-08',
      reason: '系统启用前的称号，补录。',
      input: {
        community: '@village',
        level: 'city',
        namedOn: '2019-11-20',
        namedBy: '市委全面依法治市委员会办公室',
        docNo: '法治办〔2019〕30号',
      },
    },
    {
      step: 'recheck',
      by: 'countyReviewer',
      on: '2026-05-19',
      input: { rechecks: [{ year: 2026, on: '2026-05-19', result: 'keep', reason: '各项制度执行正常。' }] },
    },
    { step: 'keep', by: 'countyReviewer', on: '2026-05-19' },
  ],
}

/**
 * The titles of a township's villages over two years, no village with two of them: two are kept from before, one is lost, one is won in each year, one is
 * asked for in vain. Out of the examples of the register, but for those of a village that has several titles or is merged away.
 */
export function* modelVillages({ register, stories, nth, villages }: Telling): Generator<readonly Lived[]> {
  const [won, lost, , refused] = stories
  if (!won || !lost || !refused) return
  const kept: Story = { ...won, steps: won.steps.filter(({ step }) => step !== 'yield') }
  const named: Story = { ...won, ends: 'named', steps: won.steps.slice(0, won.steps.findIndex(({ step }) => step === 'name') + 1) }
  const weeks = -7 * (nth % 4)
  const lives = [
    [held, 0],
    [held, 0],
    [lost, 0],
    [kept, weeks],
    [named, weeks + 7 * 52],
    [refused, weeks],
  ] as const
  for (const [at, [story, days]] of lives.entries()) {
    const place = villages[at]
    if (place) yield livedOr({ register, key: `model-villages ${at}`, story }, place, days)
  }
}
