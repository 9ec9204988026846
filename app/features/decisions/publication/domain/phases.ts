/** Where a publication is; scheduled waits for the second person, embargoed for its time. */
export const PHASES = ['concept', 'scheduled', 'embargoed', 'published', 'withdrawn'] as const

export type Phase = (typeof PHASES)[number]

/** What somebody does with a publication; the time does the rest. */
export type StepName = 'scheduled' | 'concept' | 'approved' | 'withdrawn'

/** Which steps there are from here; the database holds to the same. Those that go back ask for a reason. */
export const NEXT: Record<Phase, readonly StepName[]> = {
  concept: ['scheduled'],
  scheduled: ['approved', 'concept'],
  embargoed: ['concept'],
  published: ['withdrawn'],
  withdrawn: [],
}

/** What stands in the way, as the database names it. */
export type Obstacle = 'no-file' | 'not-scanned' | 'covered' | 'found'
