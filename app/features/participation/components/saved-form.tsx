import { participationTexts } from '../../../i18n/participation.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { Button, Form, Heading, HiddenField, Intro, Paragraph, TextField } from '../../../ui/index.ts'
import { type Asked, addressOf } from '../read-asked.ts'

type Props = { ctx: RequestContext; asked: Asked }

/** For who began earlier and kept what he had. */
export function ResumeForm({ unknownCode, ...props }: Props & { unknownCode?: string }) {
  const { fill: t } = participationTexts[props.ctx.language]
  return (
    <div class="regie-survey">
      <Form action={addressOf(props.ctx, props.asked)} csrfToken={props.ctx.csrf} label={t.resumeButton}>
        <TextField
          name="hervat"
          label={t.resume}
          value={unknownCode}
          error={unknownCode === undefined ? undefined : t.unknownCode}
          autocomplete="off"
          spellcheck={false}
          maxLength={40}
        />
        <Button name="doe" value="resume" look="secondary">
          {t.resumeButton}
        </Button>
      </Form>
    </div>
  )
}

/** It was kept: the code, which is nowhere else, and a way to go on at once. */
export function SavedPage({ code, ...props }: Props & { code: string }) {
  const { fill: t } = participationTexts[props.ctx.language]
  return (
    <div class="regie-survey">
      <Heading level={1}>{t.laterTitle}</Heading>
      <Intro>
        <strong class="regie-code">{code}</strong>
      </Intro>
      <Paragraph>{t.laterText}</Paragraph>
      <Paragraph>{t.laterUntil}</Paragraph>
      <Form action={addressOf(props.ctx, props.asked)} csrfToken={props.ctx.csrf}>
        <HiddenField name="hervat" value={code} />
        <Button name="doe" value="resume" look="secondary">
          {t.goOn}
        </Button>
      </Form>
    </div>
  )
}
