/** The roles for which the first things of the day are known; who has several gets those of the first of these. */
const FIRST_OF_ROLE: Record<string, readonly string[]> = {
  mayor: ['initial', 'approve', 'due', 'meetings', 'changed', 'new', 'work', 'waiting'],
  townSecretary: ['initial', 'approve', 'due', 'meetings', 'waiting', 'changed', 'new'],
  alderman: ['initial', 'approve', 'due', 'meetings', 'changed', 'new'],
  policyLead: ['due', 'work', 'approve', 'initial', 'waiting', 'loose', 'meetings', 'new', 'changed'],
  analyst: ['due', 'work', 'new', 'loose', 'changed', 'waiting'],
  privacyOfficer: ['due', 'approve', 'work', 'new', 'changed'],
  publicationOfficer: ['approve', 'due', 'work', 'waiting', 'new', 'changed'],
  councilClerk: ['meetings', 'due', 'work', 'new'],
  councilMember: ['meetings', 'due', 'new'],
}

const FIRST_OF_OTHERS: readonly string[] = ['due', 'work', 'meetings', 'waiting', 'new', 'approve', 'initial']

export type CardChoice<Card extends string = string> = { shown: Card[]; hidden: Card[] }

/**
 * The cards of a person: in the order of his own choice, else of his role. Of a choice that was made before a card existed,
 * the new card stands last among the hidden ones.
 */
export function cardsOf<Card extends string>(
  possible: readonly Card[],
  roles: readonly string[],
  chosen: readonly string[] | null,
): CardChoice<Card> {
  const role = Object.keys(FIRST_OF_ROLE).find((one) => roles.includes(one))
  const wanted = chosen ?? (role ? FIRST_OF_ROLE[role]! : FIRST_OF_OTHERS)
  const shown = [...new Set(wanted)].flatMap((name) => possible.find((card) => card === name) ?? [])
  return { shown, hidden: possible.filter((card) => !shown.includes(card)) }
}

export type Move = 'up' | 'down' | 'hide' | 'show'

/** The order after one press of a button; nothing for a press that changes nothing or names no card. */
export function moved({ shown, hidden }: CardChoice, move: Move, card: string): string[] | undefined {
  const at = shown.indexOf(card)
  if (move === 'show') return hidden.includes(card) ? [...shown, card] : undefined
  if (at < 0) return undefined
  if (move === 'hide') return shown.filter((one) => one !== card)
  const to = move === 'up' ? at - 1 : at + 1
  if (to < 0 || to >= shown.length) return undefined
  const order = [...shown]
  order.splice(at, 1)
  order.splice(to, 0, card)
  return order
}
