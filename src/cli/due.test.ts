import { describe, expect, it } from 'vitest'
import { run } from './due.ts'

const due = (line: string) => {
  const said = { stdout: '', stderr: '' }
  const code = run(line.split(' ').filter(Boolean), {
    stdout: (text) => {
      said.stdout += text
    },
    stderr: (text) => {
      said.stderr += text
    },
  })
  return { code, ...said, json: () => JSON.parse(said.stdout) }
}

describe('mingfa due', () => {
  it('prints the two ends and every day as one JSON object and nothing else', () => {
    const { code, stdout, stderr, json } = due('--profile petition --start 2026-10-01 --days 5')
    expect([code, stderr, stdout.endsWith('}\n')]).toEqual([0, '', true])
    expect(Object.keys(json())).toEqual(['dueStrict', 'dueLegal', 'provisional', 'days'])
    expect(json()).toMatchObject({ dueStrict: '2026-10-06', dueLegal: '2026-10-08', provisional: false })
    expect(json().days[0]).toEqual({ date: '2026-10-01', counted: false, reason: '起算日不计入' })
    expect(json().days).toHaveLength(8)
  })

  it.each([
    ['--profile recon --start 2026-02-12 --days 10', '2026-03-04', '2026-03-04'],
    ['--profile recon --start 2026-02-12 --days 10 --pause 2026-02-25..2026-03-03', '2026-03-11', '2026-03-11'],
    ['--profile petition --start 2026-03-03 --days 60 --extend 30', '2026-06-01', '2026-06-01'],
    ['--profile petition --start 2024-02-08 --workdays 5', '2024-02-21', '2024-02-21'],
    ['--months 6 --start 2025-04-03 --profile admlit', '2025-10-03', '2025-10-09'],
    ['--profile admlit --start 2025-04-03 --months 5 --extend 1', '2025-10-03', '2025-10-09'],
    ['--profile hours --start 2026-05-01T10:20 --hours 1', '2026-05-01T11:20', '2026-05-01T11:20'],
    [
      '--profile recon --start 2026-03-02 --days 60 --pause 2026-03-20..2026-03-30 --pause 2026-03-30..2026-04-09',
      '2026-05-21',
      '2026-05-21',
    ],
  ])('%s ends on %s, in law on %s', (line, dueStrict, dueLegal) => {
    expect(due(line).json()).toMatchObject({ dueStrict, dueLegal })
  })

  it('says on stderr that a result is provisional', () => {
    const { code, stderr, json } = due('--profile civil --start 2026-12-30 --days 5')
    expect([code, json().provisional]).toEqual([0, true])
    expect(stderr).toContain('暂定')
  })

  it.each([
    ['', '缺少 --profile'],
    ['--profile gov_strict --start 2026-03-02 --days 5', '没有“gov_strict”这种规则'],
    ['--profile civil --days 5', '缺少 --start'],
    ['--profile civil --start 2026-02-30 --days 5', '起算日“2026-02-30”不是真实的日期'],
    ['--profile civil --start 2026-03-02', '请在 --days、--workdays、--months、--hours 中选择一项'],
    ['--profile civil --start 2026-03-02 --days 5 --months 1', '应当只写一项'],
    ['--profile civil --start 2026-03-02 --days -5', '--days 的值“-5”不是整数'],
    ['--profile civil --start 2026-03-02 --days 0', '期间的长度是 0'],
    ['--profile civil --start 2026-03-02 --days 5 --extend x', '--extend 的值“x”不是整数'],
    ['--profile civil --start 2026-03-02 --days 5 --pause 2026-03-03', '--pause 的值“2026-03-03”不是区间'],
    ['--profile civil --start 2026-03-02 --days 5 --pause 2026-03-03..', '不是区间'],
    ['--profile civil --start 2026-03-02 --days 5 --pause 2026-03-03..2026-03-04..2026-03-05', '不是区间'],
    ['--profile civil --start 2026-03-02 --days 5 --pause 2026-03-09..2026-03-04', '恢复日早于中止日'],
    ['--profile hours --start 2026-03-02T08:00 --hours 2 --pause 2026-03-02..2026-03-03', '没有中止'],
    ['--profile hours --start 2026-03-02 --hours 2', '缺少时分'],
    ['--profile civil --start 2026-03-02 --days', '--days 后面缺少值'],
    ['--profile --start 2026-03-02 --days 5', '--profile 后面缺少值'],
    ['--profile civil --profile recon --start 2026-03-02 --days 5', '--profile 写了两次'],
    ['--profile civil --start 2026-03-02 --dayz 5', '没有“--dayz”这个选项'],
  ])('refuses “%s” with exit code 2, the reason and the usage', (line, says) => {
    const { code, stdout, stderr } = due(line)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(says)
    expect(stderr).toContain('用法：mingfa due')
  })
})
