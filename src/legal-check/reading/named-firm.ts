/** A kind of firm, and then a name with a capital. */
const named =
  /(?<![A-Za-z])(?:(?:de |het )?(?:vzw|VZW|nv|NV|bv|BV|cv|CV|[Mm]aatwerkbedrijf|[Mm]aatwerk|[Kk]ringloop(?:winkel|bedrijf|organisatie|punt)|MWB|[Aa]telier|[Ww]asserij|[Dd]rukkerij|[Bb]akkerij|[Ss]ociaal atelier|[Mm]aatwerkplaats|[Ww]erkplaats|[Ss]ociaal restaurant|[Kk]ringwinkel|[Kk]ringloopcentrum|[Aa]rbeidszorgcentrum|[Ss]ociale werkplaats|[Bb]eschutte werkplaats|[Ss]ociale onderneming|[Ss]ociale kruidenier|[Ss]tichting|[Vv]ereniging|[Oo]rganisatie|[Ww]erkervaringsbedrijf|[Mm]aatwerkorganisatie|[Ss]ociaal-economiebedrijf|[Ff]irma|[Bb]edrijf|[Cc]oöperatie))\s+["“'‘«]?(?:De |Het |’t |'t )?[A-ZÀ-Þ][\p{L}'’-]{2,}|(?<![A-Za-z])[A-ZÀ-Þ][\p{L}'’-]{2,}(?: [A-ZÀ-Þ][\p{L}'’-]+){0,3} (?:vzw|VZW|nv|NV|bv|BV|cv|CV|cvso)(?![A-Za-z])/u

/** Words with a capital that begin a sentence and no name. */
const beginsOnly =
  /^(?:Een|Elke|Iedere|Deze|Geen|Als|Enkel|Ook|Alleen|Uitsluitend|De|Het|Onze|Erkende|Andere|Wie|Bij|Voor|Een of meer) /
/** Names that are no firms of the market. */
const buyer = /(?:Stad|Gemeente|OCMW|Provincie|Vlaamse|Koning|Departement|Wet|Artikel|Belgisch|Perceel|LOT)/

/** A firm by its name, in a text as it was written; `undefined`: none. */
export function namedFirm(text: string): { readonly index: number; readonly name: string } | undefined {
  const found = named.exec(text)
  if (found === null || beginsOnly.test(found[0]) || buyer.test(found[0].replace(/^\S+\s/, '')))
    return undefined
  return { index: found.index, name: found[0] }
}
