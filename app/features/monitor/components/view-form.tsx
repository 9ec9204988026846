import type { RequestContext } from '../../../platform/http/index.ts'
import { Button, type Choice, FieldRow, Form, HiddenField, Select } from '../../../ui/index.ts'

type Props = {
  ctx: RequestContext
  /** The page itself. */
  path: string
  label: string
  button: string
  choices: { name: string; label: string; value: string; choices: Choice[] }[]
  /** What else the address says, as a query. */
  keep?: string
}

/** Chooses what a page of figures shows, in its address. */
export function ViewForm({ ctx, path, label, button, choices, keep = '' }: Props) {
  return (
    <div class="regie-screen-only">
      <Form action={ctx.href(path)} method="get" label={label}>
        {[...new URLSearchParams(keep)].map(([name, value]) => (
          <HiddenField key={`${name} ${value}`} name={name} value={value} />
        ))}
        <FieldRow>
          {choices.map((choice) => (
            <Select key={choice.name} {...choice} />
          ))}
        </FieldRow>
        <Button look="secondary">{button}</Button>
      </Form>
    </div>
  )
}
