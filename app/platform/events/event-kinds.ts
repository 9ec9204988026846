/** What other programs can be told of, and what each is called as a CloudEvent. A change of meaning is a new version. */
export const EVENT_TYPES = {
  'plan-adopted': 'nl.regie.plan.vastgesteld.v1',
  'report-published': 'nl.regie.verslag.gepubliceerd.v1',
  'figures-released': 'nl.regie.cijfers.vrijgegeven.v1',
  'goal-changed': 'nl.regie.doel.gewijzigd.v1',
  'action-changed': 'nl.regie.actie.gewijzigd.v1',
  'record-changed': 'nl.regie.dossier.gewijzigd.v1',
} as const

export type EventKind = keyof typeof EVENT_TYPES

export const EVENT_KINDS = Object.keys(EVENT_TYPES) as EventKind[]
