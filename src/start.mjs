// The one entrance. It runs the program as it was built (dist/server) where that was built from just these sources, else the sources
// themselves: the same program, but reading a thousand files and taking the types out of them is most of a start. Written without types, for
// the part of Node that takes them out costs 60 ms and 17 MB, and a built program never needs it.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { builtProgram } from './built.mjs'

// Compiling is kept from one start to the next, in this installation's own folder and not in /tmp, where others could leave programs for us.
// If it cannot be written, starts are slower and nothing else.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/mingfa'))

const built = builtProgram()
// Faults are told by the lines of the sources, whichever of the two runs.
if (built) process.setSourceMapsEnabled(true)
await import(built ?? './main.ts')
