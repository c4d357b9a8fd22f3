import type { Citation } from '../law/statute.ts'
import type { Span } from './calendar/spans.ts'
import type { Condition } from './condition.ts'
import type { ProfileId } from './deadline/profiles.ts'
import type { Fields } from './field.ts'
import type { Figure } from './figure.ts'
import type { RefsOf } from './infer.ts'
import type { PlaceField } from './place.ts'
import type { Role } from './role.ts'
import type { Signal } from './signal.ts'

export const areas = {
  leadership: '组织领导',
  functions: '政府职能',
  rules: '依法行政制度',
  decisions: '重大行政决策',
  enforcement: '行政执法',
  disputes: '矛盾纠纷',
  safety: '平安与应急',
  publicity: '普法与公共法律服务',
  openness: '政务公开',
  yearly: '考评与年报',
} as const
export type Area = keyof typeof areas

/** How far a role reads: records of its unit and below (a village post: of its township), of its village, those it is involved in, or only totals. */
export type Reach = 'unit' | 'village' | 'own' | 'totals'

/** A condition with a name, a sentence and an article: says why not and what would help, never only false. */
export type Guard<Ref extends string = string> = {
  readonly id: string
  readonly when?: Condition<Ref>
  readonly needs: Condition<Ref>
  readonly says: string
  readonly help: string
  readonly law?: Citation
  /** It asks to look twice and does not refuse: whoever goes on says why, and the reason stays with the event. */
  readonly warns?: true
  /** Of these rows, which only grow, it judges those that the step adds: an earlier row was judged in its time and cannot be mended in this step. */
  readonly ofNew?: Ref
  /** It judges the record as it stood before the step, whatever the step types: whether there is anything left to do at all (a fine that is paid up is not urged). */
  readonly before?: true
}

/** Who may take a step: roles, the record's handler, the persons in a field, citizens on the portal, or time itself. */
export type By<F extends string = string> = Role | 'handler' | 'public' | `in:${F}`

/**
 * What a step takes over from the records behind the link `from`: the persons in their field `is`, or a row of each (`rows`: field of the row ← field there).
 * A row with the same `by` as one that was there replaces it; other rows stay. `row`: what stands in the column `is` of the row of that part there whose
 * `key` says what the text field `named` says here.
 */
export type Gathering =
  | { readonly from: string; readonly is: string }
  | { readonly from: string; readonly row: string; readonly key: string; readonly named: string; readonly is: string }
  | { readonly from: string; readonly rows: Readonly<Record<string, string>>; readonly by: string }

/** The only way a record changes. */
export type Step<F extends string = string, S extends string = string, Ref extends string = string> = {
  readonly name: string
  readonly by: readonly By<F>[] | 'time'
  /** States it starts from; an empty list opens a record. */
  readonly from: readonly S[]
  /** State it leads to; absent: the state stays. */
  readonly to?: S
  readonly law?: Citation
  /** Fields that must be filled, and fields that may be. A step asks only what it sets. */
  readonly asks?: readonly F[]
  readonly may?: readonly F[]
  /** What stands in the record already and is laid beside the form to be compared with what is typed: the standard beside the amount. Nothing personal. */
  readonly recalls?: readonly F[]
  /** The form begins with what stands in another field of the same kind, of the record or, where it opens one, of the form itself; whoever fills it in may say otherwise. */
  readonly begins?: Readonly<Partial<Record<F, F>>>
  /** Values that the step sets by itself, always the same; null empties the field (what belongs to a round that begins anew). */
  readonly sets?: Readonly<Partial<Record<F, string | number | boolean | null>>>
  /** Text fields that, left empty, take over the words of the first of these fields that has some, typed in or in its files. The step must offer them. */
  readonly copies?: Readonly<Partial<Record<F, readonly F[]>>>
  /** Fields that nobody types because the linked records say it: who they are, what their certificates are, of which kind the matter is. */
  readonly gathers?: Readonly<Partial<Record<F, Gathering>>>
  /** Date field that carries the day it really happened; absent: the command's own date. */
  readonly on?: F
  readonly needs?: readonly Guard<Ref>[]
  /** Steps for one of which this one asks somebody else: once it is taken, the matter waits for that, and its page says so. */
  readonly proposes?: readonly string[]
  /** Nobody who took one of these steps may take this one. */
  readonly notBy?: readonly string[]
  /** Whoever stands in these person fields (`part.field`: in any row) may not take this step. */
  readonly notIn?: readonly (F | `${F}.${string}`)[]
  readonly reason?: 'needed'
  /** Fields that get the next number of their scheme. */
  readonly numbers?: readonly F[]
  /** Locks the figures of the unit up to the day in this field: from then on records of that time change only by correction (V10, X21). */
  readonly locks?: F
  /** Papers made when it is taken. */
  readonly makes?: readonly string[]
  /** Opens records in other registers and links them; of several, those whose condition holds. */
  readonly opens?: Opening<F, Ref> | readonly Opening<F, Ref>[]
  /** Taken only through this use case of the office, which fills the fields itself (a check writes its own result). */
  readonly through?: string
  /** `by: 'time'`: taken by itself when this clock is past its legal end, or when the day in this field has come. */
  readonly after?: string
  readonly when?: F
}

/** A record that a step opens in another register, or one for every row of a part. */
export type Opening<F extends string = string, Ref extends string = string> = {
  readonly register: string
  readonly step: string
  /** Only then; it looks at the record as the step leaves it. */
  readonly when?: Condition<Ref>
  /** One record for every row of this part whose `link` is still empty (decisions of a meeting → tasks); without it, one. */
  readonly each?: F
  /** Field here that points to the new record; with `each` the one of the row, `part.field`. */
  readonly link: Ref
  /** Field there that points here. */
  readonly back?: string
  /** Field there ← field here (`part.field`: of the row that leads to it), or a value. */
  readonly with?: Readonly<Record<string, Ref | { readonly value: string | boolean }>>
  /** It belongs to the unit of whoever takes the step, in no village: a matter that another unit takes over. Absent: to the unit of this record. */
  readonly at?: 'taker'
  /** The new record only says again what stands here: it is voided, and taken out of the void, together with this one. */
  readonly follows?: true
  /** Field here whose words the new record is called by; absent: it is called as this one is. */
  readonly title?: Ref
}

/** The openings of a step, one or several. */
export const openingsOf = ({ opens }: Step): readonly Opening[] => (opens === undefined ? [] : [opens].flat())

/** The links in rows (`part.field`) that some step fills by itself with what it opens: nobody is asked for them. */
export const rowLinksGiven = ({ steps }: Pick<AnyRegister, 'steps'>): ReadonlySet<string> =>
  new Set(Object.values(steps).flatMap((step) => openingsOf(step).flatMap(({ each, link }) => (each === undefined ? [] : [link]))))

/** How long: what the statute calls 日 (the profile decides whether working days), 工作日, 月, 年 or 小时. */
export type Length = {
  readonly days?: number
  readonly workdays?: number
  readonly months?: number
  readonly years?: number
  readonly hours?: number
  readonly profile: ProfileId
  readonly law?: Citation
  /** A county sets the number; the one given is the default (未核实 in the law). */
  readonly setting?: string
  readonly when?: Condition
}

/**
 * A budget of days with a ledger of what used it, or a day that somebody set (`until`). Several may run on one record; they are never merged.
 */
export type Clock<F extends string = string, Ref extends string = string> = ClockFrame<Ref> & (Budget<F, Ref> | SetDay<F>)

type ClockFrame<Ref extends string> = {
  readonly name: string
  readonly when?: Condition<Ref>
  /** Steps that end it for good, taken on its first day or later. */
  readonly stops: readonly string[]
  /** A duty of a period that may be done before the period is over: a stop ends it although its first day is still to come. */
  readonly early?: true
  /** The step that starts it anew, from the step's own day. */
  readonly restarts?: readonly string[]
  /** Days before the strict end on which the handler is reminded; working days, where the period is one of working days. */
  readonly warns?: readonly number[]
  /** What being late means, in a sentence. */
  readonly late?: string
}

/** A period is made longer: by which step, by how much (`max` at most), told to the party on which day. */
export type Prolongation<F extends string = string> = {
  readonly by: string
  readonly days: F | number
  readonly max: number
  readonly told?: F
  readonly law?: Citation
}

/** A period that is counted. */
type Budget<F extends string, Ref extends string> = {
  /** Date field it starts from: the day of the event, never the day of typing. */
  readonly from: F
  /** One length, or several of which the first whose condition holds applies. */
  readonly length: Length | readonly Length[]
  /** Where hours are counted: the field (of the last row, for `part.field`) that says at which minute it ended. */
  readonly stopsAt?: Ref
  readonly pauses?: readonly { readonly from: string; readonly to: string; readonly law?: Citation }[]
  /** One prolongation, or several in their order, each by a step of its own and judged by the end that those before it left. */
  readonly extends?: Prolongation<F> | readonly Prolongation<F>[]
  readonly until?: never
}

/**
 * A deadline that somebody set: the day in the field `until` is the last one, whatever day of the week it is. Nothing is counted, so nothing pauses; it
 * moves when a step changes the field, and `extends` names that step for the ledger. A day that must not move once it has passed is a computed field.
 */
type SetDay<F extends string> = {
  readonly until: F
  /** Date field from which on it binds; absent: from the opening of the record. */
  readonly from?: F
  readonly law?: Citation
  readonly extends?: { readonly by: string; readonly law?: Citation }
  readonly length?: never
  readonly pauses?: never
  readonly stopsAt?: never
}

/** The lengths among which a clock chooses; none where a day was set. */
export const lengthsOf = ({ length }: Clock): readonly Length[] => (length === undefined ? [] : [length].flat())

/** The steps that make a clock run longer, in their order. */
export const prolongedBy = (clock: Clock): readonly string[] =>
  clock.extends === undefined ? [] : [clock.extends].flat().map(({ by }) => by)

/** The articles a clock rests on. */
export const lawsOf = (clock: Clock): readonly Citation[] =>
  [...lengthsOf(clock).map(({ law }) => law), clock.until === undefined ? undefined : clock.law].filter((law) => law !== undefined)

/** A paper made from the record: its facts are the record's own, so two papers cannot differ. */
export type PaperForm<F extends string = string, Ref extends string = string> = {
  readonly name: string
  /** The paper belongs to the record only then. */
  readonly when?: Condition<Ref>
  readonly shows: readonly F[]
  readonly text?: string
  readonly signs?: readonly string[]
  readonly law?: Citation
}

/** What citizens see. totals: counts only. items: the listed fields of records that fulfil `when`. */
export type PortalPart<F extends string = string, Ref extends string = string> =
  | { readonly shows: 'nothing' }
  | { readonly shows: 'totals' }
  | {
      readonly shows: 'items'
      readonly when: Condition<Ref>
      readonly fields: readonly F[]
      readonly text?: F
      readonly date: F
      /** What a list says of an item instead of that bare day, where a reader would not know which day it is: a word and one date field, or two (from, to). They must be published. */
      readonly days?: Readonly<Record<string, readonly F[]>>
      /** What citizens call it, where the record's own title may name somebody (a case, the firm that was inspected): a text field, always filled. */
      readonly title?: F
    }

/**
 * Why a register may hold personal data at all, said once for all its secret fields: what for, on which article, and for how long (个人信息保护法
 * 第六条、第十三条、第十九条). A field that is there for another reason says so itself.
 */
export type Privacy<F extends string = string, Ref extends string = string> = {
  readonly purpose: string
  readonly basis: Citation
  /** Years after the matter came to its end; where no law names them a county sets its own under `<register>.keepYears`. */
  readonly keepYears: number
  /** A date field from which the years run instead of the end of the matter. */
  readonly after?: F
  /** Matters that are 高度敏感 whatever the age of the parties. */
  readonly highly?: Condition<Ref>
}

/**
 * A list that must not outlive its reason (个人信息保护法 第十九条、第四十七条；突发事件应对法 第八十五条): some time after a day in the record its content is
 * deleted by itself, whatever its state. A shell of code, days and the fields in `keeps` stays and is counted.
 */
export type Purge<F extends string = string> = {
  /** Date field from which the time runs: valid until, struck off on. */
  readonly after: F
  /** One of the three; none: on the next day. */
  readonly years?: number
  readonly months?: number
  readonly days?: number
  /** A county sets the number. */
  readonly setting?: string
  /** Fields that stay: choices, numbers, days, units; nothing personal and no free words. */
  readonly keeps: readonly F[]
  readonly law?: Citation
}

/**
 * Something that is to be done again and again: every village its hazard round each week, the plan by 31 March, the zero report of a quarter. The desk
 * of whoever holds one of the posts shows what is not done yet, and what was left undone last time.
 */
export type Recurrence<F extends string = string, Ref extends string = string> = {
  readonly name: string
  readonly every: Span
  /** Done once for the unit of the post, or in each of its villages. */
  readonly per: 'unit' | 'village'
  readonly by: readonly Role[]
  /** Date field of the record that says when it was done. */
  readonly on: F
  /** Only such records count. */
  readonly where?: Condition<Ref>
  /** How often in each stretch; absent: once. */
  readonly times?: number
  /** Month and day (`03-31`) by which a yearly duty is done; absent: the last day of the stretch. */
  readonly dueBy?: string
  /** The step by which somebody does it; absent: the first that opens a record. */
  readonly step?: string
  /** A zero report over the stretch counts as done. */
  readonly orZero?: true
  readonly law?: Citation
  /** A county sets how often (0: no duty there); where no law says so it must be able to. */
  readonly setting?: string
  /** What is asked, in a sentence. */
  readonly says: string
}

/** The definition of a register: what a justice-office clerk reads and every face is derived from. */
export type Register<F extends Fields = Fields, S extends string = string, T = Record<string, Step>> = {
  readonly id: string
  readonly name: string
  readonly area: Area
  /** Letters that open the record number (编号). */
  readonly prefix: string
  readonly about: string
  readonly version: { readonly number: number; readonly since: string }
  readonly law: readonly Citation[]
  readonly fields: F
  readonly states: Readonly<Record<S, string>>
  /** States in which nothing more is expected. */
  readonly final: readonly NoInfer<S>[]
  /** States in which it is in force until something happens (a published list, a person in office): not the end, but nothing is awaited. */
  readonly standing?: readonly NoInfer<S>[]
  /** The usual next step of a state, where it is not simply the first in the order of the steps: what the desk tells people to do next. */
  readonly usually?: Readonly<Partial<Record<NoInfer<S>, NoInfer<keyof T & string>>>>
  readonly steps: T
  readonly clocks?: Readonly<Record<string, Clock<keyof F & string, RefsOf<F, NoInfer<S>>>>>
  readonly figures?: Readonly<Record<string, Figure<RefsOf<F, NoInfer<S>>>>>
  /** What is to be done again and again. */
  readonly recurs?: Readonly<Record<string, Recurrence<keyof F & string, RefsOf<F, NoInfer<S>>>>>
  /** What about many of its records is worth a call-back (回访核实). */
  readonly signals?: Readonly<Record<string, Signal<RefsOf<F, NoInfer<S>>>>>
  /** Its content is deleted by itself some time after a day. */
  readonly purges?: Purge<keyof F & string>
  readonly papers?: Readonly<Record<string, PaperForm<keyof F & string, RefsOf<F, NoInfer<S>>>>>
  readonly portal: PortalPart<keyof F & string, RefsOf<F, NoInfer<S>>>
  readonly reads: Readonly<Partial<Record<Role, Reach>>>
  /** Who voids, reopens and approves corrections. */
  readonly approvers: readonly Role[]
  /** What its secret fields are for; one with such fields, or restricted, must say so (check.ts). */
  readonly privacy?: Privacy<keyof F & string, RefsOf<F, NoInfer<S>>>
  /** Records for named persons only: all of them, or those that fulfil the condition. */
  readonly restricted?: 'all' | Condition<RefsOf<F, NoInfer<S>>>
  /** Posts of the unit whose holders are named persons of every restricted record from its opening on; later ones are let in by `grantAccess`. */
  readonly informs?: readonly Role[]
  /** What a record is called when nobody calls it otherwise: `{village}{kind}纠纷`. Fields of choices, places and topics only, never a party's. */
  readonly entitled?: string
  /**
   * Open text fields that tell a record from its like wherever it is chosen or linked, and by which it is found there: the public name and number of an
   * officer, the full name of an item. Absent or empty: its title does.
   */
  readonly called?: readonly (keyof F & string)[]
  /**
   * A field of units for which a record counts too (C7): each of them counts it as its own, a unit above several of them once. Who may read it does
   * not change.
   */
  readonly alsoFor?: keyof F & string
  /** Date by which lists are ordered and periods are cut. */
  readonly listedBy: keyof F & string
  /** Columns of the list, in order. */
  readonly lists: readonly (keyof F & string)[]
  /** Fields whose equality within `days` suggests the same matter entered twice. */
  readonly duplicates?: { readonly same: readonly ((keyof F & string) | PlaceField)[]; readonly days: number }
}

type StepsOf<F extends Fields, S extends string> = Readonly<Record<string, Step<keyof F & string, S, RefsOf<F, S>>>>

/**
 * Defines a register. A wrong field, state, choice, role or article does not compile; step names, links, reachability and the rest are
 * checked when the definitions load (check.ts).
 */
export function defineRegister<const F extends Fields, const S extends string, const T extends StepsOf<NoInfer<F>, NoInfer<S>>>(
  definition: Register<F, S, T> & { readonly states: Readonly<Record<S, string>> },
): Register<F, S, T> {
  return definition
}

/** Any register, as generic code sees it. */
export type AnyRegister = Register<Fields, string, Readonly<Record<string, Step>>>
