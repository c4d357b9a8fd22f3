import { guardIds, isNeeded } from '../test/contract/guards/needed.ts'
import { registerById } from './registers/index.ts'
const r = registerById('case')
let total = 0
const times = guardIds(r).filter((g) => !['numbers','powerThen','basis','papers'].includes(g)).map((g) => { const a = process.cpuUsage(); const ok = isNeeded(r, g); const d = process.cpuUsage(a); const t = (d.user + d.system) / 1e6; total += t; return [g, ok, t.toFixed(1)] })
console.log(times.sort((a, b) => b[2] - a[2]).slice(0, 12), total)
