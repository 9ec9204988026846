export type Phase = 'draft' | 'routed' | 'agenda' | 'decided' | 'final' | 'withdrawn'

export type NextStep = { to: Phase; isBack: boolean }

/** Which step may follow which; the database holds the same. Deciding happens in a meeting, so it is no button here. */
export const NEXT: Record<Phase, NextStep[]> = {
  draft: [
    { to: 'routed', isBack: false },
    { to: 'withdrawn', isBack: true },
  ],
  routed: [
    { to: 'draft', isBack: true },
    { to: 'withdrawn', isBack: true },
  ],
  agenda: [
    { to: 'draft', isBack: true },
    { to: 'withdrawn', isBack: true },
  ],
  decided: [{ to: 'final', isBack: false }],
  final: [],
  withdrawn: [{ to: 'draft', isBack: true }],
}

/** Whether the text can still be changed. */
export const isOpen = (phase: Phase): boolean => phase === 'draft' || phase === 'routed' || phase === 'agenda'
