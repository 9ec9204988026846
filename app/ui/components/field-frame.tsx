import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { Icon } from './icon.tsx'

/** What every field of a form has. */
export type FieldProps = {
  name: string
  label: string
  hint?: ComponentChildren
  error?: string
  /** The word that says the field must be filled in; its presence makes the field required. */
  required?: string
  /** The word that says the field may stay empty. */
  optional?: string
  size?: 'short' | 'tall' | 'wide'
}

/** The id of the field with this name; an error summary links to it. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`
}

/** The attributes that tie an input to its label, hint and error. */
export function fieldAttributes(field: Pick<FieldProps, 'name' | 'hint' | 'error' | 'required'>) {
  const id = fieldId(field.name)
  const describedBy = classNames(Boolean(field.hint) && `${id}-hint`, Boolean(field.error) && `${id}-error`)
  return {
    id,
    name: field.name,
    required: field.required ? true : undefined,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': field.error ? ('true' as const) : undefined,
  }
}

/** Label, hint and error around one input. */
export function FieldFrame({ children, ...field }: FieldProps & { children: ComponentChildren }) {
  const id = fieldId(field.name)
  return (
    <div
      class={classNames(
        'utrecht-form-field',
        field.size && `regie-field--${field.size}`,
        Boolean(field.error) && 'utrecht-form-field--invalid',
      )}
    >
      <div class="utrecht-form-field__label">
        <label class="utrecht-form-label" for={id}>
          {field.label}
          <Mark {...field} />
        </label>
      </div>
      <Hint id={id} hint={field.hint} />
      <FieldError id={id} error={field.error} />
      <div class="utrecht-form-field__input">{children}</div>
    </div>
  )
}

/** Says in words whether a field must be filled in. */
export function Mark({ required, optional }: Pick<FieldProps, 'required' | 'optional'>) {
  const word = required ?? optional
  return word ? <span class="regie-mark"> ({word})</span> : null
}

/** What helps to fill in the field. */
export function Hint({ id, hint }: { id: string; hint: ComponentChildren }) {
  if (!hint) return null
  return (
    <div class="utrecht-form-field-description" id={`${id}-hint`}>
      {hint}
    </div>
  )
}

/** What is wrong with the field. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null
  return (
    <div class="utrecht-form-field-error-message utrecht-form-field__error-message" id={`${id}-error`}>
      <Icon name="error" />
      <span>{error}</span>
    </div>
  )
}
