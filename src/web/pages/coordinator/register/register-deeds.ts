import type { Context } from 'hono'
import { belgianDay } from '../../../../kernel/local-date.js'
import { success } from '../../../../kernel/result.js'
import type { RegisterList } from '../../../../suppliers/register-list.js'
import type { Supplier } from '../../../../suppliers/supplier.js'
import type { Dependencies } from '../../../dependencies.js'
import { errorPage, missingPage, writeErrorPage } from '../../../http/error-pages.js'
import { sentFields, sentText } from '../../../http/sent-form.js'
import { addressWith, filtersFrom } from './register-input.js'

/** What can be done with a firm from the list, by its word in the form; says: afterwards. */
const deeds = {
  nagekeken: {
    change: (today: Supplier['verifiedOn']) => ({ verifiedOn: today }),
    says: 'is vandaag nagekeken.',
  },
  'niet-actief': {
    change: () => ({ archived: true }),
    says: 'is niet langer actief: aankopers vinden haar niet meer. Je vindt haar terug bij Toon: Niet langer actief.',
  },
  actief: { change: () => ({ archived: false }), says: 'is weer actief.' },
} as const
const isDeed = (word: string): word is keyof typeof deeds => Object.hasOwn(deeds, word)

/** Does what a button in the list says, over the firm as it was shown, and leads back to the list. */
export async function changeFirm(c: Context, { suppliers, now }: Dependencies): Promise<Response> {
  const sent = await sentFields(c)
  const [word, firm] = [sentText(sent, 'doe'), sentText(sent, 'firma')]
  if (!isDeed(word)) return missingPage(c)
  const at = now()
  const kept = await suppliers.update(firm, Number(sentText(sent, 'revisie')), (supplier) =>
    success({
      ...supplier,
      ...deeds[word].change(belgianDay(at)),
      updatedAt: new Date(at).toISOString(),
    }),
  )
  const filters = filtersFrom((name) => sentText(sent, name))
  if (kept.ok) return c.redirect(`${addressWith(filters, { gedaan: word, firma: firm })}#o-${firm}`, 303)
  switch (kept.error.kind) {
    case 'unknown':
      return missingPage(c)
    case 'stale':
    case 'number-taken':
      return errorPage(
        c,
        409,
        'Intussen gewijzigd',
        'Iemand anders wijzigde deze onderneming net. Er is niets bewaard: open de lijst opnieuw, kijk na wat er staat en probeer het nog eens.',
      )
    default:
      return writeErrorPage(c, kept.error.kind)
  }
}

/** What was just done, from the address. */
export function doneWords(c: Context, { firms }: RegisterList): string | undefined {
  const { gedaan = '', firma } = c.req.query()
  const firm = firms.find(({ supplier }) => supplier.id === firma)
  return firm === undefined || !isDeed(gedaan) ? undefined : `${firm.supplier.name} ${deeds[gedaan].says}`
}
