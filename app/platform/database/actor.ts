import { escapeLiteral } from 'pg'

/** Who acts: for whom, as whom, and what he may do. Rights in the database are decided by it. */
export type Actor = {
  municipalityId: string
  /** The id of an account, or the name of one of Regie's own services: `service:…`. */
  id: string
  roles: readonly string[]
  rights: readonly string[]
}

export type AccessOptions = {
  /** The database refuses every change in this transaction. */
  readOnly?: boolean
  /** What happens, in one word, for the audit: `plan-adopted`. */
  event?: string
}

/**
 * The statements that open a transaction as this actor. They travel together, as one message, which spares a quarter
 * of the time of a small read; the values are literals because such a message has no parameters.
 */
export function openingStatements(actor: Actor, purpose: string, options: AccessOptions): string {
  const calls = Object.entries(settingsOf(actor, purpose, options)).map(
    ([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`,
  )
  return `begin ${options.readOnly ? 'read only' : 'read write'}; select ${calls.join(', ')}`
}

/** What the database is told of a transaction, by the name of the setting. */
export type Settings = Readonly<Record<string, string>>

/** Who acts and what for, as the database is told it for as long as the transaction lasts. */
export function settingsOf(actor: Actor, purpose: string, options: AccessOptions): Settings {
  return {
    'regie.municipality': actor.municipalityId,
    'regie.actor': actor.id,
    'regie.roles': fenced(actor.roles),
    'regie.rights': fenced(actor.rights),
    'regie.purpose': purpose,
    'regie.event': options.event ?? '',
  }
}

/** ",plan.read,plan.edit,": each name has a comma on both sides, so that none is found inside another. */
function fenced(names: readonly string[]): string {
  for (const name of names) if (name.includes(',')) throw new Error(`a role or right cannot have a comma: ${name}`)
  return `,${names.join(',')},`
}
