import type { Story, StoryStep } from '../../kernel/story/story.ts'

const assigned = (on: string): StoryStep => ({ step: 'assign', by: 'justiceHead', on, input: { undertaker: '@clerkEnforce' } })
const drafted = (on: string, adopted: string, answer: string): StoryStep => ({
  step: 'draft', by: 'clerkEnforce', on, input: { adopted, answer, evidence: adopted === 'none' ? undefined : ['@file:整改前后对照照片.jpg'] },
})
const approved = (on: string): StoryStep => ({ step: 'approve', by: 'principal', on })
const replied = (on: string): StoryStep => ({ step: 'reply', by: 'clerkJustice', on, input: { repliedOn: on, replyFiles: ['@file:回复函.pdf'] } })
const archived = (on: string): StoryStep => ({ step: 'archive', by: 'deputyLeader', on })

/** 检察建议与司法建议的示例：两个月回复、紧急情形十五日回复、司法建议未采纳。 */
export const suggestionStories: readonly Story[] = [
  {
    title: '青石河沿岸垃圾堆放检察建议', ends: 'archived',
    steps: [
      {
        step: 'receive', by: 'clerkOffice', on: '2025-12-31',
        input: {
          kind: 'prosecutor', sender: '云岭县人民检察院', paperNo: '云岭检行公建〔2025〕14号', receivedOn: '2025-12-31', urgent: false,
          about: '督促清理青石河沿岸三处垃圾堆放点，建立日常巡查。', paper: ['@file:检察建议书.pdf'],
        },
      },
      assigned('2026-01-04'), drafted('2026-01-20', 'all', '已清理两处。'),
      { step: 'return', by: 'principal', on: '2026-01-21', reason: '三处要一并清理完再回复。' },
      assigned('2026-01-21'), drafted('2026-02-10', 'all', '三处已清理，设巡查员两名。'), approved('2026-02-11'), replied('2026-02-12'), archived('2026-02-26'),
    ],
  },
  {
    title: '白鹭镇窨井盖缺失检察建议（紧急）', ends: 'archived',
    steps: [
      {
        step: 'receive', by: 'clerkJustice', on: '2026-04-22',
        input: { kind: 'prosecutor', sender: '云岭县人民检察院', receivedOn: '2026-04-22', urgent: true, about: '学校门口井盖缺失，危及行人安全。' },
      },
      assigned('2026-04-22'), drafted('2026-04-24', 'all', '当日补装，全镇排查一遍。'), approved('2026-04-24'), replied('2026-04-27'), archived('2026-05-08'),
    ],
  },
  {
    title: '送达回证填写不规范司法建议', ends: 'archived',
    steps: [
      {
        step: 'receive', by: 'clerkJustice', on: '2026-09-07',
        input: { kind: 'judicial', sender: '云岭县人民法院', receivedOn: '2026-09-07', about: '建议统一使用县法院提供的送达回证样式。' },
      },
      assigned('2026-09-08'), drafted('2026-09-21', 'none', '现用样式由省司法厅统一制定，已说明情况。'), approved('2026-09-22'), replied('2026-09-23'),
      archived('2026-09-28'),
    ],
  },
]
