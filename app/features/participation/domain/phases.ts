/** Where a consultation is. */
export type Phase = 'draft' | 'announced' | 'open' | 'closed' | 'reported' | 'withdrawn'

export type Step = { number: number; phase: Exclude<Phase, 'draft'>; reason: string; takenAt: Date }

type Next = { to: Exclude<Phase, 'draft'>; isBack: boolean }

const forward = (to: Next['to']): Next => ({ to, isBack: false })
const back = (to: Next['to']): Next => ({ to, isBack: true })

/** Which steps there are from here; the database holds to the same. A step back asks for a reason, and stays in sight. */
export const NEXT: Record<Phase, readonly Next[]> = {
  draft: [forward('open'), forward('announced')],
  announced: [forward('open'), back('withdrawn')],
  open: [forward('closed'), back('withdrawn')],
  closed: [forward('reported'), back('open'), back('withdrawn')],
  reported: [back('closed'), back('withdrawn')],
  withdrawn: [back('announced'), back('closed')],
}
