import type { Counted } from './counts.ts'

/** A group beside the city: what part of the residents it is, and what part of the members. */
export type Resemblance = {
  key: string
  population: number | undefined
  members: Counted
  share: number | undefined
  gap: number | undefined
}

type Group = { key: string; residents: number | undefined; members: Counted }

/** Groups of the panel beside the same groups of the city. Of a hidden number there is no share either. */
export function resemblanceOf(groups: readonly Group[], all: Counted): Resemblance[] {
  const people = groups.reduce((sum, { residents }) => sum + (residents ?? 0), 0)
  return groups.map(({ key, residents, members }) => {
    const population = residents === undefined || people === 0 ? undefined : residents / people
    const share = members === 'hidden' || all === 'hidden' || all === 0 ? undefined : members / all
    const gap = population === undefined || share === undefined ? undefined : share - population
    return { key, population, members, share, gap }
  })
}
