type Props = {
  name: string
  field: string
  sorting: { readonly sort: string | undefined; readonly onSort: (sort: string) => void } | undefined
}

/** The head of a column. Where rows can be ordered by it, it is a button that says how they are. */
export function SortHead({ name, field, sorting }: Props) {
  if (!sorting) return <th scope="col">{name}</th>
  const up = sorting.sort === field
  const down = sorting.sort === `-${field}`
  return (
    <th scope="col" aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <button type="button" className="sort" onClick={() => sorting.onSort(down ? field : `-${field}`)}>
        {name}
        <span aria-hidden="true">{up ? ' ↑' : down ? ' ↓' : ''}</span>
      </button>
    </th>
  )
}
