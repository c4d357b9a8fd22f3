/**
 * G01 写了个人的姓名
 *
 * 查什么：姓名后面跟着律师、同志、村民、法官一类的称呼。公开职务的领导（书记、镇长、主任）不算。
 * 依据：公开个人信息应当取得同意或者有法定依据（《中华人民共和国个人信息保护法》第十三条、第二十五条）。
 * 怎么改：不写姓名，或者取得本人同意。
 *
 * @good
 * 学习习近平同志重要讲话。一名村法律顾问被评为先进个人。
 *
 * @bad
 * 中坝社区法律顾问陈志远律师被评为先进个人。
 * → warning「陈志远律师」这里写了个人的姓名。
 *
 * @bad
 * 年底，村居法律顾问陈志远被评为先进个人。
 * → warning「陈志远」这里写了个人的姓名。
 */
import { everyMatch, type Rule } from '../rule.ts'

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙陶黎贺顾毛郝龚邵万钱覃戴'
const named = new RegExp(
  `(?<![\\u4e00-\\u9fff][各全])[${surnames}][\\u4e00-\\u9fff]{1,2}(?:律师|同志|法官|检察官|村民|先生|女士|老人|某某)`,
  'g',
)
const byRole = new RegExp(
  `(?<=法律顾问|调解员|网格员|法律明白人|志愿者|民警|村民|居民|当事人)[${surnames}][\\u4e00-\\u9fff]{1,2}(?=被|荣获|获评|因|诉|与)`,
  'g',
)
const notNames =
  /习近平|毛泽东|邓小平|江泽民|胡锦涛|高级|金牌|专职|任职|公职|何律|方法|程序|龙头|白领|万名|余名|石化|江苏|唐山|方面|任何|高校|金融/

export const personNamed: Rule = {
  id: 'G01',
  name: '写了个人的姓名',
  severity: 'warning',
  check: ({ text }) =>
    [named, byRole].flatMap((pattern) =>
      everyMatch(text, pattern, (match) => {
        const around = text.slice(Math.max(0, match.index - 2), match.index + match[0].length)
        return notNames.test(around) || /[的和与及等对向由请让为是在]/.test(match[0].slice(1, 3))
          ? null
          : { message: '这里写了个人的姓名。', suggestion: '不写姓名，或者取得本人同意。' }
      }),
    ),
}
