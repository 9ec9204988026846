import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { FieldError, fieldId, Hint, Mark } from './field-frame.tsx'

type FieldsetProps = {
  legend: string
  /** The language of the legend, where it is not that of the page. */
  legendLanguage?: string
  /** With a name, hint and error are tied to the group. */
  name?: string
  hint?: ComponentChildren
  error?: string
  required?: string
  optional?: string
  /** A part of a long form, with a line above it and a larger legend. */
  section?: boolean
  /** What a link on the page leads here by. */
  anchor?: string
  children: ComponentChildren
}

/** Fields that belong together under one legend. */
export function Fieldset({
  legend,
  legendLanguage,
  name,
  hint,
  error,
  required,
  optional,
  section,
  anchor,
  children,
}: FieldsetProps) {
  const id = `${fieldId(name ?? legend.toLowerCase())}-group`
  const describedBy = classNames(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`)
  return (
    <div
      id={anchor}
      class={classNames(
        'utrecht-form-fieldset',
        section && 'regie-fieldset--section',
        Boolean(error) && 'utrecht-form-fieldset--invalid',
      )}
    >
      <fieldset
        class="utrecht-form-fieldset__fieldset utrecht-form-fieldset__fieldset--html-fieldset"
        aria-describedby={describedBy || undefined}
      >
        <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          {legendLanguage ? <span lang={legendLanguage}>{legend}</span> : legend}
          <Mark required={required} optional={optional} />
        </legend>
        <Hint id={id} hint={hint} />
        <FieldError id={id} error={error} />
        {children}
      </fieldset>
    </div>
  )
}
