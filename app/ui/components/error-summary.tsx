import { fieldId } from './field-frame.tsx'

/** All that is wrong with a form, above it; each message leads to its field, or stands alone when it has none. */
export function ErrorSummary({ title, errors }: { title: string; errors: { field?: string; message: string }[] }) {
  if (errors.length === 0) return null
  return (
    // It takes the focus, so that a refused form says so first to people who cannot see the page.
    <div class="regie-error-summary" role="alert" tabIndex={-1} id="errors" autofocus aria-labelledby="errors-title">
      <h2 class="regie-error-summary__title" id="errors-title">
        {title}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field}${error.message}`}>
            {error.field ? <a href={`#${fieldId(error.field)}`}>{error.message}</a> : error.message}
          </li>
        ))}
      </ul>
    </div>
  )
}
