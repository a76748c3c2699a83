/** The strip on top of each page: who to be, and in which theme. */
interface Found {
  readonly upn: string;
  readonly words: string;
}

const person = document.querySelector<HTMLInputElement>('#person');
const people = document.querySelector<HTMLDataListElement>('#people');
const theme = document.querySelector<HTMLSelectElement>('#theme');

person?.addEventListener('input', () => void suggest(person.value));
person?.addEventListener('focus', () => void suggest(person.value));
document.querySelector<HTMLDetailsElement>('.local details')?.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') (event.currentTarget as HTMLDetailsElement).open = false;
});
theme?.addEventListener('change', () => void changeTheme(theme.value));

async function suggest(words: string): Promise<void> {
  const answer = await fetch(`/_people?words=${encodeURIComponent(words)}`);
  // What was typed meanwhile has been asked for too.
  if (!answer.ok || person?.value !== words) return;
  const found = (await answer.json()) as readonly Found[];
  people?.replaceChildren(...found.map(({ upn, words: label }) => Object.assign(new Option(label, upn), { label })));
}

async function changeTheme(name: string): Promise<void> {
  document.documentElement.dataset['theme'] = name;
  window.dispatchEvent(new CustomEvent('themechosen', { detail: name }));
  await fetch('/_theme', { method: 'POST', body: new URLSearchParams({ theme: name }) });
}
