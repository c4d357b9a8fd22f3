import { expect, test } from 'vitest'
import { tidyDocNo } from './doc-no.tsx'

test('any bracket around the year becomes the six-cornered one', () => {
  expect(tidyDocNo('云政发[2026]第03号')).toBe('云政发〔2026〕3号')
  expect(tidyDocNo('云政发（2026）3')).toBe('云政发〔2026〕3号')
  expect(tidyDocNo('云政发〔2026〕3号')).toBe('云政发〔2026〕3号')
})
