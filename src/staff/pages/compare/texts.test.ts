import { describe, expect, it } from 'vitest'
import type { EventSeen } from '../../api/types.ts'
import { fileVersions, reviewedVersion, textVersions } from './texts.ts'

const event = (version: number, step: string, set: Record<string, unknown>): EventSeen => ({
  version,
  step,
  stepName: step,
  set,
  effectiveOn: `2026-03-0${version}`,
  recordedAt: '',
  from: null,
  to: '',
  actor: '',
})

describe('the versions of a text', () => {
  it('are those that steps wrote, whatever the order in which events are told', () => {
    const events = [
      event(3, 'sign', { signedText: '第一条 乙。' }),
      event(1, 'submit', { reviewedText: '第一条 甲。' }),
      event(2, 'approve', {}),
    ]
    expect(textVersions('contract-review', events).map(({ version, clauses }) => [version, clauses])).toEqual([
      [1, [{ label: '第一条', body: '甲。' }]],
      [3, [{ label: '第一条', body: '乙。' }]],
    ])
  })

  it('name the clauses of a draft as its text does', () => {
    const drafted = event(1, 'draft', { clauses: [{ no: '一', body: '甲。' }] })
    expect(textVersions('decision', [drafted])[0]?.clauses).toEqual([{ label: '第一条', body: '甲。' }])
  })

  it('are its attachments too, by the names of the files', () => {
    const events = [event(1, 'submit', { draft: ['aa'] }), event(2, 'sign', { signedFiles: ['bb'] })]
    const files = fileVersions('contract-review', events, { aa: '送审稿.docx' })
    expect(files.map(({ digest, name }) => [digest, name])).toEqual([
      ['aa', '附件：送审稿.docx'],
      ['bb', '附件：未命名'],
    ])
    expect(reviewedVersion(files, events)?.digest).toBe('aa')
  })

  it('tell which one went to the last review: the newest that stood when it was sent', () => {
    const events = [
      event(1, 'draft', { clauses: [{ no: '一', body: '甲。' }] }),
      event(2, 'submit', {}),
      event(3, 'draft', { clauses: [{ no: '一', body: '乙。' }] }),
      event(4, 'submit', {}),
      event(5, 'improve', { clauses: [{ no: '一', body: '丙。' }] }),
    ]
    expect(reviewedVersion(textVersions('decision', events), events)?.version).toBe(3)
    expect(reviewedVersion(textVersions('decision', events.slice(0, 1)), events.slice(0, 1))).toBeNull()
  })
})
