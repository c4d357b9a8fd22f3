import type { Office } from '../office/office.ts'
import { verifyChains } from '../office/verify-chains.ts'
import type { CommandIo } from './files.ts'

/** `mingfa verify`: whether any event, reading or record was changed, taken out, exchanged or slipped in. Returns 0, or 1 with the findings. */
export async function run(args: readonly string[], io: Pick<CommandIo, 'stdout' | 'stderr'>, office: Office): Promise<number> {
  if (args.length > 0 && args[0] !== '--json') {
    io.stderr(`没有“${args[0]}”这个选项。\n用法：mingfa verify [--json]\n`)
    return 2
  }
  const findings = await verifyChains(office)
  io.stdout(`${JSON.stringify({ ok: findings.length === 0, findings })}\n`)
  for (const finding of findings) io.stderr(`${finding.says}\n`)
  return findings.length === 0 ? 0 : 1
}
