import type { Context } from 'hono'
import type { Refusal } from '../../actions/refusal.js'
import { errorPage, missingPage } from './error-pages.js'
import { problems } from './messages.js'
import { answerProblem, type Problem } from './problem.js'
import { refusalPage } from './refusal-page.js'
import { problemOf } from './refusal-problem.js'

/** Whether a program asks: it then gets a problem as JSON; a person gets a page. */
export const isApiCall = (c: Context): boolean => c.req.path.startsWith('/api/')

/** Refuses a request, in the form that whoever asks can read. */
export const refuse = (c: Context, problem: Problem): Response | Promise<Response> =>
  isApiCall(c) ? answerProblem(c, problem) : errorPage(c, problem.status, problem.title, problem.detail)

/** Says why something was not done, in the form that whoever asks can read. */
export const refused = (c: Context, refusal: Refusal): Response | Promise<Response> =>
  isApiCall(c) ? answerProblem(c, problemOf(refusal)) : refusalPage(c, refusal)

export const notFound = (c: Context): Response | Promise<Response> =>
  isApiCall(c) ? answerProblem(c, problems.unknownPage) : missingPage(c)

/** @param reference by which the operator finds it in the log. */
export const unexpected = (c: Context, reference: string): Response | Promise<Response> =>
  isApiCall(c)
    ? answerProblem(c, { ...problems.unexpected, more: { reference } })
    : errorPage(
        c,
        500,
        problems.unexpected.title,
        `${problems.unexpected.detail} Het nummer is ${reference}.`,
      )
