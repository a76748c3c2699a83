import { listen, type Listening } from '../http/listen';
import { pageFiles } from './modules/pageFiles';
import { platform } from './modules/platform';
import type { IntranetOptions } from './options';
import { productPages } from './pages';
import { answerBy } from './routes/answer';
import type { Intranet } from './routes/route';
import { themeRules } from './screens/themeRules';
import { oneAtATime } from './time/time';

/**
 * Starts the intranet of the local cloud: SharePoint and Graph as the tenant answers them, tokens, and the pages that
 * run the built web parts on Microsoft's own loader.
 * @throws where Microsoft's packages are not those that the page was made for
 */
export async function startIntranet(options: IntranetOptions): Promise<Listening> {
  const files = await pageFiles(options.projectFolder, themeRules());
  const make = (origin: string): Intranet => ({
    ...options,
    ...(options.time && { time: oneAtATime(options.time) }),
    pages: options.pages ?? productPages,
    origin,
    files,
    platform: platform(options.projectFolder, origin, files.names.application),
  });
  return listen(options.port, (origin) => answerBy(make(origin)), options.report ?? (() => undefined));
}
