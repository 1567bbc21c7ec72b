import { counted, formatDateTime } from '../../kernel/format.js'
import type { AwardStage } from '../../procurement/award-stage.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { addressFields, type RegisterAddress, readAddress } from './address.js'
import type { Declarations, Read, RowOf } from './declared.js'
import type { FactSource } from './fact.js'
import { lotHeading } from './lot.js'

/** What the contractor did not do as promised, a row for each record. */
export const shortcomingDeclarations = {
  'default.defenceDays': { kind: 'text', label: 'termijn voor het verweer' },
  shortcomings: {
    kind: 'rows',
    label: 'vastgestelde tekortkomingen',
    fields: {
      number: { kind: 'text', label: 'volgnummer van het proces-verbaal' },
      lot: { kind: 'text', label: 'perceel' },
      contractor: { kind: 'text', label: 'opdrachtnemer' },
      ...addressFields,
      sentOn: {
        kind: 'date',
        label: 'dag van verzending van het proces-verbaal',
        answer: 'sentOn',
        answerGroup: 'row',
      },
      promise: { kind: 'text', label: 'wat de opdrachtnemer moest doen' },
      provision: { kind: 'text', label: 'bepaling van het bestek' },
      establishedOn: { kind: 'date', label: 'dag van de vaststelling' },
      facts: { kind: 'text', label: 'wat vastgesteld werd' },
      hearingOn: { kind: 'text', label: 'dag en uur van de hoorzitting' },
      hearingPlace: { kind: 'text', label: 'plaats van de hoorzitting' },
    },
  },
} as const satisfies Declarations

type ShortcomingRow = RowOf<typeof shortcomingDeclarations, 'shortcomings'>

/** The values behind {@link shortcomingDeclarations}. */
export function readShortcomings(
  award: AwardStage | undefined,
  source: FactSource,
  register?: RegisterAddress,
): Read<typeof shortcomingDeclarations> {
  return {
    default: { defenceDays: counted(legalLimits.defenceDays.value, 'dag', 'dagen') },
    shortcomings: (award?.shortcomings ?? []).map((record, index): ShortcomingRow => {
      const lot = source.lots.find(({ id }) => id === record.lot)
      return {
        number: String(index + 1),
        lot: lot === undefined ? undefined : lotHeading(lot, source),
        contractor: record.contractor,
        ...readAddress(record.contractor, source.procedure, register),
        sentOn: record.sentOn ?? undefined,
        answerBase: `award.shortcomings.${index}.`,
        promise: record.promise,
        provision: record.provision,
        establishedOn: record.establishedOn,
        facts: record.facts,
        hearingOn: record.hearingOn === undefined ? undefined : formatDateTime(record.hearingOn),
        hearingPlace: record.hearingPlace,
      }
    }),
  }
}
