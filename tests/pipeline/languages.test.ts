import { describe, expect, it } from 'vitest'
import { scanPage } from '../../src/pipeline/scan-page.ts'
import { FIRE_GAZETTE, FIRE_PAGE, indexOf, pageOf, reportOf } from './stories.ts'

const GERMAN = `Ein Feuer hat in der Nacht zum Dienstag ein Holzlager im Hafen von Larvik zerstört.
Zwei Feuerwehrleute kamen mit Verbrennungen ins Krankenhaus, teilte die Feuerwehr von Larvik mit.
Die Polizei nahm einen 34 Jahre alten Mann wegen des Verdachts der Brandstiftung fest.
Das Lager gehörte der Firma Nordvik Timber, die es für 12 Millionen Euro versichert hatte.`
const ARABIC = `اندلع حريق في مستودع للأخشاب في ميناء لارفيك فجر يوم الثلاثاء وأتى على المبنى بالكامل.
نقل اثنان من رجال الإطفاء إلى المستشفى بسبب حروق، حسبما أعلنت فرقة الإطفاء في المدينة.
أوقفت الشرطة رجلا يبلغ من العمر أربعة وثلاثين عاما للاشتباه في إضرامه النار عمدا.
كان المستودع مؤمنا عليه بمبلغ اثني عشر مليون يورو لدى شركة تأمين في العاصمة.`
const JAPANESE = `火曜日の未明、ラルヴィクの港にある木材倉庫が火事で全焼した。
消防士二人がやけどを負って病院に運ばれたと消防署が発表した。
警察は放火の疑いで三十四歳の男を逮捕した。
倉庫には一千二百万ユーロの保険がかけられていた。`
const INDEX = indexOf(reportOf('gazette', FIRE_GAZETTE))

describe('scanPage by language', () => {
  it.each([
    ['German', GERMAN, 'de'],
    ['German that calls itself English', GERMAN, 'en'],
    ['German that names no language', GERMAN, null],
    ['Arabic', ARABIC, 'ar'],
    ['Arabic that names no language', ARABIC, null],
    ['Japanese', JAPANESE, 'ja'],
    ['too little text to tell, called French', 'Nordvik Timber, Larvik, 12 million euros.', 'fr-FR'],
  ])('marks nothing on a page in %s and says so', (_, text, language) => {
    const report = scanPage(pageOf(text, { language }), INDEX)
    expect(report.page).toMatchObject({ languageSupported: false, language, claims: 0 })
    expect(report.page.coverage).toMatchObject({ documents: 1, aboutThisStory: 0 })
    expect([report.findings, report.possible, report.origins, report.omissions]).toEqual([[], [], [], []])
  })

  it.each([
    ['English', FIRE_PAGE, 'en-GB'],
    ['English that names no language', FIRE_PAGE, null],
    ['English that calls itself German', FIRE_PAGE, 'de'],
    ['too little text to tell, called English', 'A fire destroyed a warehouse.', 'en'],
    ['too little text to tell, without a language', 'A fire destroyed a warehouse.', null],
  ])('reads a page in %s', (_, text, language) => {
    expect(scanPage(pageOf(text, { language }), INDEX).page.languageSupported).toBe(true)
  })
})
