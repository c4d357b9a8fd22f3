import type { Office } from '../office/office.ts'
import { verifyChains } from '../office/verify-chains.ts'
import type { CommandIo } from './files.ts'

type Verifying = { readonly office: Office; readonly roots?: string }

/**
 * `mingfa verify`: whether any event, reading, audit line or record was changed, taken out, exchanged or slipped in, also against the roots kept
 * outside the database. Returns 0, or 1 with the findings.
 */
export async function run(
  args: readonly string[],
  io: Pick<CommandIo, 'stdout' | 'stderr'>,
  { office, roots }: Verifying,
): Promise<number> {
  if (args.length > 0 && args[0] !== '--json') {
    io.stderr(`没有“${args[0]}”这个选项。\n用法：mingfa verify [--json]\n`)
    return 2
  }
  const findings = await verifyChains(office, roots)
  io.stdout(`${JSON.stringify({ ok: findings.length === 0, findings })}\n`)
  for (const finding of findings) io.stderr(`${finding.says}\n`)
  return findings.length === 0 ? 0 : 1
}
