import type { Problem } from '../../kernel/problem/problem.ts'
import type { ConsultationList } from '../../office/consultation/list.ts'
import type { Notice } from '../../office/consultation/notice.ts'
import type { ConsultationPage } from '../../office/consultation/page.ts'
import type { Receipt } from '../../office/consultation/receipt.ts'
import type { Said } from '../../office/consultation/take-comment.ts'
import type { Certificate } from '../../office/public/certificate.ts'
import type { PublicCheck } from '../../office/public/check.ts'
import type { FigurePage } from '../../office/public/figure.ts'
import type { FigureTable } from '../../office/public/figures.ts'
import type { PortalHome } from '../../office/public/home.ts'
import type { GoneItem, PortalItem } from '../../office/public/item.ts'
import type { PortalList } from '../../office/public/items.ts'
import type { TextSection } from '../../office/public/openness-texts.ts'
import type { Progress } from '../../office/public/progress.ts'
import type { PortalReport } from '../../office/public/report.ts'
import type { Found } from '../../office/public/search.ts'
import type { PortalSite, PortalUnit } from '../../office/public/site.ts'
import type { Complained, ComplaintTaken } from '../../office/public/take-complaint.ts'

/** The blocks of the 政府信息公开 platform, with the names that are fixed for it. */
export const opennessBlocks = {
  guide: '政府信息公开指南',
  rules: '政府信息公开制度',
  statutory: '法定主动公开内容',
  yearly: '政府信息公开年报',
  apply: '依申请公开',
} as const
export type OpennessBlock = keyof typeof opennessBlocks

/** A consultation with its form: `said` and `problem` when it comes back, `receipt` when one was asked for, `key` by which the form is known again. */
export type Consulted = {
  readonly consultation: ConsultationPage
  readonly key: string
  readonly receipt: Receipt | null
  readonly said?: Said
  /** The clause whose link was followed. */
  readonly clause?: string
  readonly problem?: Problem
}

/** The form for complaints about personal data: `said` and `problem` when it comes back, `taken` when it was taken. */
export type Complaining = {
  readonly notice: Notice
  /** Working days within which it is answered. */
  readonly days: number
  readonly key: string
  readonly said?: Complained
  readonly problem?: Problem
  readonly taken?: ComplaintTaken
}

/** What a page shows. One view per kind. */
export type Page =
  | { readonly kind: 'home'; readonly home: PortalHome }
  | { readonly kind: 'list'; readonly list: PortalList }
  | { readonly kind: 'item'; readonly item: PortalItem }
  | { readonly kind: 'report'; readonly item: PortalItem; readonly report: PortalReport }
  | { readonly kind: 'figures'; readonly table: FigureTable }
  | { readonly kind: 'figure'; readonly page: FigurePage }
  | { readonly kind: 'openness'; readonly unit: PortalUnit }
  | { readonly kind: 'block'; readonly unit: PortalUnit; readonly block: OpennessBlock; readonly sections: readonly TextSection[] }
  | { readonly kind: 'text'; readonly title: string; readonly sections: readonly TextSection[] }
  | { readonly kind: 'search'; readonly q: string; readonly found: readonly Found[] }
  | { readonly kind: 'certificate'; readonly checked: Certificate }
  | { readonly kind: 'consultations'; readonly list: ConsultationList }
  | ({ readonly kind: 'consultation' } & Consulted)
  | { readonly kind: 'check'; readonly checked: PublicCheck | null; readonly refusal: Problem | null }
  | { readonly kind: 'progress'; readonly asked: string | null; readonly found: Progress | null }
  | ({ readonly kind: 'complaint' } & Complaining)
  | { readonly kind: 'map' }
  | { readonly kind: 'gone'; readonly gone: GoneItem }
  | { readonly kind: 'message'; readonly title: string; readonly text: string }

/** normal 标准版; elder 长辈版: large type, wide lines, strong contrast. */
export type Mode = 'normal' | 'elder'

/** All that a page is made from. `path` is its own address, `back` the same with what was asked, `origin` scheme and host of the site, `style` the address of the style sheet. */
export type View = {
  readonly site: PortalSite
  readonly mode: Mode
  readonly path: string
  readonly back: string
  readonly origin: string
  readonly style: string
  readonly page: Page
}
