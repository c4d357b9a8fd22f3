import { placeFamilies } from './families-places.ts'
import { speechFamilies } from './families-speech.ts'
import { wordFamilies } from './families-words.ts'
import type { Family } from './family.ts'

/** Every family of numbers that are not facts. */
export const families: readonly Family[] = [...placeFamilies, ...wordFamilies, ...speechFamilies]
