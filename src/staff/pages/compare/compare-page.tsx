import { getRouteApi, Link } from '@tanstack/react-router'
import { Input, Select } from 'antd'
import { useState } from 'react'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { PossibleStep } from '../../../kernel/step/possible-steps.ts'
import type { RecordView } from '../../api/types.ts'
import { findRegister } from '../../app/definitions.ts'
import { useTitle } from '../../app/title.ts'
import { Crumbs } from '../crumbs.tsx'
import { NotFound } from '../not-found.tsx'
import { useRecord } from '../use-record.ts'
import { Waiting } from '../waiting.tsx'
import { SideBySide } from './side-by-side.tsx'
import { comparedBefore, fileVersions, isComparable, pastedVersion, reviewedVersion, type TextVersion, textVersions } from './texts.ts'
import { useWords } from './use-words.ts'
import './compare.css'

const route = getRouteApi('/r/$register/$id/compare')

/** 文本比对: the text that was reviewed beside the one that is to be signed or discussed, by clause and by character. */
export function ComparePage() {
  const { register: registerId, id } = route.useParams()
  const register = findRegister(registerId)
  const seen = useRecord(registerId, id)
  useTitle('文本比对')
  if (!register || !isComparable(registerId)) return <NotFound />
  return <Waiting on={seen}>{(view) => <Whole register={register} view={view} />}</Waiting>
}

function Whole({ register, view: { record, events, steps, names = {} } }: { register: AnyRegister; view: RecordView }) {
  const [texts, files] = [textVersions(register.id, events), fileVersions(register.id, events, names)]
  const versions = [...texts, ...files]
  const usual = texts.length > 0 ? texts : files
  const reviewed = reviewedVersion(usual, events)
  const [older, setOlder] = useState(reviewed?.key ?? usual[0]?.key)
  const [newer, setNewer] = useState(usual.at(-1)?.key)
  const [pasted, setPasted] = useState('')
  const before = versions.find(({ key }) => key === older)
  const after = newer === 'pasted' ? pastedVersion(pasted) : versions.find(({ key }) => key === newer)
  const signing = steps.find(({ step }) => step === comparedBefore(register.id))
  return (
    <>
      <Crumbs register={register} record={record} />
      <h1>
        文本比对 <small>{record.title}</small>
      </h1>
      {versions.length === 0 ? (
        <p className="note">这件事项没有登记文本，也没有文本附件，无从比对。办理有关环节时填写文本或者上传文件，就可以在这里比对。</p>
      ) : (
        <div className="row texts">
          <Choose id="older" label="原文本" {...{ versions, reviewed }} value={older} onChange={setOlder} />
          <Choose
            id="newer"
            label="现文本"
            versions={[...versions, pastedVersion('')]}
            reviewed={reviewed}
            value={newer}
            onChange={setNewer}
          />
        </div>
      )}
      {newer === 'pasted' ? (
        <p>
          <label htmlFor="pasted">拟签订（签发）的文本，只在本页比对，不保存</label>
          <Input.TextArea
            id="pasted"
            value={pasted}
            autoSize={{ minRows: 4, maxRows: 12 }}
            onChange={(event) => setPasted(event.target.value)}
          />
        </p>
      ) : null}
      {before && after ? <Compared register={register.id} before={before} after={after} /> : null}
      {signing ? <Signing register={register.id} id={record.id} signing={signing} /> : null}
    </>
  )
}

/** The two texts once their words are here. */
function Compared({ register, before, after }: { register: string; before: TextVersion; after: TextVersion }) {
  const [older, newer] = [useWords(register, before), useWords(register, after)]
  return <Waiting on={older}>{(one) => <Waiting on={newer}>{(other) => <SideBySide before={one} after={other} />}</Waiting>}</Waiting>
}

/** What a difference means for whoever is to sign. */
function Signing({ register, id, signing }: { register: string; id: string; signing: PossibleStep }) {
  if (!signing.allowed)
    return (
      <p className="note">
        {signing.problem?.message} {signing.problem?.next}
      </p>
    )
  return (
    <p className="note">
      办理“{signing.name}
      ”时系统比对送审的文本和现在的文本：相同的不用勾选什么；不同的，属于按审查意见修改等情形的写明理由，其他改动先重新送审。
      <Link to="/r/$register/$id/do/$step" params={{ register, id, step: signing.step }}>
        去办理“{signing.name}”
      </Link>
    </p>
  )
}

type ChooseProps = {
  id: string
  label: string
  versions: readonly TextVersion[]
  reviewed: TextVersion | null
  value: string | undefined
  onChange: (key: string) => void
}

function Choose({ id, label, versions, reviewed, value, onChange }: ChooseProps) {
  const options = versions.map(({ key, name, day }) => ({
    value: key,
    label: `${name} ${day}${key === reviewed?.key ? '（送审的文本）' : ''}`,
  }))
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Select id={id} className="select" value={value} options={options} onChange={onChange} />
    </>
  )
}
