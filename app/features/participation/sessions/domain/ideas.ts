type HeardIdea = { id: string; text: string; isHidden: boolean; mergedInto: string | null }

/** Ideas with how often they were brought in; what was put under another counts there. Hidden ones are not there at all. */
export function together(ideas: readonly HeardIdea[]): { text: string; times: number }[] {
  const shown = ideas.filter(({ isHidden }) => !isHidden)
  return shown
    .filter(({ mergedInto }) => mergedInto === null)
    .map(({ id, text }) => ({ text, times: 1 + shown.filter(({ mergedInto }) => mergedInto === id).length }))
}
