import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { lengthsOf } from '../../kernel/register.ts'
import { publicActor } from '../../kernel/role.ts'
import { dataComplaint } from '../../registers/safety/data-complaint.ts'
import { type Notice, versioned } from '../consultation/notice.ts'
import { type Office, today } from '../office.ts'
import { perform } from '../steps/perform.ts'
import { countyOf } from './site.ts'

/** What a citizen sends; name, telephone and organ are his to leave out. `key` (a UUID): the same form sent twice counts once. `notice`: the version shown. */
export type Complained = {
  readonly kind: string
  readonly content: string
  readonly against: string
  readonly name: string
  readonly phone: string
  readonly key: string
  readonly notice: string
}
/** `asks`: whether he left a telephone, by which he may ask how far it has come. */
export type ComplaintTaken = { readonly code: string; readonly asks: boolean }

/** As many a day as no county ever gets: it is there for the day on which somebody floods the form from many addresses. */
const mostADay = 300

/** The notice of the form (个人信息保护法 第十七条): who, what for, how it is kept. */
export const complaintNotice = (office: Office): Notice =>
  versioned(
    `您填写的内容由${governmentOf(countyOf(office).name)}保存，只用来查核投诉和答复您，只有办理的人能看，不公开。` +
      '可以不留称呼和电话；不留电话的，不能在网上查询进度，也收不到答复。请不要写身份证号。',
  )

const governmentOf = (place: string): string => (place.endsWith('政府') ? place : `${place}人民政府`)

/** Working days within which the county answers, as it has set them or as the register has them. */
export function answerDays(office: Office): number {
  const clock = office.register(dataComplaint.id)?.clocks?.answer
  const length = clock && lengthsOf(clock)[0]
  return office.settings(countyOf(office).id)[length?.setting ?? ''] ?? length?.workdays ?? 0
}

/**
 * Takes a complaint about personal data or data security from the portal (网络数据安全管理条例 第二十条): a record of the county, whoever is complained of, opened by the public
 * today, with the notice that was shown. Refuses what has no content, another notice than the present one, and more in a day than anybody reads.
 */
export async function takeComplaint(office: Office, said: Complained): Promise<ComplaintTaken | Problem> {
  if (said.notice !== complaintNotice(office).version) return problem('MF-CON-006')
  const taken = takenToday(office)
  if (taken.count >= mostADay) return problem('MF-CON-007', { slots: { most: mostADay } })
  const [name, phone, against] = [said.name, said.phone, said.against].map((one) => one.trim())
  const complainant = name || phone ? { complainant: [{ ...(name ? { name } : {}), ...(phone ? { phone } : {}) }] } : {}
  const content = said.content.replaceAll('\r\n', '\n').trim()
  const done = await perform(office, publicActor, {
    register: dataComplaint.id,
    key: said.key,
    command: {
      step: 'submit',
      unit: countyOf(office).id,
      title: '网上投诉',
      input: { receivedOn: today(office), kind: said.kind, content, ...complainant, ...(against ? { against } : {}) },
      reason: `提交前已展示个人信息处理告知（版本 ${said.notice}）`,
    },
  })
  if (isProblem(done)) return done
  taken.count += 1
  return { code: done.record.code, asks: Boolean(phone) }
}

type Day = { readonly day: string; count: number }
const all = new WeakMap<Office['registers'], Day>()

/** How many were taken today by this process. */
function takenToday(office: Office): Day {
  const known = all.get(office.registers)
  if (known?.day === today(office)) return known
  const fresh: Day = { day: today(office), count: 0 }
  all.set(office.registers, fresh)
  return fresh
}
