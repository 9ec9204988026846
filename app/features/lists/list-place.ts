/** A list, as far as its views and columns go. */
export type ListPlace = {
  /** By which its views are kept: the key of a register, or of another list. */
  key: string
  /** The space of a register; empty for another list. */
  space: string
  /** Where it is. */
  address: string
  /** Every column that can be chosen, in their order. */
  columns: readonly { key: string; header: string; isUsual: boolean }[]
  /** The address that asks this and nothing else, so that what was kept before a part went still leads to a list. */
  addressOf(query: URLSearchParams): string
  /** Whether somebody can share views within the space of a register: who works there. */
  mayShareInSpace: boolean
  /** Whether he can change what others shared: who decides there. */
  mayManage: boolean
}

/** Asks for the list itself, also when it opens in a view that somebody chose. */
export const ITSELF = 'weergave'

/** Where a list is asked for this, beside a view in which it opens by itself. */
export const beside = (place: Pick<ListPlace, 'address'>, address: string, hasDefault: boolean): string =>
  hasDefault && address === place.address ? `${address}?${ITSELF}=geen` : address

/** The parts of an address without the page and the columns: what narrows and orders. */
export function withoutPage(query: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(query)
  for (const name of ['pagina', 'kolommen', ITSELF]) rest.delete(name)
  return rest
}
