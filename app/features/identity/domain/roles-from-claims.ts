/**
 * The roles that a provider's claims give. The claim is named by its path, e.g. `realm_access.roles`, or by its whole
 * name where that has dots in it; it holds one value or a list, and each value that the mapping knows gives its roles.
 */
export function rolesFromClaims(
  claims: Record<string, unknown>,
  path: string,
  mapping: Readonly<Record<string, readonly string[]>>,
): string[] {
  const found = claimAt(claims, path)
  const values = Array.isArray(found) ? found : [found]
  const roles = values.flatMap((value) =>
    typeof value === 'string' && Object.hasOwn(mapping, value) ? mapping[value]! : [],
  )
  return [...new Set(roles)].sort()
}

/** The value of a claim by its whole name, or else by its path. */
export function claimAt(claims: Record<string, unknown>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path]
  return path.split('.').reduce<unknown>((inside, key) => {
    const isObject = typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key)
    return isObject ? (inside as Record<string, unknown>)[key] : undefined
  }, claims)
}
