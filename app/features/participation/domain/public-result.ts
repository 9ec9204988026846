/** Of fewer people nothing is shown, be it a question, a district or a round of a session: who said it would be too easy to guess. */
export const FEWEST_PEOPLE = 10
