import { councilTexts } from '../../../../i18n/council.ts'
import { councilWorkTexts } from '../../../../i18n/council-work.ts'
import type { PageContext, PageView } from '../../../../platform/http/index.ts'
import { ActionGroup, ButtonLink, Heading, Intro } from '../../../../ui/index.ts'
import { WORK_REGISTER } from '../addresses.ts'

/** Where the work for the council begins. */
export async function showWorkCouncil(ctx: PageContext): Promise<PageView> {
  const t = councilTexts[ctx.language]
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <ActionGroup>
          <ButtonLink href={ctx.href(WORK_REGISTER)}>{t.registerTitle}</ButtonLink>
          {ctx.may('council.keep') && (
            <ButtonLink look="secondary" href={ctx.href('/werk/raad/instellingen')}>
              {councilWorkTexts[ctx.language].settings.title}
            </ButtonLink>
          )}
        </ActionGroup>
      </>
    ),
  }
}
