import { SampleCard } from './sample-card.tsx'
import { Brand } from '../shared/brand.tsx'
import { Button } from '../shared/button.tsx'

/** Where Countercheck may run, as the reader has chosen so far. */
export type WelcomeChoice = 'open' | 'every-site' | 'site-by-site'

/** All that the welcome page shows. */
export interface WelcomeProps {
  readonly choice: WelcomeChoice
  readonly optionsUrl: string
  readonly onEverySite: () => void
  readonly onSiteBySite: () => void
}

/** The page that opens once, after the installation: what it does, what it never does, and one question. */
export function WelcomeView(props: WelcomeProps) {
  return (
    <div class="welcome">
      <header class="welcome__head">
        <Brand />
        <a href={props.optionsUrl}>Corpus and settings</a>
      </header>
      <main>
        <section class="hero">
          <div class="hero__words">
            <h1 class="hero__title">How did the others report it?</h1>
            <p class="hero__text">
              While you read the news, Countercheck underlines the sentences that the documents of your own
              collection also report. Point at one to see who says the same, who says it differently, and in
              which words.
            </p>
          </div>
          <SampleCard />
        </section>
        <Question {...props} />
        <Promises />
        <Permissions />
      </main>
    </div>
  )
}

function Question({ choice, onEverySite, onSiteBySite, optionsUrl }: WelcomeProps) {
  return (
    <section class="question" aria-labelledby="question">
      <h2 class="question__title" id="question">
        {choice === 'open' ? 'Where may it read along?' : 'You are set'}
      </h2>
      <div role="status">
        {choice === 'every-site' && (
          <p class="question__text">
            Countercheck compares every article that you open. Any site can be switched off in the toolbar
            popup.
          </p>
        )}
        {choice === 'site-by-site' && (
          <p class="question__text">
            Nothing runs by itself. On a news page, press the Countercheck button in the toolbar to check it
            once or to allow that site.
          </p>
        )}
      </div>
      {choice !== 'every-site' && (
        <div class="question__choices">
          <Button weight={choice === 'open' ? 'primary' : 'plain'} onClick={onEverySite}>
            {choice === 'open' ? 'On every site' : 'On every site after all'}
          </Button>
          {choice === 'open' && <Button onClick={onSiteBySite}>Site by site as I read</Button>}
        </div>
      )}
      <p class="cc-quiet">
        {choice === 'open' ? (
          'You can change this at any time. Your browser asks once more for every site.'
        ) : (
          <>
            Five articles about one event are there to start with.{' '}
            <a href={`${optionsUrl}#add`}>Add your own</a>.
          </>
        )}
      </p>
    </section>
  )
}

function Promises() {
  return (
    <section class="promises">
      <div>
        <h2>What it does</h2>
        <ul>
          <li>Compares figures, dates, names, places and quotations sentence by sentence.</li>
          <li>Shows both sentences in full, with the differing words marked.</li>
          <li>Counts reports that go back to one origin once, and says why it thinks so.</li>
          <li>Says what it checked and what your documents do not cover.</li>
        </ul>
      </div>
      <div>
        <h2>What it never does</h2>
        <ul>
          <li>It never sends a page, an address or a document anywhere. All work is done on this machine.</li>
          <li>It never gives a verdict on who is right, and never scores a page or a publisher.</li>
          <li>It never changes the text of a page, and looks into no form, no mail, no editor.</li>
          <li>It never counts or reports back what you read.</li>
        </ul>
      </div>
    </section>
  )
}

function Permissions() {
  return (
    <section class="permissions">
      <h2>Each permission, and what it is for</h2>
      <dl>
        <div>
          <dt>Storage, without a limit</dt>
          <dd>
            Keeps your documents and settings in this browser. A large collection outgrows the usual limit.
          </dd>
        </div>
        <div>
          <dt>The page at hand</dt>
          <dd>Lets the toolbar button read the article in the open tab, once, when you press it.</dd>
        </div>
        <div>
          <dt>Scripting</dt>
          <dd>Puts the part that reads and underlines into the pages that you allow, and into no others.</dd>
        </div>
        <div>
          <dt>Sites, only if you say so</dt>
          <dd>
            Lets it read along by itself, on every site or on those that you pick. You can take it back.
          </dd>
        </div>
      </dl>
    </section>
  )
}
