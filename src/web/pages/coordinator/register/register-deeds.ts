import type { RegisterList } from '../../../../suppliers/register-list.js'
import { errorPage, missingPage } from '../../../http/error-pages.js'
import type { PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import { filtersFrom } from './register-input.js'

/** What can be done with a firm from the list, by its word in the form; says: afterwards. */
const deeds = {
  nagekeken: { does: 'verifyFirm', says: 'is vandaag nagekeken.' },
  'niet-actief': {
    does: 'archiveFirm',
    says: 'is niet langer actief: aankopers vinden haar niet meer. Je vindt haar terug bij Toon: Niet langer actief.',
  },
  actief: { does: 'restoreFirm', says: 'is weer actief.' },
} as const
const isDeed = (word: string): word is keyof typeof deeds => Object.hasOwn(deeds, word)

/** Does what a button in the list says, over the firm as it was shown, and leads back to the list. */
export async function changeListedFirm({ c, doors, actor, sent }: PageCall): Promise<Response> {
  const field = (name: string): string => sentText(sent.fields, name)
  const [word, firm] = [field('doe'), field('firma')]
  if (!isDeed(word)) return missingPage(c)
  const kept = await doors.actions[deeds[word].does](actor, firm, Number(field('revisie')))
  const list = routes.register.to({ ...filtersFrom(field), gedaan: word, firma: firm })
  if (kept.ok) return c.redirect(`${list}#o-${kept.value.id}`, 303)
  switch (kept.error.kind) {
    case 'stale':
      return errorPage(
        c,
        409,
        'Intussen gewijzigd',
        'Iemand anders wijzigde deze onderneming net. Er is niets bewaard: open de lijst opnieuw, kijk na wat er staat en probeer het nog eens.',
      )
    default:
      return refusalPage(c, kept.error)
  }
}

/** What was just done, from the address. */
export function doneWords({ c }: PageCall, { firms }: RegisterList): string | undefined {
  const { gedaan = '', firma } = c.req.query()
  const firm = firms.find(({ supplier }) => supplier.id === firma)
  return firm === undefined || !isDeed(gedaan) ? undefined : `${firm.supplier.name} ${deeds[gedaan].says}`
}
