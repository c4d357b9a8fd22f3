import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Values } from '../../../kernel/condition.ts'
import { RevealGate } from '../../forms/reveal-gate.tsx'

type Props = { register: string; id: string; open: boolean; onShown: (values: Values) => void }

/** 「查看完整信息」: one click, one purpose. Shown values stay until the page is left. */
export function Reveal({ register, id, open, onShown }: Props) {
  const [asking, setAsking] = useState(false)
  const client = useQueryClient()
  // The reading itself is part of the record from now on.
  const show = (values: Values) => {
    onShown(values)
    void client.invalidateQueries({ queryKey: ['record', register, id] })
  }
  if (open) return <p className="quiet">正在显示完整信息，离开本页后恢复遮盖。</p>
  if (!asking)
    return (
      <Button className="reveal" onClick={() => setAsking(true)}>
        查看完整信息
      </Button>
    )
  return <RevealGate register={register} id={id} why="个人信息默认遮盖，请写明查看用途。" purpose="" onShown={show} />
}
