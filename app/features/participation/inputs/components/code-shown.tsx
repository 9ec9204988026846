import { inputTexts } from '../../../../i18n/inputs.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { Button, Form, HiddenField, Intro, Paragraph } from '../../../../ui/index.ts'

/** The code of somebody who handed in an idea, which is nowhere else, and a way to look at once. */
export function CodeShown({ ctx, code }: { ctx: RequestContext; code: string }) {
  const { idea: t } = inputTexts[ctx.language]
  return (
    <div class="regie-survey">
      <Intro>
        <strong class="regie-code">{code}</strong>
      </Intro>
      <Paragraph>{t.sentText}</Paragraph>
      <Form action={ctx.href('/praat-mee/mijn-inbreng')} csrfToken={ctx.csrf}>
        <HiddenField name="code" value={code} />
        <Button look="secondary">{t.seeIt}</Button>
      </Form>
    </div>
  )
}
