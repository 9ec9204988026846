import { routingTexts } from '../../../../i18n/routing.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { ActionGroup, Button, DayField, Fieldset, Form, HiddenField, TextField } from '../../../../ui/index.ts'
import type { ShownStop } from '../read-route.ts'

type Props = { ctx: RequestContext; at: string; stop: ShownStop; version: number }

/** For whoever is at turn; and for the secretariat, which writes down what was put on paper. */
export function InitialForm({ ctx, at, stop, version }: Props) {
  const t = routingTexts[ctx.language]
  const isPaper = !stop.isMine
  return (
    <Form action={ctx.href(`${at}/paraaf`)} csrfToken={ctx.csrf}>
      <Fieldset legend={t.initialHeading(stop.office)}>
        <HiddenField name="stop" value={stop.id} />
        <HiddenField name="version" value={String(version)} />
        {isPaper && <DayField name={`on-${stop.id}`} label={t.on} value={ctx.clock.today()} />}
        <TextField name={`remark-${stop.id}`} label={t.remark} hint={t.remarkHint} maxLength={2000} />
        <ActionGroup>
          <Button name="act" value="initialled">
            {t.initial}
          </Button>
          <Button name="act" value="returned" look="secondary">
            {t.sendBack}
          </Button>
          {isPaper && (
            <Button name="act" value="passedOver" look="secondary">
              {t.passOver}
            </Button>
          )}
        </ActionGroup>
      </Fieldset>
    </Form>
  )
}
