import { expect, test } from 'vitest'
import { toolLibrary } from '../../kernel/foreign/tool-library.ts'
import { emptyEntry } from './entry.ts'
import { faultsOf, inputOf, planOf, sealedFields } from './plan.ts'
