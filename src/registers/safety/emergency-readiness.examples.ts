import type { Story } from '../../kernel/story/story.ts'

const proof = (...items: readonly string[]) => items.map((item) => ({ item, where: '应急预案、应急演练、应急队伍和物资台账' }))

/** “六有”“三有”自查的示例：镇上六项齐全、村里三项齐全、缺一项待补。 */
export const emergencyReadinessStories: readonly Story[] = [
  {
    title: '青石镇应急“六有”自查', ends: 'verified',
    steps: [
      {
        step: 'check', by: 'clerkEmergency', on: '2026-09-08',
        input: {
          level: 'township', checkedOn: '2026-09-08', sixMet: ['leaders', 'rules', 'plans', 'team', 'training', 'drill'],
          evidence: proof('leaders', 'rules', 'plans', 'team', 'training', 'drill'),
        },
      },
      { step: 'verify', by: 'countyReviewer', on: '2026-09-18', input: { verifiedOn: '2026-09-18' } },
    ],
  },
  {
    title: '柳溪村应急“三有”自查', ends: 'verified',
    steps: [
      {
        step: 'check', by: 'villageCadre', on: '2026-09-10',
        input: {
          level: 'village', checkedOn: '2026-09-10', threeMet: ['ground', 'system'], evidence: proof('ground', 'system'), gaps: '排涝泵尚未配发，九月底前到位。',
        },
      },
      {
        step: 'amend', by: 'villageCadre', on: '2026-09-29',
        input: { threeMet: ['ground', 'gear', 'system'], evidence: proof('ground', 'gear', 'system') },
      },
      { step: 'verify', by: 'clerkEmergency', on: '2026-10-09', input: { verifiedOn: '2026-10-09' } },
    ],
  },
  {
    title: '柳溪村上半年应急“三有”自查', ends: 'recorded',
    steps: [
      {
        step: 'check', by: 'villageCadre', on: '2026-03-18',
        input: { level: 'village', checkedOn: '2026-03-18', threeMet: ['ground'], evidence: proof('ground'), gaps: '装备和制度上半年补齐。' },
      },
    ],
  },
]
