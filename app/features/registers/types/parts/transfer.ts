import type { State, Step } from '../../declaration.ts'
import { both } from './both.ts'

export const TRANSFER_STATES: readonly State[] = [
  { key: 'transfer-offered', words: both('Overdracht aangeboden', 'Transfer offered') },
  { key: 'transferred', words: both('Overgedragen', 'Transferred'), isEnd: true },
]

/** Handing a record over takes an answer: whoever says nothing has not accepted, and the case stays where it is. */
export function transfer(from: readonly string[], back: string): Step[] {
  return [
    {
      key: 'offer-transfer',
      words: both('Overdracht aanbieden', 'Offer a transfer'),
      done: both('Overdracht aangeboden', 'Transfer offered'),
      hint: both(
        'De zaak blijft bij u tot de ander de overdracht aanvaardt.',
        'The case stays with you until the other accepts the transfer.',
      ),
      from,
      to: 'transfer-offered',
      page: 'overdracht',
      level: 'handle',
      needsReason: true,
      fields: [
        {
          key: 'transferTo',
          words: both('Naar welke organisatie', 'To which organisation'),
          kind: 'organisation',
          isRequired: true,
          keep: true,
        },
        { key: 'transferTeam', words: both('Team daar', 'Team there'), kind: 'text', keep: true, isPersonal: true },
        {
          key: 'handedOver',
          words: both('Wat gaat mee', 'What goes along'),
          kind: 'choices',
          isRequired: true,
          choices: [
            { key: 'contact', words: both('Alleen contactgegevens', 'Contact details only') },
            { key: 'summary', words: both('Samenvatting', 'Summary') },
            { key: 'plan', words: both('Plan van aanpak', 'Action plan') },
            { key: 'documents', words: both('Documenten', 'Documents') },
          ],
        },
        {
          key: 'sharingBasis',
          words: both('Grondslag voor het delen', 'Basis for sharing'),
          hint: both('Met artikel of toestemming', 'With article or consent'),
          kind: 'longText',
          isRequired: true,
          isPersonal: true,
        },
      ],
    },
    {
      key: 'accept-transfer',
      words: both('Overdracht aanvaarden', 'Accept the transfer'),
      done: both('Overdracht aanvaard', 'Transfer accepted'),
      from: ['transfer-offered'],
      to: 'transferred',
      level: 'handle',
      notBy: 'offer-transfer',
      fields: [
        {
          key: 'acceptedBy',
          words: both('Wie aanvaardt, namens wie', 'Who accepts, on whose behalf'),
          kind: 'text',
          isRequired: true,
          isPersonal: true,
        },
      ],
    },
    {
      key: 'reject-transfer',
      words: both('Overdracht afwijzen', 'Reject the transfer'),
      done: both('Overdracht afgewezen', 'Transfer rejected'),
      from: ['transfer-offered'],
      to: back,
      level: 'handle',
      needsReason: true,
    },
    {
      key: 'withdraw-transfer',
      words: both('Aanbod intrekken', 'Withdraw the offer'),
      done: both('Aanbod tot overdracht ingetrokken', 'Offer of transfer withdrawn'),
      from: ['transfer-offered'],
      to: back,
      level: 'handle',
      needsReason: true,
    },
  ]
}
