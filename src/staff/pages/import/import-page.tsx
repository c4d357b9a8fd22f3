import { getRouteApi } from '@tanstack/react-router'
import type { AnyRegister } from '../../../kernel/register.ts'
import { findRegister } from '../../app/definitions.ts'
import { useTitle } from '../../app/title.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { Crumbs } from '../crumbs.tsx'
import { NotFound } from '../not-found.tsx'
import { CheckPart } from './check-part.tsx'
import { ChooseFile } from './choose-file.tsx'
import { MappingTable } from './mapping-table.tsx'
import { PastImports } from './past-imports.tsx'
import { PreviewRows } from './preview-rows.tsx'
import { SheetChoice } from './sheet-choice.tsx'
import { useImport } from './use-import.ts'
import { WordTable } from './word-table.tsx'

const route = getRouteApi('/r/$register/import')

/** Brings a clerk's own workbook in: how it is understood can be looked at and changed before anything is written. */
export function ImportPage() {
  const { register: id } = route.useParams()
  const register = findRegister(id)
  useTitle(register ? `导入 · ${register.name}` : '没有这本台账')
  return register ? <Importing key={id} register={register} /> : <NotFound />
}

function Importing({ register }: { register: AnyRegister }) {
  const importing = useImport(register.id)
  const { open, refusal, progress } = importing
  const finished = progress?.phase === 'done'
  return (
    <>
      <Crumbs register={register} />
      <h1>导入{register.name}</h1>
      <ChooseFile register={register} importing={importing} />
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      {open && !finished ? (
        <>
          <SheetChoice preview={open.preview} importing={importing} />
          <MappingTable preview={open.preview} importing={importing} />
          <WordTable preview={open.preview} importing={importing} />
          <PreviewRows preview={open.preview} />
        </>
      ) : null}
      {open ? <CheckPart register={register} preview={open.preview} importing={importing} /> : null}
      <PastImports register={register.id} />
    </>
  )
}
