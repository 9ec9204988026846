import { classNames } from '../class-names.ts'
import { FieldFrame, type FieldProps, fieldAttributes } from './field-frame.tsx'

export type TextFieldProps = FieldProps & {
  value?: string
  type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url'
  autocomplete?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url'
  maxLength?: number
  spellcheck?: boolean
}

/** One line of text. */
export function TextField({
  value,
  type = 'text',
  autocomplete,
  inputMode,
  maxLength,
  spellcheck,
  ...field
}: TextFieldProps) {
  return (
    <FieldFrame {...field}>
      <input
        {...fieldAttributes(field)}
        class={textboxClass(field.error)}
        type={type}
        value={value}
        autocomplete={autocomplete}
        inputMode={inputMode}
        maxLength={maxLength}
        spellcheck={spellcheck}
      />
    </FieldFrame>
  )
}

/** A calendar day; the browser shows its own calendar, and the value travels as 2026-11-22. */
export function DayField({ value, min, max, ...field }: FieldProps & { value?: string; min?: string; max?: string }) {
  return (
    <FieldFrame size="short" {...field}>
      <input
        {...fieldAttributes(field)}
        class={textboxClass(field.error)}
        type="date"
        value={value}
        min={min}
        max={max}
      />
    </FieldFrame>
  )
}

/** A time of day; the value travels as 14:05. */
export function TimeField({ value, ...field }: FieldProps & { value?: string }) {
  return (
    <FieldFrame size="short" {...field}>
      <input {...fieldAttributes(field)} class={textboxClass(field.error)} type="time" value={value} />
    </FieldFrame>
  )
}

/** Several lines of text; grows with what is typed where the browser can do that. */
export function TextArea(
  props: FieldProps & { value?: string; rows?: number; maxLength?: number; spellcheck?: boolean },
) {
  const { value, rows, maxLength, spellcheck, ...field } = props
  return (
    <FieldFrame {...field}>
      <textarea
        {...fieldAttributes(field)}
        class={classNames(
          'utrecht-textarea utrecht-textarea--html-textarea',
          Boolean(field.error) && 'utrecht-textarea--invalid',
        )}
        rows={rows}
        maxLength={maxLength}
        spellcheck={spellcheck}
        value={value}
      />
    </FieldFrame>
  )
}

/** A file from the person's own device; the form around it needs `withFiles`. */
export function FileField({ accept, ...field }: FieldProps & { accept?: string }) {
  return (
    <FieldFrame {...field}>
      <input {...fieldAttributes(field)} class="regie-file" type="file" accept={accept} />
    </FieldFrame>
  )
}

function textboxClass(error: string | undefined): string {
  return classNames('utrecht-textbox utrecht-textbox--html-input', Boolean(error) && 'utrecht-textbox--invalid')
}
