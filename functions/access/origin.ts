import { ForeignOrigin } from './refusals';

/**
 * Lets in what no page asks (no `Origin`) and what a page of the intranet asks. The platform's CORS rules only keep an
 * answer from another page: the request has run by then.
 * Throws `ForeignOrigin`.
 */
export function checkOrigin(origin: string | null, intranetOrigin: string): void {
  if (origin !== null && origin !== intranetOrigin) throw new ForeignOrigin();
}
