import type { ComponentChildren } from 'preact'

export type TimelineStep = {
  title: string
  /** When, as people read it; `day` gives the same to machines. */
  when: string
  day?: string
  /** Who decides or does it. */
  body?: string
  state?: 'done' | 'current' | 'planned'
  /** The state in words. */
  stateLabel?: string
  note?: ComponentChildren
}

/** Steps in the order of time, such as the planning of a process with the body that decides at each step. */
export function Timeline({ steps }: { steps: TimelineStep[] }) {
  return (
    <ol class="regie-timeline">
      {steps.map((step) => (
        <li
          key={`${step.when}${step.title}`}
          class={`regie-timeline__step regie-timeline__step--${step.state ?? 'planned'}`}
        >
          <span class="regie-timeline__when">
            {step.day ? <time dateTime={step.day}>{step.when}</time> : step.when}
            {step.body && ` · ${step.body}`}
            {step.stateLabel && ` · ${step.stateLabel}`}
          </span>
          <span class="regie-timeline__title">{step.title}</span>
          {step.note && <span class="regie-timeline__note">{step.note}</span>}
        </li>
      ))}
    </ol>
  )
}
