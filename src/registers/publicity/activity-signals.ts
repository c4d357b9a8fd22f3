/** 普法活动的回访线索：只建议向村组问一问，不是对任何人的评价。照片本来就不是必须的。 */
export const activitySignals = {
  photo: {
    name: '同一照片见于多场', looks: 'shared', of: 'photos', least: 3, setting: 'activity.signal.photo',
    says: '近一年内，同一张照片附在本单位 {n} 场活动上。',
    why: '可能是同一天连办几场，也可能是传错了照片。',
  },
  lastDay: {
    name: '集中在季末一天录入', looks: 'lastDay', least: 10, setting: 'activity.signal.lastDay',
    says: '有一个季度的 {n} 场活动，全部是在季末最后一天录入的。',
    why: '可能是集中补录，也可能记不清当时的情形。',
  },
} as const
