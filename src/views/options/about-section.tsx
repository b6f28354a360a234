import { StatusMark } from '../shared/status-mark.tsx'

/** The section "About and privacy". */
export function AboutSection({ version }: { readonly version: string }) {
  return (
    <section class="section prose">
      <header class="section__head">
        <h1 class="section__title">About and privacy</h1>
      </header>
      <h2>Everything stays on this machine</h2>
      <p>
        The pages that you read, their addresses and your documents are compared here, in your browser.
        Nothing is sent to anyone, no account is needed, and nothing is counted or reported back.
      </p>
      <h2>What the marks mean</h2>
      <ul role="list" class="legend">
        <li>
          <StatusMark status="disputed" label />
          <span>
            At least one source says something that cannot be right together with the sentence on the page.
          </span>
        </li>
        <li>
          <StatusMark status="varied" label />
          <span>A source reports it with other words or figures that do not rule each other out.</span>
        </li>
        <li>
          <StatusMark status="agreed" label />
          <span>Your sources report the same. Reports that go back to one origin count once.</span>
        </li>
      </ul>
      <p>
        A mark is not a verdict on who is right, and an unmarked sentence is not confirmed: your documents do
        not report it, or Countercheck was not sure enough that they do.
      </p>
      <h2>What the permissions are for</h2>
      <dl class="permissions">
        <dt>Storage</dt>
        <dd>Keeps your documents and settings in this browser.</dd>
        <dt>Scripting and the page at hand</dt>
        <dd>Reads the article in the tab when you press the toolbar button, and underlines its sentences.</dd>
        <dt>Sites that you allow</dt>
        <dd>Does the same by itself on those sites. You can take it back under Settings at any time.</dd>
      </dl>
      <p class="cc-quiet">Countercheck {version}. Free software under the MIT licence.</p>
    </section>
  )
}
