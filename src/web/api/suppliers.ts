import { z } from 'zod'
import { belgianDay } from '../../kernel/local-date.js'
import { failure, type Result, success } from '../../kernel/result.js'
import { ageingMarks } from '../../suppliers/freshness.js'
import { createSupplier } from '../../suppliers/new-supplier.js'
import { firmsFound } from '../../suppliers/register-list.js'
import {
  faultsInProfile,
  type Supplier,
  type SupplierProfile,
  supplierProfileSchema,
  supplierSchema,
} from '../../suppliers/supplier.js'
import type { Dependencies } from '../dependencies.js'
import { mayCoordinate } from '../http/may-coordinate.js'
import { invalid, numberTakenProblem, problems, staleProblem, writeProblem } from '../http/messages.js'
import { etagOf, isProblem, preconditionOf } from '../http/preconditions.js'
import { answerProblem, type Problem } from '../http/problem.js'
import { type Api, addEndpoint, type Call, pageOf, pageQuery, pageSchema, wrongCursor } from './endpoint.js'

const ageingSchema = z
  .array(
    z.object({
      path: z.string().meta({ description: 'As in the profile; empty: the firm as a whole.' }),
      kind: z.enum(['never-verified', 'not-verified-for-a-year', 'ends-soon', 'ended']),
      says: z.string(),
    }),
  )
  .meta({ description: 'What needs a look today.' })

const answerSchema = supplierSchema
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
 * for whoever keeps the register, behind `mayCoordinate`, and never for the public directory (decision 15).
 */
export function addSuppliers(api: Api, dependencies: Dependencies): void {
  const { suppliers, now } = dependencies
  const asAnswer = (supplier: Supplier) => ({
    ...supplier,
    ageing: ageingMarks(supplier, belgianDay(now())),
  })
  for (const path of ['/suppliers', '/suppliers/:id']) api.use(path, mayCoordinate)
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/suppliers',
      summary: 'The firms of the register, by name',
      query: listQuery,
      answers: { status: 200, description: 'A page of firms', schema: pageSchema(answerSchema) },
    },
    ({ c, query: { q, state, ...place } }) => {
      const page = pageOf(firmsFound(dependencies.registerList(), { text: q, state }), place)
      if (page === undefined) return answerProblem(c, wrongCursor)
      return c.json({ ...page, items: page.items.map(({ supplier }) => asAnswer(supplier)) })
    },
  )
  addEndpoint(
    api,
    {
      method: 'post',
      path: '/suppliers',
      summary: 'Add a firm',
      body: supplierProfileSchema,
      answers: { status: 201, description: 'The firm', schema: answerSchema },
      refuses: [409],
    },
    async ({ c, body }) => {
      const faults = faultsInProfile(body)
      if (faults.length > 0) return answerProblem(c, invalid(faults))
      const at = new Date(now()).toISOString()
      const created = await createSupplier(suppliers, body, { at, newId: dependencies.newId })
      if (!created.ok)
        return answerProblem(
          c,
          created.error.kind === 'number-taken'
            ? numberTakenProblem(created.error.holder)
            : writeProblem(created.error),
        )
      return c.json(asAnswer(created.value), 201, {
        ETag: etagOf(created.value.revision),
        Location: `/api/v1/suppliers/${created.value.id}`,
      })
    },
  )
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/suppliers/{id}',
      summary: 'One firm',
      answers: { status: 200, description: 'The firm', schema: answerSchema },
      refuses: [404],
    },
    async ({ c, param }) => {
      const supplier = await suppliers.find(param('id'))
      return supplier === undefined
        ? answerProblem(c, problems.unknownSupplier)
        : c.json(asAnswer(supplier), 200, { ETag: etagOf(supplier.revision) })
    },
  )
  addEndpoint(
    api,
    {
      method: 'put',
      path: '/suppliers/{id}',
      summary: 'Replace what is said of a firm',
      body: changeSchema,
      guarded: true,
      answers: { status: 200, description: 'The firm', schema: answerSchema },
      refuses: [404, 409],
    },
    async (call) => {
      const { id: _, revision: __, updatedAt: ___, ageing: ____, ...profile } = call.body
      const kept = await replaceProfile({ ...call, body: profile }, dependencies)
      return kept.ok
        ? call.c.json(asAnswer(kept.value), 200, { ETag: etagOf(kept.value.revision) })
        : answerProblem(call.c, kept.error)
    },
  )
}

async function replaceProfile(
  { c, param, body }: Call<unknown, SupplierProfile>,
  { suppliers, now }: Dependencies,
): Promise<Result<Supplier, Problem>> {
  const precondition = preconditionOf(c)
  if (isProblem(precondition)) return failure(precondition)
  const faults = faultsInProfile(body)
  if (faults.length > 0) return failure(invalid(faults))
  const expected = typeof precondition === 'object' ? precondition.revision : 0
  const updatedAt = new Date(now()).toISOString()
  const kept = await suppliers.update(param('id'), expected, ({ id, revision }) =>
    success({ id, revision, updatedAt, ...body }),
  )
  if (kept.ok) return kept
  switch (kept.error.kind) {
    case 'unknown':
      return failure(problems.unknownSupplier)
    case 'stale':
      return failure(staleProblem(kept.error.current.revision))
    case 'number-taken':
      return failure(numberTakenProblem(kept.error.holder))
    default:
      return failure(writeProblem(kept.error))
  }
}
