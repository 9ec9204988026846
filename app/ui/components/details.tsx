import type { ComponentChildren } from 'preact'

/** More for who wants it, opened without script. */
export function Details(props: { summary: string; open?: boolean; children: ComponentChildren }) {
  return (
    <details class="regie-details" open={props.open}>
      <summary>{props.summary}</summary>
      {props.children}
    </details>
  )
}
