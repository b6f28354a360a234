import { describe, expect, it } from 'vitest'
import { scanPage } from '../../src/pipeline/scan-page.ts'
import { FIRE_GAZETTE, FIRE_PAGE, corpusOf, pageOf, reportOf } from './stories.ts'

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
const FRENCH = `Un incendie a détruit dans la nuit de mardi un entrepôt de bois dans le port de Larvik.
Deux pompiers ont été transportés à l’hôpital avec des brûlures, a indiqué la brigade de la ville.
La police a arrêté un homme de 34 ans soupçonné d’avoir mis le feu volontairement au bâtiment.
L’entrepôt appartenait à la société Nordvik Timber, qui l’avait assuré pour 12 millions d’euros.`
const UKRAINIAN = `Пожежа знищила дерев’яний склад у порту Ларвіка в ніч на вівторок.
Двох пожежників із опіками доправили до лікарні, повідомила пожежна бригада міста.
Поліція затримала чоловіка віком 34 роки за підозрою в навмисному підпалі будівлі.
Склад належав компанії «Нордвік Тімбер», яка застрахувала його на 12 мільйонів євро.
Начальник порту закрив східну гавань для поромів до подальшого повідомлення.`
const CHINESE = `周二凌晨，拉尔维克港的一座木材仓库被大火烧毁。
消防队表示，两名消防员因烧伤被送往医院。
警方逮捕了一名涉嫌纵火的三十四岁男子。
该仓库的保险金额为一千二百万欧元。`
/** A German page that quotes English here and there. */
const MIXED = `${GERMAN}
„The whole quay was glowing“, sagte die Bäckerin Ingrid Solberg am Dienstag in Larvik.
Der Hafenmeister sperrte das östliche Becken für die Fähren bis auf weiteres.`
const INDEX = corpusOf(reportOf('gazette', FIRE_GAZETTE))

describe('scanPage by language', () => {
  it.each([
    ['German', GERMAN, 'de'],
    ['German that calls itself English', GERMAN, 'en'],
    ['German that names no language', GERMAN, null],
    ['Arabic', ARABIC, 'ar'],
    ['Arabic that names no language', ARABIC, null],
    ['Japanese', JAPANESE, 'ja'],
    ['French', FRENCH, 'fr'],
    ['French that calls itself English', FRENCH, 'en'],
    ['Ukrainian', UKRAINIAN, 'uk'],
    ['Ukrainian that names no language', UKRAINIAN, null],
    ['Chinese', CHINESE, 'zh-Hans'],
    ['Chinese that names no language', CHINESE, null],
    ['German with English quotations', MIXED, 'de'],
    ['German with English quotations that calls itself English', MIXED, 'en'],
    ['one word, called Ukrainian', 'Larvik', 'uk'],
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
    ['English that quotes a German sentence', `${FIRE_PAGE}\n${GERMAN.split('\n')[0] ?? ''}`, 'en'],
    ['too little text to tell, called English', 'A fire destroyed a warehouse.', 'en'],
    ['too little text to tell, without a language', 'A fire destroyed a warehouse.', null],
  ])('reads a page in %s', (_, text, language) => {
    expect(scanPage(pageOf(text, { language }), INDEX).page.languageSupported).toBe(true)
  })
})
