import { parseText } from '../../src/claims/parse-text.ts'
import type { ParsedDocument } from '../../src/claims/parsed-document.ts'
import { MemoryCorpus } from '../../src/matching/memory-corpus.ts'
import type { PageInput } from '../../src/pipeline/page-report.ts'
import { blocksOfText } from '../../src/sentences/blocks-of-text.ts'
import { documentId } from '../../src/shared/ids.ts'

/** A page with a text of one block a line; what is not given is unknown. */
export function pageOf(text: string, facts: Partial<PageInput> = {}): PageInput {
  return {
    url: null,
    canonicalUrl: null,
    title: '',
    siteName: null,
    publishedAt: '2024-05-16',
    language: 'en',
    blocks: blocksOfText(text),
    truncated: false,
    ...facts,
  }
}

/** A document of the corpus, parsed as the background does it. */
export function reportOf(id: string, text: string, facts: Partial<ParsedDocument> = {}): ParsedDocument {
  return {
    id: documentId(id),
    title: '',
    source: `The ${id}`,
    url: null,
    publishedAt: '2024-05-16',
    ...parseText(text),
    ...facts,
  }
}

/** A corpus of some documents. */
export function corpusOf(...documents: readonly ParsedDocument[]): MemoryCorpus {
  const corpus = new MemoryCorpus()
  for (const document of documents) corpus.add(document)
  return corpus
}

/** A fire in a port, as a page of 16 May 2024 tells it. */
export const FIRE_PAGE = `A fire destroyed a timber warehouse in the port of Larvik in the early hours of Tuesday.
Two firefighters were taken to hospital with burns, the Larvik fire brigade said.
The blaze was brought under control after six hours.
Police have arrested a man of 34 on suspicion of arson.
“The whole quay was glowing like an oven,” said Ingrid Solberg, who runs a bakery across the street.
The warehouse belonged to Nordvik Timber, which had insured it for 12 million euros.
The harbour master closed the eastern basin to ferries until further notice.`

/** The same fire in other words and on the same day: the insured sum and a quoted word differ. */
export const FIRE_GAZETTE = `Flames gutted a warehouse full of timber at the port of Larvik on Tuesday.
Nordvik Timber, to which the warehouse belonged, had insured it for 15 million euros.
“The whole quay was shaking like an oven,” said Ingrid Solberg, who runs a bakery across the street.
Smoke drifted over the old town, and residents were told to keep their windows shut.
The mayor, Tor Haugen, promised to rebuild the quay by the spring.
The oldest part of the building dated from 1931.`

/** And once more, from the day before: the count of the injured is another. */
export const FIRE_COURIER = `Larvik: a timber warehouse in the port was destroyed by a fire in the early hours of Tuesday.
Three firefighters were taken to hospital with burns.
It took the brigade six hours to bring the blaze under control.
Residents of the old town were told to keep their windows shut because of the smoke.
Tor Haugen, the mayor, promised that the quay would be rebuilt by the spring.
A crane fell into the water and sank.`

/** Another fire in another town. */
export const OTHER_FIRE = `A fire burned down a furniture shop in the centre of Olomouc on Sunday evening.
Nobody was hurt, but eleven flats above the shop can no longer be lived in.
The cause was a faulty heater, an investigator told reporters.
The town has put the families up in a school gym.`

/** Another story altogether. */
export const ELECTION = `The Green Party won 31 of the 90 seats in the regional parliament of Tasmark on Sunday.
Its leader, Helga Brandt, ruled out a coalition with the conservatives.
Turnout fell to 54 percent, the lowest since 1972, the election commission said.
Counting in the islands was delayed by a storm.`
