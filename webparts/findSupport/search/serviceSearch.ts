import MiniSearch from 'minisearch';
import type { ServiceEntry } from '../../../core/services/service';
import { tellingWords } from './everydayWords';

type Searched = Pick<ServiceEntry, 'id' | 'title' | 'forWhom' | 'howTo' | 'needs' | 'words'>;

/** Finds services by what somebody writes, the likeliest first. */
export interface ServiceSearch<S extends Searched> {
  /** Every service that fits; `undefined` while the words say nothing yet ("I need help with"). */
  find(words: string): S[] | undefined;
}

/** How much a word counts by where it is found: the words are chosen for searching, the rest is told in passing. */
const boost = { title: 3, words: 2.5, needs: 1.5, forWhom: 1, howTo: 0.4 };

/** What fits far less than the best is noise: a word that two services happen to share. */
const leastShare = 0.2;

/** Prepares the search; 5,000 services take some tens of milliseconds. */
export function serviceSearch<S extends Searched>(services: readonly S[]): ServiceSearch<S> {
  const byId = new Map(services.map((service) => [service.id, service]));
  const index = new MiniSearch<Searched>({
    fields: Object.keys(boost),
    extractField: (service, name) => {
      const value = service[name as keyof Searched];
      return Array.isArray(value) ? value.join(' ') : (value as string);
    },
    tokenize: tellingWords,
    processTerm: (term) => term,
  });
  index.addAll(services);
  return {
    find: (words) => {
      if (tellingWords(words).length === 0) return undefined;
      const found = index.search(words, { boost, prefix: isLong(3), fuzzy: tolerance });
      const best = found[0]?.score ?? 0;
      return found.filter(({ score }) => score >= best * leastShare).flatMap(({ id }) => byId.get(id as number) ?? []);
    },
  };
}

const isLong =
  (letters: number) =>
  (term: string): boolean =>
    term.length >= letters;

/** A short word with a slip is another word; a longer one may have one, a long one two. */
const tolerance = (term: string): number | false => (term.length < 5 ? false : term.length < 8 ? 1 : 2);
