/** 纠纷类型：取自县级人民调解统计口径，各县可能增减。调解和法律咨询按同一张表分类，数才对得上。 */
export const disputeKinds = {
  marriageFamily: '婚姻家庭继承', neighbour: '邻里', homestead: '房屋宅基地', damage: '损害赔偿', contract: '合同', landForest: '山林土地承包',
  requisition: '征地拆迁', labour: '劳动', traffic: '交通事故', medical: '医患', property: '物业', environment: '环境', villageAffairs: '村务管理',
  consumer: '消费', debt: '借贷', title: '权属争议', adminDispute: '行政争议', other: '其他',
} as const
