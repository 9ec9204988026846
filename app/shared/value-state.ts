/** What a figure can be. Missing is never zero, and each of them may be provisional. */
export const VALUE_STATES = ['value', 'zero', 'suppressed', 'missing', 'not-applicable'] as const

export type ValueState = (typeof VALUE_STATES)[number]
