import { classNames } from '../class-names.ts'
import { FieldError, FieldFrame, type FieldProps, fieldAttributes, fieldId, Hint } from './field-frame.tsx'
import { Fieldset } from './fieldset.tsx'

export type Choice = { value: string; label: string; hint?: string; disabled?: boolean }

/** One choice from a longer list; groups keep a very long list readable. */
export function Select(
  props: FieldProps & {
    value?: string
    /** What stands in the list while nothing is chosen. */
    empty?: string
    choices?: Choice[]
    groups?: { label: string; choices: Choice[] }[]
    autocomplete?: string
  },
) {
  const { value = '', empty, choices = [], groups = [], autocomplete, ...field } = props
  return (
    <FieldFrame {...field}>
      <select
        {...fieldAttributes(field)}
        class={classNames(
          'utrecht-select utrecht-select--html-select',
          Boolean(field.error) && 'utrecht-select--invalid',
        )}
        autocomplete={autocomplete}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        <Options choices={choices} value={value} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options choices={group.choices} value={value} />
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  )
}

function Options({ choices, value }: { choices: Choice[]; value: string }) {
  return (
    <>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} selected={choice.value === value} disabled={choice.disabled}>
          {choice.label}
        </option>
      ))}
    </>
  )
}

/** One yes or no. */
export function Checkbox(props: Omit<FieldProps, 'size'> & { value?: string; checked?: boolean }) {
  const { value = 'on', checked, label, ...field } = props
  const attributes = fieldAttributes(field)
  return (
    <div class={classNames('regie-checkbox', Boolean(field.error) && 'utrecht-form-field--invalid')}>
      <div class="utrecht-form-field utrecht-form-field--checkbox">
        <div class="utrecht-form-field__label utrecht-form-field__label--checkbox">
          <label class="utrecht-form-label utrecht-form-label--checkbox" for={attributes.id}>
            {label}
          </label>
        </div>
        <Hint id={attributes.id} hint={field.hint} />
        <FieldError id={attributes.id} error={field.error} />
        <input
          {...attributes}
          class="utrecht-checkbox utrecht-checkbox--html-input utrecht-form-field__input"
          type="checkbox"
          value={value}
          checked={checked}
        />
      </div>
    </div>
  )
}

/** One choice from a few, all in sight. */
export function Radios(props: Omit<FieldProps, 'size'> & { value?: string; choices: Choice[] }) {
  const { value, choices, label, hint, error, required, optional, name } = props
  return (
    <ChoiceGroup {...{ name, label, hint, error, required, optional }}>
      {choices.map((choice, position) => (
        <OneChoice key={choice.value} kind="radio" {...{ name, choice, position }} checked={choice.value === value} />
      ))}
    </ChoiceGroup>
  )
}

/** Any number of choices from a few, all in sight. */
export function Checkboxes(props: Omit<FieldProps, 'size'> & { values?: string[]; choices: Choice[] }) {
  const { values = [], choices, label, hint, error, required, optional, name } = props
  return (
    <ChoiceGroup {...{ name, label, hint, error, required, optional }}>
      {choices.map((choice, position) => (
        <OneChoice
          key={choice.value}
          kind="checkbox"
          {...{ name, choice, position }}
          checked={values.includes(choice.value)}
        />
      ))}
    </ChoiceGroup>
  )
}

function ChoiceGroup({ label, children, ...field }: FieldProps & { children: preact.ComponentChildren }) {
  return (
    <Fieldset legend={label} {...field}>
      {children}
    </Fieldset>
  )
}

function OneChoice(props: {
  kind: 'radio' | 'checkbox'
  name: string
  choice: Choice
  position: number
  checked: boolean
}) {
  const { kind, name, choice, position, checked } = props
  // The first choice carries the plain id, so that a link in the error summary arrives at it.
  const id = position === 0 ? fieldId(name) : `${fieldId(name)}-${position + 1}`
  const look = kind === 'radio' ? 'utrecht-radio-button' : 'utrecht-checkbox'
  return (
    <div class={`utrecht-form-field utrecht-form-field--${kind}`}>
      <div class={`utrecht-form-field__label utrecht-form-field__label--${kind}`}>
        <label class={`utrecht-form-label utrecht-form-label--${kind}`} for={id}>
          {choice.label}
        </label>
      </div>
      <Hint id={id} hint={choice.hint} />
      <input
        id={id}
        name={name}
        type={kind}
        value={choice.value}
        checked={checked}
        disabled={choice.disabled}
        aria-describedby={choice.hint ? `${id}-hint` : undefined}
        class={`${look} ${look}--html-input utrecht-form-field__input`}
      />
    </div>
  )
}
