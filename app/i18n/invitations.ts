import { defineTexts } from './texts.ts'

/** What is mailed has no words of a meeting but its body and its moment. */
type Called = { name: string; day: string; time: string; agenda: string; calendar: string }

export const invitationTexts = defineTexts(
  {
    invite: 'Leden uitnodigen',
    inviteHint: 'De leden krijgen een mail met de dag en het adres van de agenda, zonder inhoud.',
    invited: 'De leden krijgen nu een mail met de dag en het adres van de agenda.',
    bodies: {
      executiveBoard: 'het college',
      council: 'de gemeenteraad',
      councilTable: 'de raadstafel',
      councilCommittee: 'de raadscommissie',
      triangle: 'de driehoek',
    },
    subject: (name: string, day: string) => `Uitnodiging: vergadering van ${name}, ${day}`,
    text: ({ name, day, time, agenda, calendar }: Called) =>
      `U bent uitgenodigd voor de vergadering van ${name} op ${day}${time && ` om ${time} uur`}.

De agenda met de stukken staat hier, na inloggen:
${agenda}

Wilt u uw vergaderingen in uw eigen agenda zien? Dat regelt u hier:
${calendar}
`,
  },
  {
    invite: 'Call the members',
    inviteHint: 'Members get a mail with the day and the address of the agenda, without content.',
    invited: 'Members now get a mail with the day and the address of the agenda.',
    bodies: {
      executiveBoard: 'the executive board',
      council: 'the council',
      councilTable: 'the council table',
      councilCommittee: 'the council committee',
      triangle: 'the triangle',
    },
    subject: (name: string, day: string) => `Invitation: meeting of ${name}, ${day}`,
    text: ({ name, day, time, agenda, calendar }: Called) =>
      `You are called to the meeting of ${name} on ${day}${time && ` at ${time}`}.

The agenda with its documents stands here, after signing in:
${agenda}

Do you want to see your meetings in a calendar of your own? You arrange that here:
${calendar}
`,
  },
)
