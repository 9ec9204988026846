import type { ComponentChildren } from 'preact'

/** Nothing here yet: what will stand here, who starts it, and how, when the reader may. */
export function EmptyState(props: { title: string; children: ComponentChildren; action?: ComponentChildren }) {
  return (
    <div class="regie-empty">
      <p class="regie-empty__title">{props.title}</p>
      <p class="utrecht-paragraph">{props.children}</p>
      {props.action}
    </div>
  )
}
