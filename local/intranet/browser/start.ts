// First: what follows reads it.
import './fabricConfig';
import { application } from '../modules/applicationModule';
import type { PageData } from '../pageData';
import { fluentTheme, themeState } from './fluentTheme';
import { replaceLastStep } from './lastStep';
import { legacyContext } from './pageContext';

const data = JSON.parse(document.getElementById('page-data')?.textContent ?? '') as PageData;
window.localPage = { data };
replaceLastStep(window, data.answeredAt);
window.__themeState__ = { theme: themeState(fluentTheme(data.theme)), registeredStyles: [] };

const loader = document.createElement('script');
loader.src = data.loader;
loader.onload = () => void start();
loader.onerror = () => failed(new Error('The loader was not fetched.'));
document.head.append(loader);

async function start(): Promise<void> {
  window.spModuleLoader._isTelemetryDisabled = true;
  const options = {
    clientSideApplicationId: application.id,
    manifests: data.manifests,
    spPageContextInfo: legacyContext(data),
    buildNumber: 'local',
    preloadedData: {},
  };
  try {
    await window.spModuleLoader.start(options, failed);
    document.body.dataset['ready'] ??= 'ok';
  } catch (fault) {
    failed(fault);
  }
}

/** Whether the page started shows on its body, for people and for tests. */
function failed(fault: unknown): void {
  document.body.dataset['ready'] = 'failed';
  reportError(fault);
  const notice = document.getElementById('page-failed');
  if (notice) notice.hidden = false;
}
