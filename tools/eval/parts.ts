import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contentOf } from '../../src/claims/claim-content.ts'
import { encodeAll } from '../../src/cli/encode-all.ts'
import type { SentenceVectors } from '../../src/matching/sentence-vectors.ts'
import { readEvents } from '../training/labelled-events.ts'
import { calibration } from './calibration.ts'
import { checkWorthiness } from './check-worthiness.ts'
import { conflictsByKind } from './conflict-kinds.ts'
import { meanFactScore, scoreFacts } from './facts.ts'
import { shareOf, type Figures } from './figures.ts'
import { readShownPairs } from './kept-scans.ts'
import { scoreLinks, scoreMatches, scorePages, scoreProbes } from './scorers.ts'
import { storyGrouping } from './story-grouping.ts'

/** A part of the evaluation: what it measures, and the file or folder of the data that it needs. */
export interface Part {
  readonly name: string
  readonly needs: string
  measure(folder: string): Figures | Promise<Figures>
}

/** What the sentence encoder has no part in. */
export const SHARED_PARTS: readonly Part[] = [
  { name: 'article text of pages', needs: 'pages', measure: scorePages },
  {
    name: 'story grouping',
    needs: 'stories',
    measure: (folder) => storyGrouping(join(folder, 'stories')),
  },
  { name: 'check-worthiness', needs: 'events/seeds/sentences.jsonl', measure: checkWorthiness },
]

/** What is measured with the sentence encoder and without it. */
export function scanParts(model: boolean): readonly Part[] {
  const scanOptions = optionsFor(model)
  return [
    { name: 'events', needs: 'events', measure: (folder) => measureEvents(folder, scanOptions) },
    {
      name: 'probes',
      needs: 'events/seeds/probes.jsonl',
      measure: (folder) => scoreProbes({ folder, scanOptions, keep: '' }),
    },
    { name: 'facts', needs: 'events', measure: (folder) => measureFacts(folder, model) },
  ]
}

/** Checked claims found for queries, with the encoder or without; to encode them all takes many minutes. */
export function claimsPart(model: boolean): Part {
  return {
    name: 'checked claims for queries',
    needs: 'claims',
    measure: (folder) => scoreMatches(folder, optionsFor(model)),
  }
}

function optionsFor(model: boolean): readonly string[] {
  return model ? [] : ['--no-model']
}

/** Whether a folder has what a part needs. */
export function hasData(folder: string, { needs }: Part): boolean {
  return existsSync(join(folder, needs))
}

async function measureEvents(folder: string, scanOptions: readonly string[]): Promise<Figures> {
  const keep = mkdtempSync(join(tmpdir(), 'countercheck-eval-'))
  try {
    const { figures, events } = await scoreLinks({ folder, scanOptions, keep })
    const { pairs, omissions } = readShownPairs(keep, readEvents(join(folder, 'events')), events)
    return { ...figures, ...conflictsByKind(folder, pairs), ...calibration(pairs), omissions }
  } finally {
    rmSync(keep, { recursive: true })
  }
}

async function measureFacts(folder: string, model: boolean): Promise<Figures> {
  const events = join(folder, 'events')
  const scores = scoreFacts(events, model ? await vectorsOf(events) : undefined)
  const round = (share: number) => shareOf(share, 1)
  const figures = (['facts', 'links'] as const).flatMap((truth) => {
    if (!scores.some((score) => score.truth === truth)) return []
    const { precision, recall } = meanFactScore(scores, truth)
    return [
      [`facts.${truth}.precision`, round(precision)],
      [`facts.${truth}.recall`, round(recall)],
    ]
  })
  return Object.fromEntries(figures) as Figures
}

function vectorsOf(events: string): Promise<SentenceVectors> {
  const documents = readEvents(events).flatMap((event) => event.documents)
  return encodeAll(documents.flatMap(({ claims }) => claims.map(contentOf)))
}
