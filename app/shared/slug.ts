const LONGEST = 80

/** A title as the last part of an address: `Wéér een plan!` becomes `weer-een-plan`; one without letters the word given. */
export function slugOf(title: string, otherwise: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST)
  return slug.replace(/^-|-$/g, '') || otherwise
}

/** The address that is wanted or, when that is taken, the same with the first number that is free. */
export async function freeSlug(wanted: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  for (let count = 1; ; count++) {
    const slug = count === 1 ? wanted : `${wanted}-${count}`
    if (!(await isTaken(slug))) return slug
  }
}
