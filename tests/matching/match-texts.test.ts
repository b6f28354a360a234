import { describe, expect, it } from 'vitest'
import { matchTexts } from '../../src/matching/match-texts.ts'
import { MARKED, POSSIBLE } from '../../src/matching/thresholds.ts'
import { viewsOfSentences } from './views.ts'

const FACT = 'Divers raised the wreck of the trawler Aurora off Bodø on Sunday.'
const REWORDED = 'Off Bodø the wreck of the Aurora, a trawler, was raised by divers on Sunday.'
const OTHER = 'Cod prices in the north fell for the third month.'

const textsOf = (page: readonly string[], report: readonly string[], sameStory: boolean) =>
  matchTexts(viewsOfSentences(...page), viewsOfSentences(...report), sameStory).map(
    (match) => match.report.claim.sentence.text,
  )

describe('matchTexts', () => {
  it('matches the same fact in other words within a story', () => {
    expect(textsOf([FACT], [OTHER, REWORDED], true)).toEqual([REWORDED])
  })

  it('matches only near-identical claims in other stories', () => {
    expect(textsOf([FACT], [OTHER, 'A trawler sank off Bodø in a storm in January.'], false)).toEqual([])
    expect(textsOf([FACT], [OTHER, FACT], false)).toEqual([FACT])
  })

  it('gives at most four reports of a claim, the best first', () => {
    const matches = matchTexts(
      viewsOfSentences(FACT),
      viewsOfSentences(REWORDED, REWORDED, FACT, REWORDED, REWORDED, REWORDED),
      true,
    )
    const scores = matches.map(({ score }) => score)
    expect(scores.length).toBeLessThanOrEqual(4)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    for (const score of scores) expect(score).toBeGreaterThanOrEqual(POSSIBLE)
  })

  it('takes what is said of another subject for another fact', () => {
    const page = 'Norway’s fishing ministry declined to comment on the wreck.'
    expect(textsOf([page], ['Sweden’s fishing ministry declined to comment on the wreck.'], true)).toEqual([])
    expect(textsOf([page], [page], true)).toEqual([page])
  })
})

describe('thresholds', () => {
  it('rise from possible over eager and balanced to careful', () => {
    const order = [POSSIBLE, MARKED.eager, MARKED.balanced, MARKED.careful]
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(new Set(order).size).toBe(4)
  })
})
