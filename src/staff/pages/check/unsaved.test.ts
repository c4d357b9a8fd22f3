import { describe, expect, it } from 'vitest'
import { isUnsaved } from './unsaved.ts'

describe('corrections that were taken over', () => {
  it.each([
    ['none: nothing is lost', { taken: 0, keptAt: null, carried: false }, false],
    ['one, never downloaded', { taken: 1, keptAt: null, carried: false }, true],
    ['one, and downloaded since', { taken: 1, keptAt: 1, carried: false }, false],
    ['another one after the download', { taken: 2, keptAt: 1, carried: false }, true],
    ['one taken back after the download', { taken: 0, keptAt: 1, carried: false }, true],
    ['those of the check before, which nobody downloaded', { taken: 0, keptAt: null, carried: true }, true],
    ['those of the check before, downloaded after it', { taken: 0, keptAt: 0, carried: true }, false],
  ])('%s', (_, taken, unsaved) => {
    expect(isUnsaved(taken)).toBe(unsaved)
  })
})
