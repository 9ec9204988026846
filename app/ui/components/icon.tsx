const PATHS = {
  info: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm-1.25 8.5v7h2.5v-7h-2.5Zm0-4v2.5h2.5V6.5h-2.5Z',
  ok: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm-1.2 11.2-2.9-2.9-1.7 1.7 4.6 4.7 7.1-7.2-1.7-1.7-5.4 5.4Z',
  warning: 'M12 2.2 23 21.5H1L12 2.2Zm-1.25 7v6.3h2.5V9.2h-2.5Zm0 7.8v2.4h2.5V17h-2.5Z',
  error: 'M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9L7.9 2Zm2.85 4.5v7.2h2.5V6.5h-2.5Zm0 8.9v2.4h2.5v-2.4h-2.5Z',
} as const

export type IconName = keyof typeof PATHS

/** A small sign that repeats what the words beside it say; hidden from screen readers for that reason. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="regie-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path fill="currentColor" fill-rule="evenodd" d={PATHS[name]} />
    </svg>
  )
}
