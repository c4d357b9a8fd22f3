import { isDeserted } from './presence.ts'
import { endServer } from './process.ts'

// Run by itself, after a process that used the embedded database ended without stop(): ends the server unless others still use it.
// The address comes by the environment, since other accounts of the machine can read command lines.
const { url, folder, pid } = JSON.parse(process.env.MINGFA_FAREWELL ?? '{}')
if (await isDeserted(url)) await endServer(folder, pid)
process.exit()
