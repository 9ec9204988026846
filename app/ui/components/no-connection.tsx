/** Hidden until a form is sent without a connection; `connection.island.ts` shows it. */
export function NoConnection({ children }: { children: string }) {
  return (
    <p class="regie-no-connection" id="no-connection" role="alert" tabIndex={-1} hidden>
      {children}
    </p>
  )
}
