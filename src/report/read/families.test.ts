import { describe, expect, test } from 'vitest'
import { readReport } from './read.ts'

const quotesOf = (text: string) => readReport(text).facts.map((fact) => `${fact.number}${fact.unit}`)

describe('numbers that are not facts', () => {
  test.each([
    ['dates and spans of time', '2025年3月5日召开,历时3个月,压缩至2个工作日。'],
    ['names of days', '利用“3·15”和12.4宪法日开展活动。'],
    ['document and index numbers', '依据青办〔2025〕8号和青法〔2025〕12号的规定。'],
    ['telephone numbers', '公布12345热线和0571-88880000。'],
    ['article and list numbers', '按照第十二条第(三)项办理。'],
    ['titles', '落实《优化服务20条措施》和《十项行动方案》。'],
    ['slogans in quotes', '做到“三个到位”,建设“15分钟服务圈”。'],
    ['slogans without quotes', '树牢四个意识,坚定四个自信,做到两个维护。'],
    ['policy names', '落实行政执法三项制度和八项规定,办好十件民生实事。'],
    ['plans and meetings', '贯彻党的二十届三中全会精神和八五普法规划。'],
    ['ordinals', '召开第一次会议,第3批名单公布。'],
    ['ranks and streaks', '在全县考核中居前三名,连续3次受表扬。'],
    ['structure counts', '从五个方面、3个层面入手,分4个阶段推进。'],
    ['masked figures', '调解纠纷*件,接待XX人次,开展活动2X场。'],
    ['codes', '推行1+3+N个网格和5G、V3版。'],
    ['articles', '建设了一支队伍,形成一套机制,搭建一个平台。'],
    ['一 as part of a word', '一次性告知,一部分群众,与群众一起研究。'],
    ['pairs with 一', '坚持一人一档、一案一策。'],
    ['zero in words', '没有一起矛盾纠纷激化,无一起上访。'],
    ['rhetorical hundreds', '开展百名干部进千家万户。'],
    ['thresholds', '百万元以上合同和50万元以上项目报审。'],
    ['pages that count their readers', '发布时间:2024年1月15日 阅读:356次'],
    ['addresses and ranks', '执法队设在东侧300米处,在全县24个乡镇考核中提升5个位次。'],
    ['days of the week', '利用周一例会学习。'],
    ['fields of work', '抓好两支队伍,突出三项工作。'],
    ['classes', '规范六类事项,用好四种形态。'],
    ['fixed terms', '一枚印章管审批,一支队伍管执法,最多跑一次。'],
    ['articles of statutes', '根据《行政处罚法》第六十三条第一款和民法典第一千零六十五条的规定。'],
    ['numbers of papers in any bracket', '落实中办发〔2021〕33号、国办发（2022）27号和青政办[2023]5号。'],
    ['more telephone numbers', '拨打12345、110、12348或13800000000反映问题,邮编310000。'],
    ['plans and their periods', '落实“十四五”规划和“十五五”规划建议,推进八五普法、九五普法。'],
    ['once and for all', '落实一次性告知,最多跑一次、一次都不跑,培训一次不落。'],
    ['ways of deciding', '全国两会期间,落实三重一大、四议两公开、五议决策法。'],
    ['days of the calendar', '在3·15、4.15、6·26、12·4、11月9日等时间节点宣传。'],
    ['models', '推行“1+1+N”模式和“365天、24小时”服务,实行7×24小时值班。'],
    ['levels and circles', '构建镇、村、组三级网格,打造半小时服务圈,解决“最后一米”问题。'],
    ['rhetoric', '一体推进、一抓到底,十分重视,千方百计,万无一失。'],
    ['campaigns', '开展百日攻坚行动、千村示范万村整治,落实三个一批、四个一律。'],
    ['posts', '党委书记为第一责任人,第一时间到场,第三方评估,第一书记驻村。'],
    ['spans of days', '2024年1—11月,按照15个工作日、30日内办结的要求推进。'],
    ['codes of any length', `统一信用代码91330100MA27和账号${'6222'.repeat(5)}起用。`],
  ])('%s', (_, text) => {
    expect(quotesOf(text)).toEqual([])
  })
})

describe('numbers that look like those and are facts', () => {
  test.each([
    ['a Chinese numeral with a countable thing', '覆盖全镇八个村居,选定两个联系点。', ['八个', '两个']],
    ['一 with an act or a person', '仅有一名专职人员,举办一场讲座。', ['一名', '一场']],
    ['一 that closes the clause', '新建法治广场一处。', ['一处']],
    ['the items listed after 六个一', '按照“三个一”(一次部署会、一套流程、一次回访)推进。', ['一次', '一套', '一次']],
    ['a written zero', '行政败诉案件0件。', ['0件']],
    ['an estimated hundred', '开展活动近百场,受益上千人。', ['百场', '千人']],
    ['problems under aspects', '反馈的六大方面21个问题。', ['21个']],
    ['a stated minimum', '培训不少于40学时。', ['40学时']],
  ])('%s', (_, text, facts) => {
    expect(quotesOf(text)).toEqual(facts)
  })
})
