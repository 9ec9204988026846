import type { ComponentChildren } from 'preact'

type FormProps = {
  action: string
  /** The session's token against forged requests; a form that only searches uses `method="get"` and has none. */
  csrfToken?: string
  method?: 'post' | 'get'
  /** Needed when the form sends a file. */
  withFiles?: boolean
  /** Names the form for screen readers when the page has several. */
  label?: string
  id?: string
  children: ComponentChildren
}

/** A form that works without script. The server checks it and answers in words, so the browser's own bubbles are off. */
export function Form({ action, csrfToken, method = 'post', withFiles, label, id, children }: FormProps) {
  return (
    <form
      id={id}
      action={action}
      method={method}
      enctype={withFiles ? 'multipart/form-data' : undefined}
      aria-label={label}
      noValidate
    >
      {csrfToken && <HiddenField name="csrf" value={csrfToken} />}
      {children}
    </form>
  )
}

/** Short fields beside each other, such as the filters above a list; below each other where there is no room. */
export function FieldRow({ children }: { children: ComponentChildren }) {
  return <div class="regie-field-row">{children}</div>
}

/** A value that travels with the form unseen. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}
