/**
 * The order of a list after an import: as the file has it, and what the file does not name stays behind the neighbour
 * it stood behind.
 */
export function arrange<Item>(
  asked: readonly Item[],
  stored: readonly Item[],
  staying: ReadonlyMap<Item, Item>,
): Item[] {
  const order = [...asked]
  stored.forEach((item, position) => {
    const result = staying.get(item)
    if (!result || order.includes(result)) return
    const neighbour = stored
      .slice(0, position)
      .map((one) => staying.get(one))
      .findLast((one) => one !== undefined && order.includes(one))
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, result)
  })
  return order
}

/** Whether a list begins with these items in this order: what is new then simply comes behind them. */
export function isInOrder<Item>(order: readonly Item[], first: readonly Item[]): boolean {
  return first.every((item, position) => order[position] === item)
}
