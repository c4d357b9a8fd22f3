/** 普法主题：活动、新媒体推送、法律顾问宣讲共用，各县可能增减。 */
export const themes = {
  constitution: '宪法', civilCode: '民法典', nationalSecurity: '国家安全', antiDrug: '禁毒', antiFraud: '反诈', organisedCrime: '扫黑除恶',
  consumer: '消费者权益', women: '妇女权益', minors: '未成年人保护', labour: '劳动', forestFire: '森林防火', traffic: '交通安全', epidemic: '疫情防控', environment: '生态环境',
  ethnicUnity: '民族团结', petition: '信访法治', planning: '规划建设', other: '其他',
} as const
