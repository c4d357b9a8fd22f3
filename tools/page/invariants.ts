import type { AnyRegister, Guard } from '../../src/kernel/register.ts'
import { type Citation, cite } from '../../src/law/statute.ts'

/** A test file and its text. */
export type TestFile = { readonly path: string; readonly text: string }

/** Tries every guard by taking it away: whatever no other test names is proved there. */
const everyGuard = 'test/contract/guards.test.ts'

/** docs/invariants.md: what the program never lets happen, by which article, and which tests try it. Only guards that rest on an article. */
export function invariantsPage(registers: readonly AnyRegister[], tests: readonly TestFile[]): string {
  const parts = registers.flatMap((register) => {
    const rows = guardsOf(register).map(([guard, law]) => rowOf(register, { guard, law, tests }))
    return rows.length === 0
      ? []
      : [`## ${register.name} \`${register.id}\`\n\n| 关口 | 不满足时说 | 依据 | 试验 |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`]
  })
  return `# 不变的规矩\n\n由 \`node tools/invariants.ts\` 生成。每个有法律依据的关口一行：关口、依据、试它的测试。“逐个取消”指 \`${everyGuard}\`：每取消一个关口，都有一步本来被拒绝的能办成。\n\n${parts.join('\n')}`
}

function guardsOf({ steps }: AnyRegister): readonly (readonly [Guard, Citation])[] {
  const found = new Map<string, readonly [Guard, Citation]>()
  for (const step of Object.values(steps))
    for (const guard of step.needs ?? []) {
      const law = guard.law ?? step.law
      if (law && !found.has(guard.id)) found.set(guard.id, [guard, law])
    }
  return [...found.values()]
}

function rowOf(register: AnyRegister, { guard, law, tests }: { guard: Guard; law: Citation; tests: readonly TestFile[] }): string {
  const named = tests
    .filter(({ text, path }) => path !== everyGuard && text.includes(`'${register.id}/${guard.id}'`))
    .map(({ path }) => `\`${path}\``)
  return `| \`${guard.id}\` | ${guard.says} | ${cite(law)} | ${[...named, '逐个取消'].join('、')} |`
}
