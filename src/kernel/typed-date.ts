import { localDateSchema, localDateTimeSchema } from './local-date.js'

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

/**
 * A day as people type it: `1/2/2027`, `1-2-2027`, `1.2.2027`, `1 februari 2027`, `2027-02-01`. Day before month. The
 * answer is `YYYY-MM-DD`; `undefined` when there is no such day.
 */
export function typedDate(text: string): string | undefined {
  const bare = text.trim().toLowerCase().replaceAll('\u00A0', ' ')
  const numeric = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(bare)
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare)
  const worded = /^(?:[a-z]+dag )?(\d{1,2}) ([a-z]{3,})\.? (\d{4})$/.exec(bare)
  const [year, month, day] =
    numeric !== null
      ? [numeric[3], Number(numeric[2]), numeric[1]]
      : iso !== null
        ? [iso[1], Number(iso[2]), iso[3]]
        : worded !== null
          ? [worded[3], monthNumber(worded[2] ?? ''), worded[1]]
          : []
  const date = `${year}-${pad(month)}-${pad(day)}`
  return localDateSchema.safeParse(date).success ? date : undefined
}

/** A day and an hour: `15/3/2027 11:00`, `15 maart 2027 om 11.00 uur`, `2027-03-15T11:00`. */
export function typedMoment(text: string): string | undefined {
  const [, day = '', hour, minutes = '00'] =
    /^(.*?)(?:,| om |t|\s)\s*(\d{1,2})(?:[:.u]\s?(\d{2}))?\s*(?:u\.?|uur)?$/i.exec(
      text.trim().replaceAll('\u00A0', ' '),
    ) ?? []
  const date = typedDate(day.replace(/,$/, ''))
  const moment = `${date}T${pad(hour)}:${minutes}`
  return date !== undefined && localDateTimeSchema.safeParse(moment).success ? moment : undefined
}

/** Why a text is no day, and how to write one: for the control that it was typed in. */
export function dateAdvice(text: string): string {
  const example = 'bijvoorbeeld 1/2/2027 of 1 februari 2027'
  const bare = text.trim().toLowerCase()
  if (/^\d{1,2}[/.\- ](\d{1,2}|[a-z]{3,})\.?[/.\- ]\d{2}$/.test(bare))
    return `Schrijf het jaar met vier cijfers, ${example}.`
  if (/^\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{4}$|^\d{4}-\d{1,2}-\d{1,2}$/.test(bare) || isWordedDay(bare))
    return `De dag ${text.trim()} bestaat niet. Schrijf eerst de dag, dan de maand en het jaar, ${example}.`
  return `Dit is geen datum die we begrijpen. Schrijf de datum als dag, maand en jaar, ${example}.`
}

const isWordedDay = (bare: string): boolean => {
  const [, month = ''] = /^(?:[a-z]+dag )?\d{1,2} ([a-z]{3,})\.? \d{4}$/.exec(bare) ?? []
  return month !== '' && monthNumber(month) > 0
}

/** The same for a day with an hour. */
export function momentAdvice(text: string): string {
  const isDayAlone = typedDate(text) !== undefined
  return isDayAlone
    ? 'Zet er ook het uur bij, bijvoorbeeld 15/3/2027 11.00.'
    : 'Schrijf dag en uur als 15/3/2027 11.00.'
}

const monthNumber = (word: string): number => months.findIndex((month) => month.startsWith(word)) + 1

const pad = (part: string | number | undefined): string => String(part ?? '').padStart(2, '0')
