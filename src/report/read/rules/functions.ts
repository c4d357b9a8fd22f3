import type { Kind } from '../counters.ts'
import { cases, persons, places, type Rule, rates, times } from './rule.ts'

/** Lists of powers and of services count 项; 件 are the cases handled. */
const items: readonly Kind[] = ['items']

/** Powers and duties, government services, help for firms. */
export const functions: readonly Rule[] = [
  {
    measure: 'authority.items',
    count: items,
    say: ['执法事项', '权责事项', '权力事项', '履职事项', '许可事项', '行政许可', '赋权事项', '下放', '赋权', '行政权力', '权责清单', '职责事项', '处罚事项', '基本履职', '配合履职', '行政执法事项', '权力清单', '责任清单', '承接…执法', '行政处罚事项', '收回', '上级收回', '事项清单', '主项'],
    not: ['政务服务', '可办', '检查事项', '服务事项', '高频', '会议', '研究'],
    weight: 1,
  },
  { measure: 'service.items', count: items, say: ['政务服务事项', '高频事项', '服务事项', '公共服务事项', '可办', '通办事项', '通办', '集成服务', '办理事项', '便民事项', '一件事', '网办', '进驻…事项', '进驻', '代办事项', '办事事项', '审批事项', '承接…服务'], not: ['执法', '研究', '审议', '决策'], weight: 1 },
  {
    measure: 'service.cases',
    count: [...cases, 'times'],
    say: ['办件', '办件量', '办理业务', '办结…事项', '便民事项', '办理便民', '办理…事项', '热线', '工单', '12345', '政务服务', '代办', '帮代办', '受理…业务', '办理各类', '民生诉求', '办理…服务', '办结', '网格…事件', '自助', '自助办理', '热线…案件', '服务事项', '即办件', '诉求工单', '业务', '群众诉求', '审批'],
    not: ['信访', '来信', '来访', '纠纷', '违法', '处罚', '活动', '会议', '培训', '宣传', '宣讲', '公开申请', '法律援助', '合同', '审查', '网上信件', '建议', '提案', '综治中心', '复议', '诉讼', '执法案件'],
  },
  { measure: 'service.cases', count: cases, say: ['热线…案件', '热线…平台', '平台…案件', '平台…处理', '平台处理', '平台办理'], not: ['调解', '纠纷', '公开', '违法', '处罚'], weight: 0.5 },
  { measure: 'service.people', count: persons, say: ['接待…群众', '接待办事', '办事群众', '服务群众', '服务大厅', '便民服务中心', '大厅…接待', '办理业务', '接待'], with: ['大厅', '便民服务', '政务服务', '窗口', '办事', '服务中心'], not: ['信访', '来访', '咨询', '接访', '受教育', '普法'] },
  { measure: 'service.windows', count: places, say: ['窗口', '受理窗口', '常驻窗口', '服务窗口', '综合窗口'], weight: 2 },
  { measure: 'service.registrations', count: ['homes', 'firms', 'cases'], say: ['登记', '全程电子化', '市场主体', '营业执照', '注册', '设立登记', '个体工商户', '办理…执照', '新设'], not: ['走访', '排查登记', '矛盾', '援助', '来访登记'], weight: 1 },
  { measure: 'enterprise.served', count: ['firms', 'homes'], say: ['企业', '民企', '服务民企', '服务企业', '走访企业', '商户', '民营企业', '法治体检', '小微企业', '市场主体', '园区'], not: ['单位', '三定', '事业单位', '登记', '检查', '执法'], weight: 0.5 },
  { measure: 'enterprise.services', count: [...times, ...cases], say: ['涉企', '为企业', '企业…服务', '法治体检', '助企', '进企业…服务', '企业走访', '走访企业', '项目…法律服务', '涉企法律服务', '惠企', '法律体检', '护企', '政企'], not: ['清理', '文件', '普法', '宣讲', '检查', '合同', '执法', '家企业普法'], weight: 0.5 },
  { measure: 'enterprise.measures', count: items, say: ['改革举措', '优化营商环境…举措', '营商环境…措施', '营商环境…举措', '惠企措施', '举措', '惠企政策', '助企措施', '便企举措'], weight: 1 },
]

export const functionRates: readonly Rule[] = [
  { measure: 'service.onlineRate', count: rates, say: ['网上可办率', '网办率', '即办率', '可办率', '全程网办率', '网上办理率', '即时办结率', '天办结率', '日办结率', '当日办结率', '小时办结率', '即办件办结率', '网上办结率', '全程网办'], weight: 2 },
  { measure: 'service.satisfaction', count: rates, say: ['满意率', '满意度', '好评率', '群众满意'], weight: 1 },
  { measure: 'service.completionRate', count: rates, say: ['办结率', '按时办结率', '办理率', '按期办结率', '回复率', '答复率', '办理满意', '处置率', '响应率'], not: ['信访', '网上信件', '来访', '来信', '建议', '提案'] },
  { measure: 'petitions.resolvedRate', count: rates, say: ['办结率', '按期办结率', '化解率', '办理率', '答复率', '及时受理率', '按期答复率', '受理率'], with: ['信访', '来访', '来信', '信件', '接访', '积案'], not: ['热线', '12345', '纠纷', '建议', '提案'], weight: 1 },
]
