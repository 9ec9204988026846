export const SOURCES = ['survey', 'professionals', 'open-sources'] as const
export type Source = (typeof SOURCES)[number]

export const AREA_KINDS = ['municipality', 'district', 'neighbourhood'] as const
export type AreaKind = (typeof AREA_KINDS)[number]

/** What is measured, why and how. It stands from the moment it is handed in. */
export type Protocol = {
  title: string
  purpose: string
  phenomena: string
  sources: Source[]
  sourceNote: string
  method: string
  areas: AreaKind[]
  /** Where fewer people answered, nothing is shown. */
  fewestAnswers: number
  retention: string
  legalCheck: string
  notCollected: string
  /** The processing activity that it is a part of, by its short name. */
  activitySlug: string | null
}

export type Step = 'submit' | 'sign' | 'return' | 'activate' | 'withdraw'

export type ProtocolState = 'draft' | 'submitted' | 'returned' | 'signed' | 'active' | 'withdrawn'

const AFTER: Record<Step, ProtocolState> = {
  submit: 'submitted',
  sign: 'signed',
  return: 'returned',
  activate: 'active',
  withdraw: 'withdrawn',
}

const MAY_FOLLOW: Record<Step, readonly ProtocolState[]> = {
  submit: ['draft', 'returned'],
  sign: ['submitted'],
  return: ['submitted'],
  activate: ['signed'],
  withdraw: ['signed', 'active'],
}

/** Where a protocol stands after the steps that were taken, the first one first. */
export function stateOf(steps: readonly { step: Step }[]): ProtocolState {
  const last = steps.at(-1)
  return last ? AFTER[last.step] : 'draft'
}

export const mayTake = (step: Step, state: ProtocolState): boolean => MAY_FOLLOW[step].includes(state)

export const isEditable = (state: ProtocolState): boolean => mayTake('submit', state)

const TEXTS = ['purpose', 'phenomena', 'method', 'retention', 'legalCheck', 'notCollected'] as const

export type Lack = (typeof TEXTS)[number] | 'sources' | 'areas' | 'activitySlug'

/** What must be filled in before a protocol can be handed in. */
export function lacksOf(protocol: Protocol): Lack[] {
  return [
    ...TEXTS.filter((field) => protocol[field].trim() === ''),
    ...(protocol.sources.length === 0 ? ['sources' as const] : []),
    ...(protocol.areas.length === 0 ? ['areas' as const] : []),
    ...(protocol.activitySlug === null ? ['activitySlug' as const] : []),
  ]
}
