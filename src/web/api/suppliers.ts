import { z } from 'zod'
import type { Refusal } from '../../actions/refusal.js'
import type { LocalDate } from '../../kernel/local-date.js'
import { omit } from '../../kernel/omit.js'
import type { Result } from '../../kernel/result.js'
import { ageingMarks } from '../../suppliers/freshness.js'
import { firmsFound } from '../../suppliers/register-list.js'
import { type Supplier, supplierProfileSchema, supplierSchema } from '../../suppliers/supplier.js'
import { preconditionOf, seenRevision } from '../http/preconditions.js'
import { answerProblem } from '../http/problem.js'
import { type Api, addEndpoint, type Call, type Said } from './endpoint.js'
import { pageOf, pageQuery, pageSchema, wrongCursor } from './paging.js'
import { answerRefusal } from './refuse.js'

const ageingSchema = z
  .array(
    z.object({
      path: z.string().meta({ description: 'As in the profile; empty: the firm as a whole.' }),
      kind: z.enum(['never-verified', 'not-verified-for-a-year', 'ends-soon', 'ended']),
      says: z.string(),
    }),
  )
  .meta({ description: 'What needs a look today.' })

export const firmSchema = supplierSchema
  .unwrap()
  .extend({ ageing: ageingSchema })
  .meta({ id: 'Supplier', description: 'A firm of the register: its profile, and what the register adds.' })

/** What the register adds may come back as it was read: it is passed over, so that a client sends what it got. */
const changeSchema = supplierProfileSchema
  .unwrap()
  .extend({
    id: z.string().optional(),
    revision: z.number().optional(),
    updatedAt: z.string().optional(),
    ageing: z.unknown().optional(),
  })
  .meta({
    id: 'SupplierChange',
    description: 'A profile; id, revision, updatedAt and ageing are passed over.',
  })

const listQuery = z.strictObject({
  ...pageQuery,
  q: z.string().max(500).optional().meta({ description: 'In the name, the number or the municipality.' }),
  state: z.enum(['active', 'ageing', 'archived']).optional().meta({
    description: 'ageing: active, and something needs a look. Left out: all.',
  }),
})

/**
 * The register as the regisseur keeps it. Contact persons are in it whether or not the firm made them public: this is
 * for whoever keeps the register, and never for the public directory (decision 15).
 */
export function addSuppliers(api: Api): void {
  addListing(api)
  addMaking(api)
  addReading(api)
  addReplacing(api)
}

function addListing(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/suppliers',
      summary: 'The firms of the register, by name',
      does: 'read-register',
      query: listQuery,
      answers: { status: 200, description: 'A page of firms', schema: pageSchema(firmSchema) },
    },
    async ({ c, doors, actor, query: { q, state, ...place }, answer }) => {
      const register = await doors.actions.readRegister(actor)
      if (!register.ok) return answerRefusal(c, register.error)
      const page = pageOf(firmsFound(register.value, { text: q, state }), place)
      if (page === undefined) return answerProblem(c, wrongCursor)
      return answer({
        ...page,
        items: page.items.map(({ supplier, marks }) => ({ ...supplier, ageing: marks })),
      })
    },
  )
}

function addMaking(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'post',
      path: '/suppliers',
      summary: 'Add a firm',
      does: 'add-firm',
      body: supplierProfileSchema,
      answers: { status: 201, description: 'The firm', schema: firmSchema },
      refuses: [409],
    },
    async (call) => {
      const created = await call.doors.actions.createFirm(call.actor, call.body)
      return created.ok
        ? answerFirm(call, created.value, { location: `/suppliers/${created.value.id}` })
        : answerRefusal(call.c, created.error)
    },
  )
}

function addReading(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/suppliers/{id}',
      summary: 'One firm',
      does: 'read-firm',
      answers: { status: 200, description: 'The firm', schema: firmSchema },
      refuses: [404],
    },
    async ({ c, doors, actor, param, answer }) => {
      const opened = await doors.actions.openFirm(actor, param('id'))
      if (!opened.ok) return answerRefusal(c, opened.error)
      const { firm, today } = opened.value
      return answer(withAgeing(firm, today), { revision: firm.revision })
    },
  )
}

function addReplacing(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'put',
      path: '/suppliers/{id}',
      summary: 'Replace what is said of a firm',
      does: 'change-firm',
      body: changeSchema,
      guarded: true,
      answers: { status: 200, description: 'The firm', schema: firmSchema },
      refuses: [404, 409],
    },
    (call) => {
      const profile = omit(call.body, 'id', 'revision', 'updatedAt', 'ageing')
      return guardedFirmChange(call, (seen) =>
        call.doors.actions.changeFirm(call.actor, call.param('id'), seen, profile),
      )
    },
  )
}

/** A change of a firm by a caller that says which revision was read. */
export async function guardedFirmChange(
  call: Call<unknown, unknown>,
  deed: (seen: number) => Promise<Result<Supplier, Refusal>>,
): Promise<Response> {
  const precondition = preconditionOf(call.c)
  if (!precondition.ok) return answerProblem(call.c, precondition.error)
  const kept = await deed(seenRevision(precondition.value))
  return kept.ok ? answerFirm(call, kept.value) : answerRefusal(call.c, kept.error)
}

/** A firm that was written, with what needs a look today. */
async function answerFirm(
  { c, doors, actor, answer }: Call<unknown, unknown>,
  firm: Supplier,
  said: Said = {},
): Promise<Response> {
  const library = await doors.actions.readLibrary(actor)
  if (!library.ok) return answerRefusal(c, library.error)
  return answer(withAgeing(firm, library.value.today), { revision: firm.revision, ...said })
}

const withAgeing = (firm: Supplier, today: LocalDate) => ({ ...firm, ageing: ageingMarks(firm, today) })
