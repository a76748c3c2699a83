import { iconOf } from '../../rules/fileIcons';
import { NotImitated } from '../../rules/refused';
import type { Site } from '../../storage/sites';
import { textArg, wholeArg } from '../model/given';
import { nothingAt, type Operation, valueOf } from '../model/node';
import type { Link } from '../model/objectType';
import { emptyCollection } from './emptyCollection';

/** What a web answers alike whatever is on it: of hubs and of values of the whole tenant there are none. */
export const webAnswers: Readonly<Record<string, Operation<Site>>> = {
  mapToIcon: {
    needs: 'open',
    method: 'both',
    takes: ['fileName', 'progId', 'size'],
    run: (_, given) => {
      if (given.arg('size') !== undefined && wholeArg(given, 'size') !== 0)
        throw new NotImitated('An icon of another size than the small one');
      return valueOf('MapToIcon', iconOf(textArg(given, 'fileName')));
    },
  },
  hubSiteData: {
    needs: 'open',
    method: 'both',
    takes: ['forceRefresh'],
    run: () => nothingAt('HubSiteData'),
  },
  syncHubSiteTheme: { needs: 'manageWeb', run: () => nothingAt('SyncHubSiteTheme') },
  getCustomListTemplates: {
    needs: 'open',
    method: 'both',
    run: (site) => emptyCollection(savedTemplates, site),
  },
  // They are kept in the catalogue of apps.
  getStorageEntity: { needs: 'open', method: 'both', takes: ['key'], run: () => nothingAt('GetStorageEntity') },
};

const savedTemplates = 'SP.ListTemplateCollection';

const none = (name: string): Link<Site> => ({ needs: 'open', to: (site) => emptyCollection(name, site) });

/** What hangs on a web and is made nowhere here: messages that somebody asked for, templates made of lists, workflows. */
export const ofNothing = {
  Alerts: none('SP.AlertCollection'),
  CustomListTemplates: none(savedTemplates),
  WorkflowAssociations: none('SP.Workflow.WorkflowAssociationCollection'),
  WorkflowTemplates: none('SP.Workflow.WorkflowTemplateCollection'),
};
