import type { ComponentChildren } from 'preact'

export type BadgeTone = 'neutral' | 'draft' | 'active' | 'ok' | 'warning' | 'danger'

const TONE: Record<BadgeTone, string> = {
  neutral: 'utrecht-badge-status--neutral',
  draft: 'utrecht-badge-status--neutral regie-badge--draft',
  active: 'utrecht-badge-status--active',
  ok: 'utrecht-badge-status--safe',
  warning: 'utrecht-badge-status--warning',
  danger: 'utrecht-badge-status--danger',
}

/** The state of something, in a word; the colour only repeats it. */
export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone; children: ComponentChildren }) {
  return <span class={`utrecht-badge-status ${TONE[tone]}`}>{children}</span>
}
