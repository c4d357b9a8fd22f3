import { Link } from '@tanstack/react-router'
import type { AnyRegister } from '../../kernel/register.ts'

type Props = { register: AnyRegister; record?: { readonly id: string; readonly code: string } }

/** The way back from a page of a register: to its list and, where the page is about one record, to that record. */
export const Crumbs = ({ register, record }: Props) => (
  <p className="crumbs">
    <Link to="/r/$register" params={{ register: register.id }} search={{}}>
      {register.name}
    </Link>
    {record ? (
      <Link to="/r/$register/$id" params={{ register: register.id, id: record.id }}>
        {record.code}
      </Link>
    ) : null}
  </p>
)
