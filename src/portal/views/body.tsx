import { Certificate } from './certificate.tsx'
import { Check } from './check.tsx'
import { Complaint } from './complaint.tsx'
import { Consultation } from './consultation.tsx'
import { Consultations } from './consultations.tsx'
import { FigureDetail } from './figure.tsx'
import { Figures } from './figures.tsx'
import { Home } from './home-page.tsx'
import { Item } from './item.tsx'
import { List } from './list.tsx'
import { Gone, Message } from './message.tsx'
import { Block, Openness } from './openness.tsx'
import { Progress } from './progress.tsx'
import { Report } from './report.tsx'
import { Search } from './search.tsx'
import { Sections } from './sections.tsx'
import { SiteMap } from './site-map.tsx'
import type { View } from './view.ts'

/** The main part of a page: one view per kind. */
export function Body({ page, site, origin }: View) {
  switch (page.kind) {
    case 'home':
      return <Home home={page.home} site={site} />
    case 'list':
      return <List list={page.list} site={site} />
    case 'item':
      return <Item item={page.item} />
    case 'report':
      return <Report item={page.item} report={page.report} />
    case 'figures':
      return <Figures table={page.table} site={site} />
    case 'figure':
      return <FigureDetail page={page.page} />
    case 'openness':
      return <Openness unit={page.unit} />
    case 'block':
      return <Block unit={page.unit} block={page.block} sections={page.sections} site={site} />
    case 'text':
      return <Sections title={page.title} sections={page.sections} />
    case 'search':
      return <Search q={page.q} found={page.found} site={site} />
    case 'certificate':
      return <Certificate checked={page.checked} origin={origin} />
    case 'consultations':
      return <Consultations list={page.list} site={site} />
    case 'consultation':
      return <Consultation shown={page} />
    case 'check':
      return <Check checked={page.checked} refusal={page.refusal} />
    case 'progress':
      return <Progress asked={page.asked} found={page.found} />
    case 'complaint':
      return <Complaint shown={page} site={site} />
    case 'map':
      return <SiteMap site={site} />
    case 'gone':
      return <Gone gone={page.gone} />
    case 'message':
      return <Message title={page.title} text={page.text} />
  }
}
