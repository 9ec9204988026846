import type { ComponentChildren } from 'preact'

export type ButtonLook = 'primary' | 'secondary' | 'subtle' | 'danger'

const LOOK: Record<ButtonLook, string> = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  subtle: 'utrecht-button--subtle',
  danger: 'utrecht-button--primary-action utrecht-button--danger',
}

type ButtonProps = {
  look?: ButtonLook
  /** With a name and value, the form tells which of its buttons was pressed. */
  name?: string
  value?: string
  /** Sends this form to another address than its own. */
  formAction?: string
  type?: 'submit' | 'button' | 'reset'
  children: ComponentChildren
}

/** A button that does something: it sends the form it stands in. */
export function Button({ look = 'primary', type = 'submit', name, value, formAction, children }: ButtonProps) {
  return (
    <button class={`utrecht-button ${LOOK[look]}`} type={type} name={name} value={value} formAction={formAction}>
      {children}
    </button>
  )
}

/** A link that looks like a button, for the one thing most people come to a page for. */
export function ButtonLink(props: {
  href: string
  look?: ButtonLook
  download?: boolean
  children: ComponentChildren
}) {
  return (
    <a
      class={`utrecht-button ${LOOK[props.look ?? 'primary']} utrecht-button-link`}
      href={props.href}
      download={props.download}
    >
      {props.children}
    </a>
  )
}

/** Buttons that belong together, the most important first. */
export function ActionGroup({ children }: { children: ComponentChildren }) {
  return <div class="utrecht-action-group regie-button-row">{children}</div>
}
