/**
 * Words that guessing tools try first, here and abroad: keyboard runs, names of roles and systems, pinyin of everyday phrases, family names with
 * years. Composed for this project; no list of anybody else's was copied. Kept without capitals and with letters where people put look-alike signs.
 */
const stems =
  'password passwd pass word admin administrator root system manager user guest test tester testing demo welcome login letmein master super superman ' +
  'batman monkey dragon shadow sunshine princess football baseball basketball soccer hockey iloveyou lovely loveyou love lover forever friend friends ' +
  'michael jordan michelle jessica ashley daniel andrew thomas robert charlie hunter killer ranger tigger pepper ginger cookie summer winter spring ' +
  'autumn monday friday sunday january october december flower freedom whatever trustno secret hello hellow computer internet server network oracle ' +
  'mysql postgres redis mongodb tomcat apache nginx linux ubuntu windows microsoft google apple huawei xiaomi tencent alibaba aliyun baidu weixin ' +
  'wechat taobao qwerty qwertyui qwertyuiop qwer qwert asdf asdfg asdfgh asdfghjkl asdfghjk zxcv zxcvb zxcvbn zxcvbnm qaz qazwsx qazwsxedc wsx wsxedc ' +
  'edc rfv tgb yhn ujm qwe qweasd qweasdzxc asd asdzxc zxc poiuyt poiuytrewq lkjhgfdsa mnbvcxz abc abcd abcde abcdef abcdefg abcdefgh abcabc abcqwe aaa ' +
  'aaaa aaaaaa aaaaaaaa bbb ccc ddd xxx zzz zzzzzz qqq qqqqqq www aa bb cc qq ww a q z x w s d changeme change default temp temporary initial initpass ' +
  'newpass newpassword mypass mypassword mima woaini woaiwo woaiwojia woaizhongguo woaibaobei aini ainiyiwannian nihao nihaoma nishishui wobuzhidao ' +
  'xiexie zaijian baobao baobei laopo laogong mama baba gege jiejie xiaoming xiaohong xiaolong xiaobao zhangsan lisi wangwu zhaoliu wang li zhang liu ' +
  'chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han feng cao peng zeng xiao tian dong yuan pan yu ' +
  'jiang cai du ye cheng wei su lu ding ren shen yao zhong cui tan fan jin shi liao jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan duan lei ' +
  'long tao wangwei wangfang liwei lina zhangwei zhangmin liuyang chenjing zhaomin zhongguo zhonghua beijing shanghai guangzhou shenzhen guangdong ' +
  'hangzhou chengdu chongqing wuhan nanjing tianjin suzhou xian changsha zhengzhou qingdao dalian hebei henan hubei hunan sichuan yunnan guizhou ' +
  'zhengfu xianzhengfu zhenzhengfu xiangzhengfu sifa sifasuo sifaju fazhi mingfa zhengwu dangzheng dangzhengban bangong bangongshi gongzuo gongan ' +
  'jiwei xinfang zhifa yingji zongzhi pingan guanli guanliyuan xitong yonghu ceshi moren chushi denglu houtai wangzhan shuju renmin fuwu gongchandang ' +
  'xuexi xuexiqiangguo fendou jiayou facai gongxi gongxifacai dajidali xinnian xinniankuaile shengri shengrikuaile happy happyday lucky goodluck ' +
  'jesus angel heaven diamond silver golden purple orange yellow tiger eagle lion panda dolphin mustang ferrari porsche mercedes toyota honda yamaha ' +
  'starwars pokemon naruto matrix phoenix knight warrior gandalf merlin wizard blink access security secure private office company business service ' +
  'support helpdesk backup webmaster operator devops developer git jenkins docker kubernetes ftp ftpuser mail email info sales public sys sysadmin ' +
  'dbadmin sa net netadmin cisco router switch'

const endings = ['', '1', '12', '123', '1234', '12345', '123456', '888', '666', '520', '2024', '2025', '2026']

/** Runs of digits that need no word. */
const runs =
  '123456 1234567 12345678 123456789 1234567890 123123 123321 111111 000000 666666 888888 88888888 11111111 00000000 5201314 1314520 112233 121212 654321 87654321 987654321 147258369 147258 159357 789456 789456123 110110 123654 101010 696969 999999 222222 333333 555555 520520 7758521 010203 12341234 11223344 a123456 a123456789 q123456 1q2w3e 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qazxsw2 q1w2e3r4 zaq12wsx'

const words: ReadonlySet<string> = new Set(stems.split(' '))

/** Every password of the block list, in small letters: more than three thousand (ASVS V6.2.4). */
export const commonPasswords: ReadonlySet<string> = new Set([
  ...runs.split(' '),
  ...[...words].flatMap((word) => endings.map((ending) => word + ending)),
])

const lookAlikes: Readonly<Record<string, string>> = { '@': 'a', $: 's', '0': 'o', '1': 'l', '3': 'e', '5': 's', '!': 'i' }
const unmasked = (text: string): string => text.replace(/[@$0135!]/g, (sign) => lookAlikes[sign] ?? sign)
/** Digits and signs around a word do not make it another word. */
const bare = (text: string): string => text.replace(/^[\d\W_]+|[\d\W_]+$/gu, '')

/** Whether a password is on the list, or is one of its words with digits and signs around it, look-alike signs in it, or said twice. */
export function isCommon(password: string): boolean {
  const small = password.toLowerCase()
  const shapes = [small, small.replace(/[\W_]+\d*$/u, ''), bare(small), bare(unmasked(bare(small))), unmasked(bare(small))]
  return shapes.some((shape) => shape !== '' && (commonPasswords.has(shape) || words.has(shape) || isRepeated(shape))) || bare(small) === ''
}

/** `abcabcabc`, `Abc@Abc@Abc@`: a short thing said again and again. */
const isRepeated = (text: string): boolean => /^(.{1,4})\1{2,}$/u.test(text)
