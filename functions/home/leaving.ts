import { type Html, html } from './html';

/** Where somebody is taken who does not want to be seen with the page: the weather, which anybody may look at. */
const elsewhere = 'https://www.bbc.co.uk/weather';

/** Without scripts an ordinary link; with them nothing of the page is left to go back to. */
export const leaveLink: Html = html`<a class="app-leave" id="leave" href="${elsewhere}" rel="noreferrer"
  >Leave this page quickly</a
>`;

/**
 * All that runs on a page at home. It leaves quickly; it unticks what a browser has kept of a page that somebody comes
 * back to, who may be somebody else; it puts the focus on what is to be mended where the browser does not.
 */
export const script = [
  "document.getElementById('leave').addEventListener('click',function(e){",
  'e.preventDefault();document.body.hidden=true;location.replace(this.href)});',
  "addEventListener('pageshow',function(e){if(e.persisted)",
  "document.querySelectorAll('input[type=checkbox]').forEach(function(b){b.checked=false})});",
  "var m=document.getElementById('to-mend');if(m)m.focus();",
].join('');
