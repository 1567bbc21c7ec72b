import { z } from 'zod'
import { localDateSchema } from '../../kernel/local-date.js'
import { contractNatureSchema } from '../../procurement/code-lists.js'
import { searchCpv } from '../../reference/cpv-search.js'
import { searchMunicipalities } from '../../reference/municipality-search.js'
import { type Api, addEndpoint } from './endpoint.js'
import { answerRefusal } from './refuse.js'

const limit = z.coerce
  .number({ error: 'limit is een getal van 1 tot 200.' })
  .int()
  .min(1, { error: 'limit is een getal van 1 tot 200.' })
  .max(200, { error: 'limit is een getal van 1 tot 200.' })
  .default(20)
const q = z
  .string({ error: 'Geef met q wat je zoekt, bijvoorbeeld ?q=gras maaien.' })
  .max(500, { error: 'Zoek met hoogstens 500 tekens.' })
const cpvQuery = z.strictObject({ q, limit, contractNature: contractNatureSchema.optional() })
const municipalityQuery = z.strictObject({ q, limit, on: localDateSchema.optional() })

const found = (item: z.ZodType) => z.object({ items: z.array(item), nextCursor: z.null(), total: z.number() })
const cpvSchema = z
  .object({ code: z.string(), label: z.string(), because: z.string().optional() })
  .meta({ id: 'CpvHit' })
const municipalitySchema = z
  .object({ nis: z.string(), name: z.string(), nuts3: z.string(), because: z.string().optional() })
  .meta({ id: 'MunicipalityHit' })

/** Look-ups in everyday Dutch: the best hits first, one page of them. */
export function addReference(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/reference/cpv',
      summary: 'CPV codes by code or by everyday words',
      does: 'read-library',
      query: cpvQuery,
      answers: { status: 200, description: 'The best hits', schema: found(cpvSchema) },
    },
    ({ query: { q, ...options }, answer }) => answer(onePage(searchCpv(q, options))),
  )
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/reference/municipalities',
      summary: 'Flemish municipalities by name, postal code or NIS code',
      does: 'read-library',
      query: municipalityQuery,
      answers: { status: 200, description: 'The best hits', schema: found(municipalitySchema) },
    },
    async ({ c, doors, actor, query: { q, on, limit }, answer }) => {
      const library = await doors.actions.readLibrary(actor)
      if (!library.ok) return answerRefusal(c, library.error)
      const hits = searchMunicipalities(q, { on: on ?? library.value.today, limit })
      return answer(
        onePage(
          hits.map(({ municipality: { nis, name, nuts3 }, because }) => ({ nis, name, nuts3, because })),
        ),
      )
    },
  )
}

const onePage = <Item>(items: readonly Item[]) => ({ items, nextCursor: null, total: items.length })
