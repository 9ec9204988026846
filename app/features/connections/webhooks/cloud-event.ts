import { EVENT_TYPES, type EventKind } from '../../../platform/events/index.ts'
import type { Municipality } from '../../../platform/http/index.ts'
import type { StoredEvent } from './webhooks.queries.ts'

/** These tell of what is not public: the event says where it can be read, with a token, and nothing else. */
const INTERNAL: readonly string[] = ['goal-changed', 'action-changed', 'record-changed'] satisfies EventKind[]

/**
 * An event as the Dutch profile of CloudEvents 1.0 has it. The source would carry the OIN of the municipality; as that
 * cannot be known from its CBS code, the code itself stands there.
 */
export function cloudEventOf(event: StoredEvent, municipality: Municipality, origin: string) {
  const code = municipality.settings.cbsCode.replace(/^GM/, '') || municipality.id
  const isInternal = INTERNAL.includes(event.kind)
  return {
    specversion: '1.0',
    id: event.id,
    source: `urn:nld:gemeentecode:${code}:systeem:regie`,
    type: EVENT_TYPES[event.kind as EventKind],
    subject: event.subject,
    time: event.occurredAt.toISOString(),
    dataref: origin + event.path,
    ...(isInternal ? {} : { datacontenttype: 'application/json', data: event.data }),
  }
}
