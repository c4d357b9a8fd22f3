import { expect, test } from 'vitest'
import { latest } from './latest.ts'

test('what was asked for earlier and comes later does not take the place of what was asked for later', async () => {
  const answers: ((value: string) => void)[] = []
  const kept: string[] = []
  const again = latest(
    () => new Promise<string>((answer) => answers.push(answer)),
    (value) => kept.push(value),
  )
  const [first, second] = [again(), again()]
  answers[1]!('after the change')
  await second
  answers[0]!('before it')
  await first
  expect(kept).toEqual(['after the change'])
  const third = again()
  answers[2]!('after the next one')
  await third
  expect(kept).toEqual(['after the change', 'after the next one'])
})

test('a reading that fails keeps what there is and does not hold up the next', async () => {
  const kept: number[] = []
  let turn = 0
  const again = latest(
    async () => {
      turn += 1
      if (turn === 1) throw new Error('away')
      return turn
    },
    (value) => kept.push(value),
  )
  await expect(again()).rejects.toThrow('away')
  await again()
  expect(kept).toEqual([2])
})
