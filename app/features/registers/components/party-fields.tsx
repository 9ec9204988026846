import { registerTexts } from '../../../i18n/registers.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { DayField, Details, FieldRow, Fieldset, Select, TextField } from '../../../ui/index.ts'
import type { PartyRole } from '../declaration.ts'
import type { PartyInput } from '../domain/new-record.ts'
import { lineOf, type Typed } from '../pages/form-values.ts'

/** How many people or organisations one role can be given at once. */
const AT_ONCE = 3

/** The name of a field about somebody in this role. */
export const partyName = (role: PartyRole, position: number, field: string) => `party.${role.key}.${position}.${field}`

/** Who was filled in for a role. */
export function readParties(role: PartyRole, typed: Typed): PartyInput[] {
  return Array.from({ length: AT_ONCE }, (_, position) => {
    const line = (field: string) => lineOf(typed, partyName(role, position, field))
    if (line('organisation')) return { role: role.key, organisationId: line('organisation') }
    if (!line('name')) return undefined
    const person = { name: line('name'), bornOn: line('bornOn'), address: line('address'), contact: line('contact') }
    return { role: role.key, person }
  }).filter((party) => party !== undefined)
}

type PartyFieldsProps = {
  ctx: RequestContext
  role: PartyRole
  typed: Typed
  choices: { organisations: { id: string; name: string }[] }
  error?: string
}

/** What must be filled in stands open; the rest is folded away, and opens without script. */
export function PartyFields({ ctx, role, typed, choices, error }: PartyFieldsProps) {
  const filled = readParties(role, typed).length
  const fields = Array.from({ length: Math.min(AT_ONCE, filled + 1) }, (_, position) => (
    <OneParty key={position} {...{ ctx, role, typed, choices, position }} error={position === 0 ? error : undefined} />
  ))
  if (role.isRequired) return <>{fields}</>
  return (
    <Details summary={role.words[ctx.language]} open={filled > 0}>
      {fields}
    </Details>
  )
}

function OneParty({ ctx, role, typed, choices, error, position }: PartyFieldsProps & { position: number }) {
  const t = registerTexts[ctx.language].intake
  const organisations = choices.organisations.map(({ id, name }) => ({ value: id, label: name }))
  const line = (field: string) => {
    const name = partyName(role, position, field)
    return { name, value: lineOf(typed, name) }
  }
  return (
    <Fieldset legend={`${role.words[ctx.language]}${position === 0 ? '' : ` ${position + 1}`}`}>
      {role.is !== 'organisation' && (
        <>
          <FieldRow>
            <TextField {...line('name')} label={t.person} error={error} autocomplete="off" />
            <DayField {...line('bornOn')} label={t.bornOn} />
          </FieldRow>
          <FieldRow>
            <TextField {...line('address')} label={t.address} autocomplete="off" />
            <TextField {...line('contact')} label={t.contact} autocomplete="off" />
          </FieldRow>
        </>
      )}
      {role.is !== 'person' && (
        <Select {...line('organisation')} label={t.organisation} empty={t.noOrganisation} choices={organisations} />
      )}
    </Fieldset>
  )
}
