import type { ComponentChildren } from 'preact'
import { panelTexts } from '../../../../i18n/panel.ts'
import type { FormState, RequestContext } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import {
  Alert,
  Button,
  Checkbox,
  DataList,
  DayField,
  ErrorSummary,
  Form,
  Heading,
  Intro,
  List,
  Paragraph,
  Quote,
  Section,
} from '../../../../ui/index.ts'
import type { MemberState } from '../domain/membership.ts'
import type { Own } from '../read-own.ts'
import { type District, ProfileFields, problemIn, problemsIn } from './profile-fields.tsx'

type Common = { ctx: RequestContext; own: Own }

/** What somebody sees who follows the link in the first mail. Programs that look at mail follow links and press nothing. */
export function ConfirmPart({ ctx, own }: Common) {
  const { confirm: t } = panelTexts[ctx.language]
  return (
    <>
      <Heading level={1}>{t.title}</Heading>
      <Intro>{t.text}</Intro>
      <OwnForm ctx={ctx}>
        <Button name="doe" value="confirm">
          {t.button}
        </Button>
      </OwnForm>
      <Paragraph>{t.no}</Paragraph>
      <Heading level={2}>{t.agreed}</Heading>
      <div lang={own.member.language}>
        <Quote>{own.consent}</Quote>
      </div>
    </>
  )
}

type OwnPartsProps = Common & { districts: District[]; state: FormState; memberState: MemberState; isSaved: boolean }

/** Everything a member can do, and everything we have of him. */
export function OwnParts({ ctx, own, districts, state, memberState, isSaved }: OwnPartsProps) {
  const { language } = ctx
  const all = panelTexts[language]
  const t = all.own
  const { member } = own
  const { birthYear, sex, district, language: spoken } = member
  const kept = { birthYear: String(birthYear), sex, district, language: spoken }
  // Of another form on this page only what was wrong is shown; this one keeps what is known.
  const isProfile = 'birthYear' in state.values
  const profile: FormState = isProfile ? state : { values: kept, errors: {} }
  const until = member.pausedUntil ?? ''
  return (
    <>
      <Heading level={1}>{t.title}</Heading>
      <ErrorSummary title={all.form.checkThis} errors={problemsIn(language, state)} />
      {isSaved && (
        <Alert tone="ok" announce>
          {t.saved}
        </Alert>
      )}
      <Alert tone={memberState === 'active' ? 'ok' : 'info'}>{t.states[memberState]}</Alert>
      <OwnForm ctx={ctx} label={t.stay}>
        <Paragraph>{t.stayHint(formatDay(member.lastWordOn, language))}</Paragraph>
        <Button name="doe" value="stay" look={memberState === 'active' ? 'secondary' : 'primary'}>
          {t.stay}
        </Button>
      </OwnForm>
      <Section>
        <Heading level={2}>{t.profile}</Heading>
        <OwnForm ctx={ctx} label={t.profile}>
          <ProfileFields language={language} state={profile} districts={districts} />
          <Button name="doe" value="profile" look="secondary">
            {t.save}
          </Button>
        </OwnForm>
      </Section>
      <Section>
        <Heading level={2}>{t.pause}</Heading>
        <OwnForm ctx={ctx} label={t.pause}>
          <DayField
            name="until"
            label={t.pauseUntil}
            hint={t.pauseHint}
            value={state.values.until ?? until}
            error={problemIn(language, state.errors.until)}
          />
          <Button name="doe" value="pause" look="secondary">
            {t.pauseButton}
          </Button>{' '}
          {memberState === 'paused' && (
            <Button name="doe" value="end-pause" look="subtle">
              {t.endPause}
            </Button>
          )}
        </OwnForm>
      </Section>
      <Section>
        <Heading level={2}>{t.kept}</Heading>
        <DataList items={factsOf(ctx, own)} />
        <Heading level={3}>{t.consentText}</Heading>
        <div lang={spoken}>
          <Quote>{own.consent}</Quote>
        </div>
      </Section>
      <Section>
        <Heading level={2}>{t.leave}</Heading>
        <Paragraph>{t.leaveText}</Paragraph>
        <OwnForm ctx={ctx} label={t.leave}>
          <Checkbox name="sure" value="yes" label={t.sure} error={problemIn(language, state.errors.sure)} />
          <Button name="doe" value="leave" look="danger">
            {t.leaveButton}
          </Button>
        </OwnForm>
      </Section>
    </>
  )
}

function factsOf({ language }: RequestContext, { member, address, endsOn, invitations }: Own) {
  const { own: t } = panelTexts[language]
  const day = (value: string) => formatDay(value, language)
  return [
    { term: t.address, value: address },
    { term: t.since, value: day(member.confirmedOn!) },
    { term: t.until, value: day(endsOn) },
    ...(member.pausedUntil ? [{ term: t.pausedUntil, value: day(member.pausedUntil) }] : []),
    { term: t.consentedOn, value: day(member.consentedOn) },
    {
      term: t.invitations,
      value:
        invitations.length === 0 ? (
          t.noInvitations
        ) : (
          <List
            items={invitations.map(({ title, drawnOn }) => (
              <>
                {day(drawnOn)}: <span lang="nl">{title}</span>
              </>
            ))}
          />
        ),
    },
  ]
}

function OwnForm({ ctx, label, children }: { ctx: RequestContext; label?: string; children: ComponentChildren }) {
  return (
    <Form action={ctx.href(`/praat-mee/panel/mijn/${ctx.params.memberKey}`)} csrfToken={ctx.csrf} label={label}>
      {children}
    </Form>
  )
}
