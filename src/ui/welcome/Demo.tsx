import { welcome } from '../strings';

/**
 * A picture of a card over a paragraph, in type rather than pixels. People, places and facts in it are invented;
 * it is hidden from screen readers, which the text beside it serves better.
 */
export function Demo() {
  return (
    <figure class="demo">
      <div class="demo-page" aria-hidden="true">
        <p class="demo-text">
          … and so the talks in <span class="demo-mark">Port Amber</span> ended without a word. Only{' '}
          <span class="demo-mark demo-mark-on">Ada Brandt</span> stayed behind to answer questions
          about the ferry line.
        </p>
        <div class="demo-card">
          <p class="kicker">Person</p>
          <p class="demo-name">Ada Brandt</p>
          <p class="demo-role">
            <span class="quiet">On 4 May 2021:</span> Minister of transport
          </p>
          <p class="demo-section">By this article</p>
          <p class="demo-date">March 2021</p>
          <p class="demo-statement">Opened the ferry line between Port Amber and Lisse.</p>
          <p class="demo-said">Harbour Wire</p>
          <p class="demo-section">Since this article</p>
          <p class="demo-date">12 November 2022</p>
          <p class="demo-statement">Said the line would be given up.</p>
          <p class="demo-said">
            <span class="label">Claim</span> a former official, via Harbour Wire
          </p>
        </div>
      </div>
      <figcaption>{welcome.demoLabel}</figcaption>
    </figure>
  );
}
