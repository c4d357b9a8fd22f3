import { type ComponentProps, createContext, type FormEvent, useContext, useState } from 'react'

type Found = Readonly<Record<string, string>>
type Control = HTMLInputElement | HTMLTextAreaElement
type Props = Omit<ComponentProps<'form'>, 'noValidate' | 'onSubmit'> & { readonly onSubmit: (event: FormEvent<HTMLFormElement>) => unknown }

const Here = createContext<Found>({})

/**
 * A form that no register defines. What the browser finds empty, too short or against its pattern is said beside the control in our words, not in a
 * bubble of the browser's own language; the first such control is gone to, and nothing is sent.
 */
export function PlainForm({ onSubmit, children, ...rest }: Props) {
  const [found, setFound] = useState<Found>({})
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const wrong = [...event.currentTarget.elements].filter(isControl).filter(({ validity }) => !validity.valid)
    setFound(Object.fromEntries(wrong.map((control) => [control.id, faultOf(control)])))
    if (wrong.length === 0) onSubmit(event)
    else wrong[0]?.focus()
  }
  return (
    <form {...rest} noValidate onSubmit={submit}>
      <Here value={found}>{children}</Here>
    </form>
  )
}

/** What was found at the control of this id; nothing until the form was to be sent. */
export function FaultAt({ id }: { id: string }) {
  const fault = useContext(Here)[id]
  return fault === undefined ? null : (
    <p className="fault" role="alert">
      {fault}
    </p>
  )
}

const isControl = (one: Element): one is Control => one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement

/** The title of a control with a pattern says what it takes. */
function faultOf({ labels, validity, title, minLength, ariaLabel }: Control): string {
  const name = labels?.[0]?.textContent ?? ariaLabel ?? ''
  if (validity.valueMissing) return `“${name}”必须填写。`
  if (validity.tooShort) return `“${name}”至少写 ${minLength} 个字。`
  return `“${name}”${title || '填写得不对'}。`
}
