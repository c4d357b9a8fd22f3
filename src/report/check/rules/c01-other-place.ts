/**
 * C01 写成了别的乡镇
 *
 * 查什么：报告里有一两处把别的乡镇、街道、县区、市当作本单位来写（如“统筹推进舟山镇法治建设”“金沙镇坚持以……为指导”）；邻近的乡镇不论几处，机构写成邻近乡镇的作警告；
 * 在别的县委、政府领导下；上级党委、政府的县名前后不一，提到别的市的乡镇而没有说为什么（作警告）。与别处联合、学习别处经验、引述别处做法的不算。
 * 依据：报告应当准确（《中华人民共和国政府信息公开条例》第六条）。多半是套用别处文稿时没有改干净。
 * 怎么改：改为本单位的名称。
 *
 * @good
 * 关坝镇人民政府2020年法治政府建设工作年度报告
 * 统筹推进关坝镇法治建设，联合青石镇司法所开展宣传，学习金山镇经验。与青石镇毗邻，青石镇积极配合。
 *
 * @bad
 * 关坝镇人民政府2020年法治政府建设工作年度报告
 * 统筹推进舟山镇法治建设。
 * → error「舟山镇」本单位是关坝镇人民政府，这里写的是舟山镇。
 *
 * @bad
 * 柳溪镇人民政府2023年法治政府建设工作年度报告
 * 在临泽县委的领导下，柳溪镇开展宣传3次。金沙镇坚持依法行政，办案2件。临泽县人民政府组织评查，临江县委提出要求。
 * → error「金沙镇」本单位是柳溪镇人民政府，这里写的是金沙镇。
 * → warning「临江县」别处写的是临泽县。
 *
 * @bad
 * 重庆市綦江区关坝镇人民政府2020年法治政府建设工作年度报告
 * 全年在舟山镇开展普法宣传3次，在青年镇演出1次，全年收到小舟山镇来函1件。
 * → warning「舟山镇」不在本地（浙江省金华市永康市舟山镇）。
 *
 * @bad
 * 云岭县人民政府2023年法治政府建设工作年度报告
 * 白水县全面推行执法公示。
 * → error「白水县」本单位是云岭县人民政府，这里写的是白水县。
 *
 * @good
 * 诸暨市枫桥镇人民政府2023年法治政府建设工作年度报告
 * 在诸暨市委的领导下，枫桥镇开展宣传3次。到同县的店口镇考察，店口镇与枫桥镇协作调处纠纷，借鉴上虞区做法。
 *
 * @bad
 * 诸暨市枫桥镇人民政府2023年法治政府建设工作年度报告
 * 店口镇坚持依法行政。店口镇切实加强执法，店口镇着力化解纠纷12件，店口镇司法所办理援助3件。
 * → error「店口镇」本单位是诸暨市枫桥镇人民政府，这里写的是邻近的店口镇。
 * → error「店口镇」本单位是诸暨市枫桥镇人民政府，这里写的是邻近的店口镇。
 * → error「店口镇」本单位是诸暨市枫桥镇人民政府，这里写的是邻近的店口镇。
 * → warning「店口镇司法所」店口镇是邻近的乡镇，不是本单位。
 *
 * @bad
 * 重庆市綦江区关坝镇人民政府2023年法治政府建设工作年度报告
 * 在南川区委、区政府的坚强领导下，关坝镇依法办案2件。
 * → error「南川区」本单位的上级不是南川区。
 */
import { divisionsNamed, fullName, relationOf } from '../../../law/places.ts'
import { everyMatch, type Objection, type Rule } from '../rule.ts'

const own = /([\u4e00-\u9fff]{2})(镇|乡|街道|县|区|市)(?:人民政府|办事处|党委|党工委|委员会)?$/
/** What follows the name of one's own place. */
const asSelf =
  /^(?:法治|人民政府|党委|党工委|全面|各项|经济社会|依法|以习近平|坚持|始终|认真|深入|严格|扎实|积极|将继续|高度重视|实际|结合|不断|切实|牢牢|党政|紧紧|围绕|持续|着力|大力|加强)/
/** Where the name does not begin its clause, only these words after it make it one's own. */
const asObject = /^(?:法治|各项|经济社会|依法)/
const partner =
  /与|同|和|跟|赴|到|向|联合|会同|借鉴|学习|协同|对接|邻|来自|参观|考察|配合|协作|共建|结对|推广|经验|做法|原|交流|调任|选派|毗|流域|跨|交界|移交|转办|协助/
/** Of two places in company, where the name stood in no clause before. */
const together = /联合|会同|借鉴|学习[^，,]{0,8}(?:经验|做法)|对接|邻|来自|参观|考察|协作|共建|结对|经验|做法/
const common =
  /^(?:调整|印发|制定|修订|召开|组织|明确|落实|推动|指导|协助|配合|听取|参加|完成|下发|报送|聘请|邀请|督促|纳入|通过|按照|根据|依托|发挥)|[我全各本该乡城村市古小重集建的和与在到由个名县区国各两三四五六七八九十所进为入开善立是成强化高升展行作订定照按于对从向把被将治依社园特辖湖级]/
const kinds = { 镇: '镇|乡|街道', 乡: '镇|乡|街道', 街道: '镇|乡|街道', 县: '县|区', 区: '县|区', 市: '市' } as const

export const otherPlace: Rule = {
  id: 'C01',
  name: '写成了别的乡镇',
  severity: 'error',
  check: ({ text, organisation }) => {
    const [, name, kind] = own.exec(organisation ?? '') ?? []
    if (!name || !kind || organisation === null) return []
    const others = new RegExp(`[\\u4e00-\\u9fff]{2}(?:${kinds[kind as keyof typeof kinds]})`, 'g')
    const isTownship = !/[县区市]/.test(kind)
    return [
      ...everyMatch(text, others, (match) => {
        if (match[0].startsWith(name) || common.test(match[0].slice(0, 2))) return null
        return isOwnVoice(text, match) ? instead({ text, organisation, right: name + kind }, match[0]) : null
      }),
      ...(isTownship ? [...otherSuperior(text), ...otherLeaders(text, organisation), ...neighbours(text, organisation)] : []),
      ...(isTownship || kind !== '市' ? strangers(text, organisation) : []),
    ]
  },
}

/** Another place in one's own voice. What is named more than twice is meant, unless it is a neighbour: then whole passages were taken over. */
function instead({ text, organisation, right }: { text: string; organisation: string; right: string }, found: string) {
  const relation = relationOf(organisation, found)
  if (relation === 'above' || (relation !== 'near' && text.split(found).length > 3)) return null
  return {
    message: `本单位是${organisation}，这里写的是${relation === 'near' ? '邻近的' : ''}${found}。`,
    suggestion: `核对后改为本单位的名称。${whereIs(found)}`,
    replacement: right,
  }
}

const itsOwn =
  /[\u4e00-\u9fff]{2}(?:镇|乡|街道)(党委|政府|人民政府|司法所|派出所|综治中心|综合执法|便民服务|党政办|平安办|调解委员会|调委会|法律顾问|机关|干部|辖区)/g

/** An office of a neighbouring township, without a word of why it is named. */
function neighbours(text: string, organisation: string): readonly Objection[] {
  return everyMatch(text, itsOwn, (match) => {
    const found = match[0].slice(0, -(match[1] ?? '').length)
    if (common.test(found.slice(0, 2)) || organisation.includes(found) || isOwnVoice(text, { index: match.index, 0: found })) return null
    const clause =
      text
        .slice(Math.max(0, match.index - 40), match.index)
        .split(/[。；\n]/)
        .at(-1) ?? ''
    if (partner.test(clause) || partner.test(text.slice(match.index, match.index + 24)) || relationOf(organisation, found) !== 'near')
      return null
    return { message: `${found}是邻近的乡镇，不是本单位。`, suggestion: '核对是不是套用邻近乡镇文稿时没有改的名称。', severity: 'warning' }
  })
}

const leaders = /([\u4e00-\u9fff]{2}[县区市])(?=(?:委|人民政府|政府|委县政府|委区政府)[^。；\n]{0,14}(?:领导|部署|统一安排))/g

/** Under the leadership of a county that is not one's own: only where the unit's own county is plain, from its name or from the text. */
function otherLeaders(text: string, organisation: string): readonly Objection[] {
  const named = [...text.matchAll(leaders)].map(([, found = '']) => found)
  const isPlain = /[县区市旗][\u4e00-\u9fff]{2,}$/.test(organisation) || named.some((found) => relationOf(organisation, found) === 'above')
  if (!isPlain) return []
  return everyMatch(text, leaders, ({ 1: found = '', index }) => {
    if (common.test(found.slice(0, 2)) || partner.test(text.slice(Math.max(0, index - 8), index))) return null
    const relation = relationOf(organisation, found)
    return relation === 'near' || relation === 'elsewhere'
      ? { message: `本单位的上级不是${found}。`, suggestion: '核对上级机关的名称。' }
      : null
  })
}

/** Where a place of this name lies, if there is only one in the country. */
function whereIs(place: string): string {
  const [found, ...others] = divisionsNamed(place)
  return found && others.length === 0 ? `全国只有${fullName(found)}叫这个名称。` : ''
}

/** The name stands where one's own would: it opens a clause as the one who acts, or its rule of law is what is advanced. */
function isOwnVoice(text: string, { index, 0: found }: { readonly index: number; readonly 0: string }): boolean {
  const sentence =
    text
      .slice(Math.max(0, index - 60), index)
      .split(/[。；\n]/)
      .at(-1) ?? ''
  const after = text.slice(index + found.length, index + found.length + 6)
  const opens = /(?:^|[，,：:])$/.test(sentence)
  const company = opens ? sentence.slice(-30) : (sentence.split(/[，,]/).at(-1) ?? '')
  if ((opens && !company.includes(found) ? together : partner).test(company) || /[县区市]$/.test(sentence)) return false
  return opens ? asSelf.test(after) : asObject.test(after) && !/、$/.test(sentence)
}

const townships = /[\u4e00-\u9fff]{2}(?:镇|乡|街道)/g

/** The name begins here, and not a sign earlier. */
const wholeName = /(?:^|[，,。、；：:“（(在于对为由从将把及至入进往了是有]|开展|推进|组织|走访)$/

/** A township of another city that is named once or twice, without a word of why. Only names of the national list are judged, and only where the unit is in it. */
function strangers(text: string, organisation: string): readonly Objection[] {
  return everyMatch(text, townships, ({ 0: found, index }) => {
    const sentence =
      text
        .slice(Math.max(0, index - 60), index)
        .split(/[。；\n]/)
        .at(-1) ?? ''
    const alone =
      partner.test(sentence) || partner.test(text.slice(index, index + 20)) || !wholeName.test(sentence) || organisation.includes(found)
    if (common.test(found.slice(0, 2)) || alone || text.split(found).length > 3) return null
    if (isOwnVoice(text, { index, 0: found }) || relationOf(organisation, found) !== 'elsewhere') return null
    const [place] = divisionsNamed(found)
    return place
      ? { message: `不在本地（${fullName(place)}）。`, suggestion: '核对是不是套用别处文稿时没有改的地名。', severity: 'warning' }
      : null
  })
}

const superior = /(?<=^|[，。、；在经向对由据照\s])([\u4e00-\u9fff]{2}[县区])(?=委(?![员托派])|人民政府|政府)/gm

/** The superior's name as it stands once, beside another that stands more often. */
function otherSuperior(text: string): readonly Objection[] {
  const names = [...text.matchAll(superior)].map(([, name = '']) => name).filter((name) => !common.test(name.slice(0, 2)))
  const count = (name: string) => names.filter((one) => one === name).length
  const [usual] = [...new Set(names)].sort((a, b) => count(b) - count(a))
  if (!usual || count(usual) < 2) return []
  return everyMatch(text, superior, ([, name = '']) =>
    name === usual || common.test(name.slice(0, 2)) || count(name) > 1
      ? null
      : { message: `别处写的是${usual}。`, suggestion: '核对上级机关的名称。', severity: 'warning', replacement: usual },
  )
}
